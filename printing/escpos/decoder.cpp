// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/decoder.h"

#include "printing/escpos/paper_font.h"

#include <algorithm>
#include <cstring>

namespace frontdesk {
namespace {

constexpr int kDefaultSpacing = 30;

/// Reads a job byte by byte. Each reader of a command returns false if it does not know it or bytes are lacking.
class Reader {
public:
    Reader(const QByteArray& bytes, const PrinterProfile& profile) : m_bytes(bytes), m_profile(profile) {
        initialise();
    }

    Result<std::vector<PaperItem>> items() {
        while (m_at < m_bytes.size()) {
            const qsizetype start = m_at;
            if (!step()) {
                const QByteArray seen = m_bytes.mid(start, 4).toHex(' ');
                return failure(
                    ErrorCode::MalformedInput,
                    QStringLiteral("Not understood at byte %1: %2").arg(start).arg(QString::fromLatin1(seen)));
            }
        }
        if (!m_line.empty()) return failure(ErrorCode::MalformedInput, QStringLiteral("The job ends within a line."));
        return std::move(m_items);
    }

private:
    void initialise() {
        m_page = m_profile.pages.front().page;
        m_style = {};
        m_align = PaperAlign::Left;
        m_spacing = kDefaultSpacing;
        m_module = 3;
        m_qr.clear();
    }

    bool step() {
        const unsigned char byte = next();
        switch (byte) {
            case 0x0A:
                return endLine();
            case 0x1B:
                return escape();
            case 0x1C:
                return has(1) && next() == '.';
            case 0x1D:
                return group();
            default:
                return byte >= 0x20 && byte != 0x7F && text(byte);
        }
    }

    bool has(qsizetype count) const { return m_bytes.size() - m_at >= count; }
    unsigned char next() { return static_cast<unsigned char>(m_bytes.at(m_at++)); }
    int nextPair() {
        const int low = next();
        return low | next() << 8;
    }

    bool text(unsigned char byte) {
        if (m_line.empty() || !(m_line.back().style == m_style)) m_line.push_back({{}, m_style});
        m_line.back().text += decodeByte(byte, m_page);
        return true;
    }

    bool endLine() {
        m_items.emplace_back(PrintedLine{std::exchange(m_line, {}), m_align, m_spacing});
        return true;
    }

    bool feed(int dots) {
        m_items.emplace_back(PaperFed{dots});
        return true;
    }

    bool escape() {
        if (!has(1)) return false;
        const unsigned char what = next();
        if (what == '@') {
            initialise();
            m_items.emplace_back(PrinterInitialised{});
            return true;
        }
        if (what == '2') {
            m_spacing = kDefaultSpacing;
            return true;
        }
        if (!has(1)) return false;
        const unsigned char value = next();
        switch (what) {
            case 'R':
                return value == 0;
            case 't':
                return setPage(value);
            case 'E':
                m_style.bold = value & 1;
                return true;
            case '3':
                m_spacing = value;
                return true;
            case 'a':
                return setAlign(value);
            case 'J':
                return feed(value);
            case 'd':
                return feed(value * m_spacing);
            case 'p':
                return kick(value);
            default:
                return false;
        }
    }

    bool setPage(unsigned char number) {
        const auto page = std::find_if(m_profile.pages.begin(), m_profile.pages.end(),
                                       [&](const auto& p) { return p.number == number; });
        if (page == m_profile.pages.end()) return false;
        m_page = page->page;
        return true;
    }

    bool setAlign(unsigned char value) {
        if (value > 2 || !m_line.empty()) return false;
        m_align = static_cast<PaperAlign>(value);
        return true;
    }

    bool kick(unsigned char pin) {
        if (pin > 1 || !has(2)) return false;
        m_at += 2;
        m_items.emplace_back(DrawerKicked{pin});
        return true;
    }

    bool group() {
        if (!has(2)) return false;
        const unsigned char what = next();
        if (what == '(') return next() == 'k' && has(2) && qrStep();
        if (what == 'v') return next() == '0' && raster();
        const unsigned char value = next();
        switch (what) {
            case '!':
                return setSize(value);
            case 'B':
                m_style.reverse = value & 1;
                return true;
            case 'V':
                return cut(value);
            case 'r':
                return value == 1 && (m_items.emplace_back(FenceAsked{}), true);
            default:
                return false;
        }
    }

    bool setSize(unsigned char value) {
        m_style.width = (value >> 4) + 1;
        m_style.height = (value & 0x0F) + 1;
        return m_style.width <= 8 && m_style.height <= 8;
    }

    bool cut(unsigned char kind) {
        const bool feeds = kind == 0x41 || kind == 0x42;
        if (feeds ? !has(1) : kind > 1) return false;
        if (feeds) m_at += 1;
        m_items.emplace_back(PaperCut{});
        return true;
    }

    bool qrStep() {
        const int length = nextPair();
        if (length < 3 || !has(length)) return false;
        const QByteArray step = m_bytes.mid(m_at, length);
        m_at += length;
        if (step.at(0) != 0x31) return false;
        switch (step.at(1)) {
            case 0x41:
                return length == 4 && step.at(2) == 0x32;
            case 0x43:
                m_module = step.at(2);
                return length == 3 && m_module >= 1 && m_module <= 16;
            case 0x45:
                return length == 3 && step.at(2) == 0x31;  // M: the only level the preview draws
            case 0x50:
                m_qr = step.mid(3);
                return step.at(2) == 0x30;
            case 0x51:
                return length == 3 && step.at(2) == 0x30 && printQr();
            default:
                return false;
        }
    }

    bool printQr() {
        if (m_qr.isEmpty()) return false;
        m_items.emplace_back(PrintedQr{m_qr, m_module, m_align});
        return true;
    }

    bool raster() {
        if (!has(5) || next() != 0) return false;
        const int bytesPerRow = nextPair();
        const int rows = nextPair();
        const qsizetype size = qsizetype(bytesPerRow) * rows;
        if (size == 0 || !has(size)) return false;
        QImage image = blankPaper(bytesPerRow * 8, rows);
        for (int y = 0; y < rows; ++y)
            std::memcpy(image.scanLine(y), m_bytes.constData() + m_at + qsizetype(y) * bytesPerRow,
                        static_cast<size_t>(bytesPerRow));
        m_at += size;
        m_items.emplace_back(PrintedPicture{std::move(image), m_align});
        return true;
    }

    const QByteArray& m_bytes;
    const PrinterProfile& m_profile;
    qsizetype m_at = 0;
    std::vector<PaperItem> m_items;
    std::vector<Piece> m_line;
    TextStyle m_style;
    CodePage m_page{};
    PaperAlign m_align = PaperAlign::Left;
    int m_spacing = kDefaultSpacing;
    int m_module = 3;
    QByteArray m_qr;
};

}  // namespace

Result<std::vector<PaperItem>> decodeJob(const QByteArray& bytes, const PrinterProfile& profile) {
    return Reader(bytes, profile).items();
}

}  // namespace frontdesk
