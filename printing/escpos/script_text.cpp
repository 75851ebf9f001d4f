// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/script_text.h"

#include <QFont>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace frontdesk {
namespace {

// As the bundled font stands in its cell: at 20 pixels it advances by 12 and its base line is 19 below the cell's top.
constexpr int kPixelsPer24 = 20;
constexpr int kBaselinePer24 = 19;
constexpr int kPlainHeight = 24;
constexpr qreal kWidthPerHeight = 0.5;  // of the plain 12x24 cell

QFont fontFor(int cellHeight, bool bold) {
    QFont font;
    font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans")});
    font.setPixelSize(std::max(1, kPixelsPer24 * cellHeight / kPlainHeight));
    font.setBold(bold);
    font.setStyleStrategy(QFont::NoAntialias);
    return font;
}

/// Coloured signs, such as emoji, as patterns of dots; all else is black on white already.
QImage inDots(const QImage& picture) {
    QImage dots = picture.convertToFormat(QImage::Format_Grayscale8)
                      .convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::DiffuseDither);
    const bool whiteIsOne = qGray(dots.color(1)) > qGray(dots.color(0));
    if (whiteIsOne) dots.invertPixels();
    dots.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    return dots;
}

int missingIn(const QTextLayout& layout) {
    int missing = 0;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        missing += static_cast<int>(std::count(glyphs.begin(), glyphs.end(), 0u));
    }
    return missing;
}

}  // namespace

bool needsShaping(char32_t codePoint) {
    switch (QChar::direction(codePoint)) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirAN:
            return true;
        default:
            break;
    }
    const QChar::Script script = QChar::script(codePoint);
    return script >= QChar::Script_Syriac && script <= QChar::Script_Myanmar;
}

std::optional<ScriptText> drawScript(const QString& text, QSize cell, int width, bool bold, Qt::AlignmentFlag align) {
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr || width <= 0) return std::nullopt;
    QTextLayout layout(text, fontFor(cell.height(), bold));
    layout.setTextOption(QTextOption(Qt::AlignLeft | Qt::AlignAbsolute));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    line.setPosition({0, kBaselinePer24 * cell.height() / kPlainHeight - line.ascent()});
    layout.endLayout();
    qreal stretch = cell.width() / (cell.height() * kWidthPerHeight);
    if (line.naturalTextWidth() * stretch > width) stretch = width / line.naturalTextWidth();
    QImage picture(width, cell.height(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setPen(Qt::black);
    const qreal room = width - line.naturalTextWidth() * stretch;
    painter.translate(align == Qt::AlignRight ? room : align == Qt::AlignHCenter ? room / 2 : 0, 0);
    painter.scale(stretch, 1);
    layout.draw(&painter, {0, 0});
    painter.end();
    return ScriptText{inDots(picture), missingIn(layout)};
}

}  // namespace frontdesk
