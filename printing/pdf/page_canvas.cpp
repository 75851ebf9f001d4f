// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/page_canvas.h"

#include "app/platform/qr_code.h"

#include <QGlyphRun>
#include <QPageLayout>
#include <QPainterPath>

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
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")});  // which has what Inter lacks
    font.setPixelSize(qRound(dots(look.size)));
    font.setWeight(look.weight);
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
    if (look.figures && drawFigures(x, y, width, text, look)) return heightOf(width, text, look);
    QTextLayout layout(text, fontOf(look));
    const double height = layOut(layout, width, look);
    m_painter.setPen(look.colour);
    layout.draw(&m_painter, placed(x, y, width, 0).topLeft());
    return points(height);
}

double PageCanvas::heightOf(double width, const QString& text, const PageText& look) const {
    if (text.isEmpty()) return 0;
    if (look.figures) {
        const QRawFont& font = figuresOf(look).font;
        return points(font.ascent() + font.descent());
    }
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

const PageCanvas::Figures& PageCanvas::figuresOf(const PageText& look) const {
    Figures& figures = m_figures[QStringLiteral("%1/%2").arg(look.size).arg(look.weight)];
    if (figures.font.isValid()) return figures;
    figures.font = QRawFont::fromFont(fontOf(look));
    const auto digits = figures.font.glyphIndexesForString(QStringLiteral("0123456789"));
    for (const QPointF& advance : figures.font.advancesForGlyphIndexes(digits))
        figures.digit = qMax(figures.digit, advance.x());
    return figures;
}

// Inter's own figures of one width have no text behind them in the file (see fontOf): its plain ones are set apart.
bool PageCanvas::drawFigures(double x, double y, double width, const QString& text, const PageText& look) {
    const Figures& figures = figuresOf(look);
    const auto glyphs = figures.font.glyphIndexesForString(text);
    if (glyphs.size() != text.size() || glyphs.contains(0)) return false;
    const auto advances = figures.font.advancesForGlyphIndexes(glyphs);
    QList<QPointF> places;
    double pen = 0;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        const double cell = isDigit ? figures.digit : advances[i].x();
        places << QPointF(pen + (cell - advances[i].x()) / 2, figures.font.ascent());
        pen += cell;
    }
    const QRectF box = placed(x, y, width, 0);
    const bool atRight = (look.align == TextAlign::Right) != (m_direction == Qt::RightToLeft);
    QGlyphRun run;
    run.setRawFont(figures.font);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    m_painter.setPen(look.colour);
    m_painter.drawGlyphRun({atRight ? box.right() - pen : box.left(), box.top()}, run);
    return true;
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
