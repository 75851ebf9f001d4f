// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/paper_picture.h"

#include "ui/common/flow_scroll.h"
#include "ui/common/surface.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kMargin = 20;
constexpr int kSheetWidth = 480;
constexpr int kSheetHeight = 900;
}  // namespace

PaperPicture::PaperPicture(PrinterDesk& printers, Theme& theme, QWidget* parent)
    : QWidget(parent), m_printers(printers), m_label(new QLabel), m_scroll(new FlowScroll(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("paper-picture"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setFont(theme.font(TypeSize::Small));
    m_label->setMinimumWidth(1);
    m_scroll->setWidget(m_label);
    // Behind the paper, so that white stands out.
    auto* field = new Surface(theme, Surface::Fill::Sunken, radius::kMedium, this);
    auto* inner = new QVBoxLayout(field);
    inner->setContentsMargins(space::k3, space::k3, space::k3, space::k3);
    inner->addWidget(m_scroll);
    column->addWidget(field);
}

void PaperPicture::showPaper(const PrintJobId& id, const QString& what) {
    if (id == m_id) return;
    m_id = id;
    m_image = QImage();
    m_label->clear();
    m_label->setAccessibleName(tr("As it is printed: %1").arg(what));
    if (id.isNull()) return;
    m_printers.picture(id).then(this, [this, id](const Result<QByteArray>& png) {
        if (id == m_id) take(png);
    });
}

void PaperPicture::take(const Result<QByteArray>& png) {
    QImage dots;
    if (!png || !dots.loadFromData(*png, "PNG")) {
        m_label->setText(tr("This paper cannot be shown."));
        return;
    }
    m_image = QImage(dots.width() + 2 * kMargin, dots.height() + 2 * kMargin, QImage::Format_RGB32);
    m_image.fill(Qt::white);
    QPainter painter(&m_image);
    painter.drawImage(kMargin, kMargin, dots);
    painter.end();
    draw();
}

void PaperPicture::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    draw();
}

void PaperPicture::draw() {
    if (m_image.isNull() || width() < 2 * kMargin) return;
    const double ratio = devicePixelRatioF();
    const int room = width() - 2 * space::k3 - space::k2;  // the area inside may not be laid out yet
    QPixmap pixmap =
        QPixmap::fromImage(m_image.scaledToWidth(static_cast<int>(room * ratio), Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_label->setPixmap(pixmap);
}

PaperPictureSheet::PaperPictureSheet(PrinterDesk& printers, Theme& theme, const PrintJobId& id, const QString& what,
                                     QWidget* over)
    : Sheet(theme, what, over) {
    setObjectName(QStringLiteral("paper-picture-sheet"));
    setPanelWidth(kSheetWidth);
    setPanelHeight(kSheetHeight);
    auto* picture = new PaperPicture(printers, theme, this);
    body()->addWidget(picture, 1);
    picture->showPaper(id, what);
}

}  // namespace frontdesk
