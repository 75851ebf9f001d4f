// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/page_canvas.h"

#include "app/platform/qr_code.h"

#include <QFontMetricsF>
#include <QPageLayout>
#include <QPainterPath>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kPointsPerInch = 72;
constexpr double kManyPages = 20;  // wider than any line

double dots(double points) {
    return points * kDotsPerInch / kPointsPerInch;
}
double points(double dotCount) {
    return dotCount * kPointsPerInch / kDotsPerInch;
}

QFont fontOf(const PageText& look) {
    QFont font;
    const QString others = QStringLiteral("DejaVu Sans");  // has what the others lack
    font.setFamilies({look.figures ? QStringLiteral("Liberation Sans") : QStringLiteral("Inter"), others});
    font.setPixelSize(qRound(dots(look.size)));
    font.setWeight(look.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter swaps signs for variants that fit their neighbours, which then have no text behind them in the file.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

/// How much lower figures begin, in dots, so that they stand on one line with words of their size.
double dropOf(const PageText& look) {
    if (!look.figures) return 0;
    PageText words = look;
    words.figures = false;
    return QFontMetricsF(fontOf(words)).ascent() - QFontMetricsF(fontOf(look)).ascent();
}

/// Whether anything of it runs from right to left: numbers and names that do not keep their order in any language.
bool runsLeftwards(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

}  // namespace

/// Lays the text out in lines of @p width points. @return its height in dots
double PageCanvas::layOut(QTextLayout& layout, double width, const PageText& look) const {
    const bool leftwards = m_direction == Qt::RightToLeft;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(leftwards && !look.figures && runsLeftwards(layout.text()) ? Qt::RightToLeft
                                                                                       : Qt::LeftToRight);
    const bool atRight = (look.align == TextAlign::Right) != leftwards;
    const Qt::Alignment side = atRight ? Qt::AlignRight : Qt::AlignLeft;
    option.setAlignment((look.align == TextAlign::Centre ? Qt::AlignHCenter : side) | Qt::AlignAbsolute);
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
    layout.draw(&m_painter, placed(x, y, width, 0).topLeft() + QPointF(0, dropOf(look)));
    return points(height);
}

double PageCanvas::heightOf(double width, const QString& text, const PageText& look) const {
    if (text.isEmpty()) return 0;
    QTextLayout layout(text, fontOf(look));
    return points(layOut(layout, width, look));
}

double PageCanvas::widthOf(const QString& text, const PageText& look) const {
    QTextLayout layout(text, fontOf(look));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) line.setLineWidth(dots(kWidth * kManyPages));
    layout.endLayout();
    return line.isValid() ? points(line.naturalTextWidth()) : 0;
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

void PageCanvas::image(double x, double y, double width, double height, const QImage& image) {
    m_painter.drawImage(placed(x, y, width, height), image);
}

// One path of all dark modules: single squares would show seams between each other.
void PageCanvas::qr(double x, double y, double size, const QByteArray& data) {
    const QrCode code(data);
    if (code.isNull()) return;
    const QRectF place = placed(x, y, size, size);
    const double module = place.width() / code.width();
    QPainterPath dark;
    for (int row = 0; row < code.width(); ++row)
        for (int column = 0; column < code.width(); ++column) {
            const int first = column;
            while (column < code.width() && code.isDark(column, row)) ++column;
            if (column > first)
                dark.addRect(place.left() + first * module, place.top() + row * module, (column - first) * module,
                             module);
        }
    m_painter.fillPath(dark, Qt::black);
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
