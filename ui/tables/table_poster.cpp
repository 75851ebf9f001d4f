// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_poster.h"

#include "printing/escpos/qr_picture.h"

#include <QDir>
#include <QFont>
#include <QPainter>
#include <QRegularExpression>

namespace frontdesk {

namespace {

// A6 is 105 x 148 mm; 300 dots an inch make 1240 x 1748.
constexpr QSize kPaper(1240, 1748);
constexpr int kMargin = 110;
constexpr int kCodeSide = 860;
constexpr int kCodeTop = 520;
constexpr double kDotsPerMetre = 300 / 0.0254;

QFont fontOf(int pixels, QFont::Weight weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// One centred line, made smaller until it fits.
void drawLine(QPainter& painter, int top, int height, int pixels, QFont::Weight weight, const QString& text) {
    const int room = kPaper.width() - 2 * kMargin;
    QFont font = fontOf(pixels, weight);
    while (QFontMetrics(font).horizontalAdvance(text) > room && font.pixelSize() > 24)
        font.setPixelSize(font.pixelSize() - 2);
    painter.setFont(font);
    painter.drawText(QRect(kMargin, top, room, height), Qt::AlignCenter | Qt::TextSingleLine, text);
}

}  // namespace

QImage drawTablePoster(const TablePosterWords& words) {
    const QImage code = qrPicture(words.link.toUtf8(), 1, kQrQuietModules);
    if (code.isNull()) return {};
    QImage paper(kPaper, QImage::Format_RGB32);
    paper.setDotsPerMeterX(static_cast<int>(kDotsPerMetre));
    paper.setDotsPerMeterY(static_cast<int>(kDotsPerMetre));
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setPen(Qt::black);
    drawLine(painter, 90, 90, 62, QFont::Medium, words.restaurant);
    drawLine(painter, 200, 190, 150, QFont::Bold, words.table);
    drawLine(painter, 410, 80, 56, QFont::Normal, words.invite);
    const int dots = kCodeSide / code.width();
    const int side = dots * code.width();
    painter.drawImage(QRect((kPaper.width() - side) / 2, kCodeTop, side, side), code);
    drawLine(painter, kPaper.height() - 170, 60, 32, QFont::Normal, words.link);
    return paper;
}

QString keepTablePoster(const QImage& poster, const QString& name, const QString& folder) {
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    const QDir pictures(folder);
    if (poster.isNull() || !pictures.mkpath(QStringLiteral("."))) return {};
    const QString path = pictures.filePath(QString(name).replace(unfit, QStringLiteral("-")) + QStringLiteral(".png"));
    return poster.save(path, "PNG") ? path : QString();
}

}  // namespace frontdesk
