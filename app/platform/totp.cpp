// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/totp.h"

#include <liboath/oath.h>
#include <sodium.h>

#include <array>

namespace frontdesk::totp {
namespace {

constexpr int kStepSeconds = 30;
constexpr int kDigits = 6;

}  // namespace

QByteArray code(const QByteArray& secret, qint64 step, int digits) {
    static const bool started = oath_init() == OATH_OK;
    std::array<char, 9> text{};  // eight digits and the end
    const int made = oath_totp_generate2(secret.constData(), static_cast<size_t>(secret.size()),
                                         static_cast<time_t>(step * kStepSeconds), kStepSeconds, 0,
                                         static_cast<unsigned>(digits), 0, text.data());
    return started && made == OATH_OK ? QByteArray(text.data()) : QByteArray();
}

bool matches(const QByteArray& secret, qint64 step, const QString& typed) {
    const QByteArray expected = code(secret, step, kDigits);
    const QByteArray given = typed.toLatin1();
    return expected.size() == kDigits && given.size() == kDigits &&
           sodium_memcmp(expected.constData(), given.constData(), kDigits) == 0;
}

}  // namespace frontdesk::totp
