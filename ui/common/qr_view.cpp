// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/qr_view.h"

#include "printing/escpos/qr_picture.h"
#include "ui/common/painting.h"

#include <QPainter>

#include <algorithm>

namespace frontdesk {

QrView::QrView(Theme& theme, int side, QWidget* parent) : QWidget(parent), m_theme(theme), m_side(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void QrView::setContent(const QString& content) {
    m_modules = qrPicture(content.toUtf8(), 1, kQrQuietModules);
    setAccessibleName(isShown() ? tr("QR code: %1").arg(content) : QString());
    update();
}

void QrView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int side = std::min(width(), height());
    const QRect field((width() - side) / 2, (height() - side) / 2, side, side);
    drawPanel(painter, field, radius::kMedium, Qt::white, m_theme.colors().line);
    if (!isShown()) return;
    // Modules are whole device pixels, so that their edges stay sharp.
    const double ratio = devicePixelRatioF();
    const int dots = std::max(1, static_cast<int>(side * ratio) / m_modules.width());
    const double shown = dots * m_modules.width() / ratio;
    const QRectF box(field.x() + (side - shown) / 2, field.y() + (side - shown) / 2, shown, shown);
    painter.drawImage(box, m_modules);
}

}  // namespace frontdesk
