// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/page_canvas.h"

#include <QPageLayout>

namespace frontdesk {
namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kPointsPerInch = 72;

double dots(double points) {
    return points * kDotsPerInch / kPointsPerInch;
}
double points(double dotCount) {
    return dotCount * kPointsPerInch / kDotsPerInch;
}

QFont fontOf(const PageText& look) {
    QFont font;
    const QString wide = QStringLiteral("DejaVu Sans");  // has what Inter lacks
    font.setFamilies(look.figures ? QStringList{wide} : QStringList{QStringLiteral("Inter"), wide});
    font.setPixelSize(qRound(dots(look.size)));
    font.setWeight(look.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter swaps signs for variants that fit their neighbours, which then have no text behind them in the file.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

}  // namespace

/// Lays the text out in lines of @p width points. @return its height in dots
double PageCanvas::layOut(QTextLayout& layout, double width, const PageText& look) const {
    const bool leftwards = m_direction == Qt::RightToLeft;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(leftwards && !look.figures ? Qt::RightToLeft : Qt::LeftToRight);
    const bool atRight = (look.align == TextAlign::Right) != leftwards;
    option.setAlignment((atRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(dots(width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

PageCanvas::PageCanvas(const QString& title, Qt::LayoutDirection direction)
    : m_direction(direction), m_buffer(&m_bytes), m_writer(&m_buffer) {
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    m_writer.setResolution(kDotsPerInch);
    m_writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Frontdesk"));
    m_painter.begin(&m_writer);
}

double PageCanvas::text(double x, double y, double width, const QString& text, const PageText& look) {
    if (text.isEmpty()) return 0;
    QTextLayout layout(text, fontOf(look));
    const double height = layOut(layout, width, look);
    m_painter.setPen(look.colour);
    layout.draw(&m_painter, placed(x, y, width, 0).topLeft());
    return points(height);
}

double PageCanvas::heightOf(double width, const QString& text, const PageText& look) const {
    if (text.isEmpty()) return 0;
    QTextLayout layout(text, fontOf(look));
    return points(layOut(layout, width, look));
}

QRectF PageCanvas::placed(double x, double y, double width, double height) const {
    const double left = m_direction == Qt::RightToLeft ? kWidth - x - width : x;
    return {dots(left), dots(y), dots(width), dots(height)};
}

void PageCanvas::rule(double x, double y, double width, const QColor& colour, double thickness) {
    m_painter.fillRect(placed(x, y, width, thickness), colour);
}

void PageCanvas::box(double x, double y, double width, double height, double radius, const QColor& fill) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(placed(x, y, width, height), dots(radius), dots(radius));
    m_painter.setBrush(Qt::NoBrush);
}

void PageCanvas::frame(double x, double y, double width, double height, double radius, const QColor& line) {
    m_painter.setPen(QPen(line, dots(0.8)));
    m_painter.drawRoundedRect(placed(x, y, width, height), dots(radius), dots(radius));
}

void PageCanvas::newPage() {
    m_writer.newPage();
    ++m_page;
}

QByteArray PageCanvas::finish() {
    const bool written = m_painter.end();
    m_buffer.close();
    return written ? m_bytes : QByteArray();
}

}  // namespace frontdesk
