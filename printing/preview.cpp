// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/preview.h"

#include "printing/escpos/decoder.h"
#include "printing/escpos/paper_font.h"
#include "printing/escpos/qr_picture.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kTopDots = 12;  // white before the first row, as the way from the head to the cutter leaves it
constexpr int kBottomDots = 28;

/// Places items below each other. The first pass only measures, the second draws.
class PaperDrawing {
public:
    explicit PaperDrawing(const PrinterProfile& profile)
        : m_profile(profile), m_font(profile.cellDots, profile.cellHeightDots) {}

    QImage draw(const std::vector<PaperItem>& items) {
        m_y = kTopDots;
        for (const PaperItem& item : items) std::visit(*this, item);
        m_paper = blankPaper(m_profile.widthDots, m_y + kBottomDots);
        m_y = kTopDots;
        for (const PaperItem& item : items) std::visit(*this, item);
        return m_paper;
    }

    void operator()(const PrintedLine& line) {
        const TextRow row{line.pieces, 0};
        const int room = std::max(0, m_profile.widthDots - row.cells() * m_profile.cellDots);
        if (!m_paper.isNull()) m_font.drawRow(m_paper, leftOf(room, line.align), m_y, row);
        m_y += std::max(line.spacingDots, row.height() * m_profile.cellHeightDots);
    }
    void operator()(const PrintedPicture& picture) { stamp(picture.image, picture.align); }
    void operator()(const PrintedQr& qr) { stamp(qrPicture(qr.data, qr.moduleDots, 0), qr.align); }
    void operator()(const PaperFed& fed) { m_y += fed.dots; }
    void operator()(const PaperCut&) {}
    void operator()(const DrawerKicked&) {}
    void operator()(const BellRung&) {}
    void operator()(const FenceAsked&) {}
    void operator()(const PrinterInitialised&) {}

private:
    static int leftOf(int room, PaperAlign align) {
        return align == PaperAlign::Left ? 0 : align == PaperAlign::Centre ? room / 2 : room;
    }

    void stamp(const QImage& image, PaperAlign align) {
        const int room = std::max(0, m_profile.widthDots - image.width());
        const int left = leftOf(room, align);
        if (!m_paper.isNull())
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < std::min(image.width(), m_profile.widthDots); ++x)
                    if (image.pixelIndex(x, y) == 1) m_paper.setPixel(left + x, m_y + y, 1);
        m_y += image.height();
    }

    const PrinterProfile& m_profile;
    PaperFont m_font;
    QImage m_paper;
    int m_y = 0;
};

}  // namespace

QImage drawReceipt(const QByteArray& bytes, const PrinterProfile& profile) {
    const auto items = decodeJob(bytes, profile);
    return items ? PaperDrawing(profile).draw(*items) : QImage();
}

}  // namespace frontdesk
