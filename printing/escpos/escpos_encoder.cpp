// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/escpos_encoder.h"

#include "printing/escpos/qr_picture.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace frontdesk {
namespace {

constexpr unsigned char kEsc = 0x1B;
constexpr unsigned char kFs = 0x1C;
constexpr unsigned char kGs = 0x1D;
constexpr int kLongestFeed = 255;

unsigned char lowByte(qsizetype number) {
    return static_cast<unsigned char>(number & 0xFF);
}
unsigned char highByte(qsizetype number) {
    return static_cast<unsigned char>(number >> 8 & 0xFF);
}

/// The pieces of a line in one code page, or nullopt if one of them needs another.
std::optional<QByteArrayList> encodedPieces(const TextRow& row, CodePage page) {
    QByteArrayList out;
    for (const Piece& piece : row.pieces) {
        auto bytes = encodeText(piece.text, page);
        if (!bytes) return std::nullopt;
        out << std::move(*bytes);
    }
    return out;
}

template <class Change>
TextRow changed(TextRow row, Change change) {
    for (Piece& piece : row.pieces) piece.text = change(piece.text);
    return row;
}

bool isWordSign(const QString& text, qsizetype at) {
    return at >= 0 && at < text.size() && text.at(at).isLetter();
}

QString replacedCode(QString text, const QString& sign) {
    static const QString code = QStringLiteral("GHS");
    for (qsizetype at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + code.size()))
        if (!isWordSign(text, at - 1) && !isWordSign(text, at + code.size())) text.replace(at, code.size(), sign);
    return text;
}

QString currencySignOf(const PrinterProfile& profile) {
    const QString cent = QStringLiteral("GH¢");
    const auto hasCent = [&](const PrinterProfile::Page& page) { return encodeText(cent, page.page).has_value(); };
    switch (profile.currencySign) {
        case CurrencySign::Code:
            return {};
        case CurrencySign::Cent:
            return std::any_of(profile.pages.begin(), profile.pages.end(), hasCent) ? cent : QString();
        case CurrencySign::Real:
            break;
    }
    return QStringLiteral("GH₵");
}

}  // namespace

/// One job under way: the bytes so far and what the printer is set to.
class EscPosEncoder::Job {
public:
    explicit Job(EscPosEncoder& encoder) : m_encoder(encoder), m_profile(encoder.m_profile) {
        command({kEsc, '@'});
        if (m_profile.leaveDoubleByte) command({kFs, '.'});
        command({kEsc, 'R', 0});
        if (m_profile.smallFont) command({kEsc, 'M', 1});
        setPage(m_profile.pages.front());
    }

    EncodedJob finished() {
        command({kGs, 'r', 1});
        return std::move(m_job);
    }

    void operator()(const TextRow& row) {
        const QString& sign = m_encoder.m_currencySign;
        line(sign.isEmpty() ? row : changed(row, [&sign](const QString& text) { return replacedCode(text, sign); }));
    }

    void operator()(const QrRow& qr) {
        if (qr.data.isEmpty()) return;
        if (m_profile.qr == PrinterProfile::QrKind::Native)
            nativeQr(qr.data);
        else
            picture(fittingQr(qr.data));
    }

    void operator()(const ImageRow& row) {
        const QImage& image = row.image;
        picture(image.width() > m_profile.widthDots ? image.copy(0, 0, m_profile.widthDots, image.height()) : image);
    }

    void operator()(const FeedRow& row) {
        for (int left = row.dots; left > 0; left -= kLongestFeed)
            command({kEsc, 'J', lowByte(std::min(left, kLongestFeed))});
    }

    void operator()(const CutRow&) {
        if (m_profile.hasCutter)
            command({kGs, 'V', 0x42, 0});
        else
            (*this)(FeedRow{m_profile.feedBeforeTear});
    }

    void operator()(const DrawerRow&) { kick(m_profile.drawer); }

    void operator()(const BellRow&) {
        constexpr unsigned char kTimes = 3;
        constexpr unsigned char kTenths = 2;  // of a second, about
        if (m_profile.bell == PrinterProfile::Bell::EscB) command({kEsc, 'B', kTimes, kTenths});
        if (m_profile.bell == PrinterProfile::Bell::Drawer) kick(m_profile.drawer);
    }

private:
    void command(std::initializer_list<unsigned char> bytes) {
        for (const unsigned char byte : bytes) m_job.bytes += static_cast<char>(byte);
    }

    void kick(PrinterProfile::DrawerPin pin) {
        command({kEsc, 'p', static_cast<unsigned char>(pin), lowByte(m_profile.drawerOnMs / 2),
                 lowByte(m_profile.drawerOffMs / 2)});
    }

    void line(const TextRow& row) {
        if (m_profile.textAsPictures) return rasterText(row);
        if (written(row)) return;
        const TextRow plain = changed(row, withPlainSigns);
        if (written(plain)) return;
        if (m_profile.plainTwi && written(changed(plain, withoutTwiLetters))) return;
        rasterText(row);
    }

