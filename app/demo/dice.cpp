// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/dice.h"

#include <bit>

namespace frontdesk::demo {
namespace {

void putBigEndian(Uuid& uuid, size_t from, size_t count, quint64 value) {
    for (size_t i = 0; i < count; ++i)
        uuid.bytes[from + i] = static_cast<unsigned char>(value >> (8 * (count - 1 - i)));
}

void setVersion(Uuid& uuid, unsigned version) {
    uuid.bytes[6] = static_cast<unsigned char>((uuid.bytes[6] & 0x0f) | version << 4);
    uuid.bytes[8] = static_cast<unsigned char>((uuid.bytes[8] & 0x3f) | 0x80);
}

}  // namespace

Dice::Dice(quint64 seed) {
    for (quint64& word : m_state) {  // splitmix64, as the generator's authors advise
        seed += 0x9e3779b97f4a7c15;
        quint64 mixed = (seed ^ seed >> 30) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
        word = mixed ^ mixed >> 31;
    }
}

quint64 Dice::bits() {
    const quint64 out = std::rotl(m_state[1] * 5, 7) * 9;
    const quint64 shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return out;
}

int Dice::weighted(const std::vector<int>& weights, int total) {
    int left = below(total);
    for (size_t i = 0; i < weights.size(); ++i)
        if ((left -= weights[i]) < 0) return static_cast<int>(i);
    return static_cast<int>(weights.size()) - 1;
}

Uuid Dice::uuidAt(Instant instant) {
    Uuid out;
    putBigEndian(out, 0, 6, static_cast<quint64>(instant.ms));
    putBigEndian(out, 6, 2, bits());
    putBigEndian(out, 8, 8, bits());
    setVersion(out, 7);
    return out;
}

QByteArray Dice::reference() {
    Uuid uuid;
    putBigEndian(uuid, 0, 8, bits());
    putBigEndian(uuid, 8, 8, bits());
    setVersion(uuid, 4);
    return QByteArray::fromRawData(reinterpret_cast<const char*>(uuid.bytes.data()), 16).toHex();
}

}  // namespace frontdesk::demo
