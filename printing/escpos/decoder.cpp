// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/decoder.h"

#include "printing/escpos/paper_font.h"
#include "printing/escpos/print_head.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

namespace frontdesk {
namespace {

using namespace std::string_view_literals;

constexpr int kDefaultSpacing = 30;
constexpr int kColumnRows = 24;  // of `ESC * 33`

/// Settings at the values that a printer has anyway, or of signs that we do not decode: spacing between signs, upside
/// down, the international set USA, kanji modes, no automatic status.
constexpr std::array kNothing{"\x1b \0"sv,
                              "\x1b{\0"sv,
                              "\x1bR\0"sv,
                              "\x1c."sv,
                              "\x1c"
                              "C0"sv,
                              "\x1c-0"sv,
                              "\x1c-1"sv,
                              "\x1c-2"sv,
                              "\x1cS\0\0"sv,
                              "\x1c(A\2\0000\0"sv,
                              "\x1d"
                              "a\0"sv};

/// Reads a job byte by byte. Each reader of a command returns false if it does not know it or bytes are lacking.
class Reader {
public:
    Reader(const QByteArray& bytes, const PrinterProfile& profile)
        : m_bytes(bytes), m_profile(profile), m_head(profile.cellDots) {
        initialise();
    }

    Result<std::vector<PaperItem>> items() {
        while (m_at < m_bytes.size()) {
            const qsizetype start = m_at;
            if (!skipsNothing() && !step()) {
                const QByteArray seen = m_bytes.mid(start, 4).toHex(' ');
                return failure(
                    ErrorCode::MalformedInput,
                    QStringLiteral("Not understood at byte %1: %2").arg(start).arg(QString::fromLatin1(seen)));
            }
        }
        if (!m_head.isEmpty() || !m_columns.isNull())
            return failure(ErrorCode::MalformedInput, QStringLiteral("The job ends within a line."));
        return std::move(m_items);
    }

private:
    void initialise() {
        m_page = m_profile.pages.front().page;
        m_style = {};
        m_align = PaperAlign::Left;
        m_spacing = kDefaultSpacing;
        m_left = 0;
        m_head.moveTo(0);
        m_module = 3;
        m_qr.clear();
        m_stored = {};
    }

    bool skipsNothing() {
        const std::string_view rest(m_bytes.constData() + m_at, static_cast<size_t>(m_bytes.size() - m_at));
        for (const std::string_view known : kNothing)
            if (rest.substr(0, known.size()) == known) {
                m_at += static_cast<qsizetype>(known.size());
                return true;
            }
        return false;
    }