    /// Writes @p row as text if a page of the printer has all of it.
    bool written(const TextRow& row) {
        for (const auto& page : pagesFromCurrent())
            if (const auto pieces = encodedPieces(row, page.page)) {
                text(row, *pieces, page);
                return true;
            }
        return false;
    }

    /// The profile's pages, the one that is set first.
    std::vector<PrinterProfile::Page> pagesFromCurrent() const {
        std::vector<PrinterProfile::Page> pages{m_page};
        for (const auto& page : m_profile.pages)
            if (page.number != m_page.number) pages.push_back(page);
        return pages;
    }

    void setPage(const PrinterProfile::Page& page) {
        command({kEsc, 't', page.number});
        m_page = page;
    }

    void setStyle(const TextStyle& style) {
        if (style.bold != m_style.bold) command({kEsc, 'E', style.bold});
        if (style.underline != m_style.underline) command({kEsc, '-', style.underline});
        if (style.reverse != m_style.reverse) command({kGs, 'B', style.reverse});
        if (style.width != m_style.width || style.height != m_style.height)
            command({kGs, '!', static_cast<unsigned char>((style.width - 1) << 4 | (style.height - 1))});
        m_style = style;
    }

    void setSpacing(int dots) {
        if (dots == m_spacing) return;
        command({kEsc, '3', lowByte(dots)});
        m_spacing = dots;
    }

    void text(const TextRow& row, const QByteArrayList& pieces, const PrinterProfile::Page& page) {
        if (page.number != m_page.number) setPage(page);
        setSpacing(std::min(row.height() * m_profile.cellHeightDots + row.gapDots, kLongestFeed));
        for (size_t i = 0; i < row.pieces.size(); ++i) {
            if (pieces.at(static_cast<qsizetype>(i)).isEmpty()) continue;
            setStyle(row.pieces[i].style);
            m_job.bytes += pieces.at(static_cast<qsizetype>(i));
        }
        m_job.bytes += '\n';
    }

    void rasterText(const TextRow& row) {
        QImage line = blankPaper(m_profile.widthDots, row.height() * m_profile.cellHeightDots);
        m_job.missingSigns += m_encoder.font().drawRow(line, 0, 0, row);
        ++m_job.rasteredLines;
        bands(line);
        (*this)(FeedRow{row.gapDots});
    }

    void nativeQr(const QByteArray& data) {
        const int quiet = kQrQuietModules * m_profile.qrModuleDots;
        (*this)(FeedRow{quiet});
        centred(true);
        command({kGs, '(', 'k', 4, 0, 0x31, 0x41, 0x32, 0});  // model 2
        command({kGs, '(', 'k', 3, 0, 0x31, 0x43, lowByte(m_profile.qrModuleDots)});
        command({kGs, '(', 'k', 3, 0, 0x31, 0x45, 0x31});  // error correction M
        const qsizetype length = data.size() + 3;
        command({kGs, '(', 'k', lowByte(length), highByte(length), 0x31, 0x50, 0x30});
        m_job.bytes += data;
        command({kGs, '(', 'k', 3, 0, 0x31, 0x51, 0x30});
        centred(false);
        (*this)(FeedRow{quiet});
    }

    /// The code in the profile's module size, or in the largest that the paper is wide enough for.
    QImage fittingQr(const QByteArray& data) const {
        for (int module = m_profile.qrModuleDots; module > 1; --module) {
            QImage code = qrPicture(data, module, kQrQuietModules);
            if (code.width() <= m_profile.widthDots) return code;
        }
        return {};
    }

    void picture(const QImage& image) {
        if (image.isNull()) return;
        centred(true);
        bands(image);
        centred(false);
    }

    void centred(bool on) { command({kEsc, 'a', on}); }

    void bands(const QImage& image) {
        const int bytesPerRow = (image.width() + 7) / 8;
        for (int top = 0; top < image.height(); top += m_profile.bandRows) {
            const int rows = std::min(m_profile.bandRows, image.height() - top);
            command({kGs, 'v', '0', 0, lowByte(bytesPerRow), highByte(bytesPerRow), lowByte(rows), highByte(rows)});
            for (int y = top; y < top + rows; ++y)
                m_job.bytes.append(reinterpret_cast<const char*>(image.constScanLine(y)), bytesPerRow);
        }
    }

    EscPosEncoder& m_encoder;
    const PrinterProfile& m_profile;
    EncodedJob m_job;
    PrinterProfile::Page m_page{};
    TextStyle m_style;
    int m_spacing = 0;
};

EscPosEncoder::EscPosEncoder(PrinterProfile profile)
    : m_profile(std::move(profile)), m_currencySign(currencySignOf(m_profile)) {
    Q_ASSERT(!m_profile.pages.empty());
}
EscPosEncoder::~EscPosEncoder() = default;

PaperFont& EscPosEncoder::font() {
    if (!m_font) m_font = std::make_unique<PaperFont>(m_profile.cellDots, m_profile.cellHeightDots);
    return *m_font;
}

EncodedJob EscPosEncoder::encode(const Rows& rows) {
    Job job(*this);
    for (const Row& row : rows) std::visit(job, row);
    return job.finished();
}

}  // namespace frontdesk