    bool step() {
        const unsigned char byte = next();
        switch (byte) {
            case 0x0A:
                return endLine();
            case 0x0D:  // after a line feed some programs send one too
                return m_at >= 2 && m_bytes.at(m_at - 2) == '\n';
            case 0x1B:
                return escape();
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
    /// 0, 1 or their digits.
    static bool isSwitch(unsigned char value) { return value <= 1 || value == '0' || value == '1'; }

    bool text(unsigned char byte) {
        m_head.print(decodeByte(byte, m_page), m_style);
        return true;
    }

    bool endLine() {
        if (!m_columns.isNull()) return endColumns();
        auto pieces = m_head.take(m_left);
        if (!pieces) return false;
        m_items.emplace_back(PrintedLine{std::move(*pieces), m_align, m_spacing});
        return true;
    }

    bool feed(int dots) {
        if (!m_head.isEmpty() && !endLine()) return false;
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
        if (what == '*') return columns();
        if (what == '$' || what == '\\') return move(what == '\\');
        if (!has(1)) return false;
        return setting(what, next());
    }

    bool setting(unsigned char what, unsigned char value) {
        switch (what) {
            case 't':
                return setPage(value);
            case 'E':
                m_style.bold = value & 1;
                return true;
            case '-':
                m_style.underline = (value & 3) != 0;
                return value <= 2 || (value >= '0' && value <= '2');
            case 'M':
                return isSwitch(value) && (value & 1) == (m_profile.smallFont ? 1 : 0);
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
            case 'B':
                return ring(value);
            default:
                return false;
        }
    }

    bool move(bool relative) {
        if (!has(2)) return false;
        const int distance = nextPair();
        m_head.moveTo(relative ? m_head.at() + static_cast<qint16>(distance) : m_left + distance);
        return m_head.at() >= 0;
    }

    bool setPage(unsigned char number) {
        const auto page = std::find_if(m_profile.pages.begin(), m_profile.pages.end(),
                                       [&](const auto& p) { return p.number == number; });
        if (page == m_profile.pages.end()) return false;
        m_page = page->page;
        return true;
    }

    bool setAlign(unsigned char value) {
        if (value > 2 || !m_head.isEmpty()) return false;
        m_align = static_cast<PaperAlign>(value);
        return true;
    }

    bool kick(unsigned char pin) {
        if (pin > 1 || !has(2)) return false;
        m_at += 2;
        m_items.emplace_back(DrawerKicked{pin});
        return true;
    }

    bool ring(unsigned char times) {
        if (times < 1 || times > 9 || !has(1)) return false;
        m_at += 1;
        m_items.emplace_back(BellRung{});
        return true;
    }

    bool group() {
        if (!has(2)) return false;
        const unsigned char what = next();
        const unsigned char value = next();
        switch (what) {
            case '(':
                return has(2) && (value == 'k' ? qrStep() : value == 'L' && graphics(nextPair()));
            case '8':
                return has(4) && value == 'L' && graphics(nextPair() | nextPair() << 16);
            case 'v':
                return value == '0' && raster();
            case 'L':
                return setLeft(value);
            case 'W':
                return setWidth(value);
            case '!':
                return setSize(value);
            case 'B':
                m_style.reverse = value & 1;
                return true;
            case 'V':
                return cut(value);
            case 'r':
                return (value == 1 || value == '1') && (m_items.emplace_back(FenceAsked{}), true);
            default:
                return false;
        }
    }

    bool setLeft(unsigned char low) {
        if (!has(1) || !m_head.isEmpty()) return false;
        m_left = low | next() << 8;
        m_head.moveTo(m_left);
        return m_left < m_profile.widthDots;
    }

    /// An area that ends before the paper does would wrap earlier: we do not wrap.
    bool setWidth(unsigned char low) {
        if (!has(1)) return false;
        return m_left + (low | next() << 8) <= m_profile.widthDots;
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
        QImage image = takePicture(bytesPerRow, bytesPerRow * 8, nextPair());
        if (image.isNull()) return false;
        m_items.emplace_back(PrintedPicture{std::move(image), m_align});
        return true;
    }

    /// Rows of whole bytes at the place reached; null if they are not all there.
    QImage takePicture(int bytesPerRow, int width, int rows) {
        const qsizetype size = qsizetype(bytesPerRow) * rows;
        if (size == 0 || !has(size)) return {};
        QImage image = blankPaper(width, rows);
        for (int y = 0; y < rows; ++y)
            std::memcpy(image.scanLine(y), m_bytes.constData() + m_at + qsizetype(y) * bytesPerRow,
                        static_cast<size_t>(bytesPerRow));
        m_at += size;
        return image;
    }

    /// Function 112 stores a picture, 50 prints it.
    bool graphics(int length) {
        if (length < 2 || !has(length) || next() != 0x30) return false;
        const unsigned char function = next();
        if (function == 0x32) return length == 2 && printStored();
        if (function != 0x70 || length < 10) return false;
        const bool plain = next() == 0x30 && next() == 1 && next() == 1 && next() == 0x31;  // one colour, not stretched
        if (!plain) return false;
        const int width = nextPair();
        const int rows = nextPair();
        const int bytesPerRow = (width + 7) / 8;
        if (length != 10 + bytesPerRow * rows) return false;
        m_stored = takePicture(bytesPerRow, width, rows);
        return !m_stored.isNull();
    }

    bool printStored() {
        if (m_stored.isNull()) return false;
        m_items.emplace_back(PrintedPicture{std::exchange(m_stored, {}), m_align});
        return true;
    }

    /// Columns of 24 dots, three bytes each from top to bottom.
    bool columns() {
        if (!has(3) || next() != 33 || !m_head.isEmpty()) return false;
        const int width = nextPair();
        if (width == 0 || !has(qsizetype(width) * 3)) return false;
        m_columns = blankPaper(width, kColumnRows);
        for (int x = 0; x < width; ++x)
            for (int part = 0; part < 3; ++part)
                for (int bit = 0, byte = next(); bit < 8; ++bit)
                    if (byte & 0x80 >> bit) m_columns.setPixel(x, part * 8 + bit, 1);
        return true;
    }

    bool endColumns() {
        m_items.emplace_back(PrintedPicture{std::exchange(m_columns, {}), m_align});
        return m_spacing <= kColumnRows || feed(m_spacing - kColumnRows);
    }

    const QByteArray& m_bytes;
    const PrinterProfile& m_profile;
    qsizetype m_at = 0;
    std::vector<PaperItem> m_items;
    PrintHead m_head;
    QImage m_columns;  ///< on the line under the head
    QImage m_stored;
    TextStyle m_style;
    CodePage m_page{};
    PaperAlign m_align = PaperAlign::Left;
    int m_spacing = kDefaultSpacing;
    int m_left = 0;  ///< dots
    int m_module = 3;
    QByteArray m_qr;
};

}  // namespace

Result<std::vector<PaperItem>> decodeJob(const QByteArray& bytes, const PrinterProfile& profile) {
    return Reader(bytes, profile).items();
}

}  // namespace frontdesk
