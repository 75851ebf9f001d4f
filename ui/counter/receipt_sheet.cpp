// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/receipt_sheet.h"

#include "printing/escpos/escpos_encoder.h"
#include "printing/layout/receipt_layout.h"
#include "printing/preview.h"
#include "ui/common/action_button.h"
#include "ui/common/background.h"
#include "ui/common/flow_scroll.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kPanelWidth = 560;
constexpr int kPanelHeight = 1000;
constexpr int kPaperMargin = 24;

QImage drawPaper(const ReceiptContent& content, const ReceiptTemplate& look, const QLocale& locale) {
    const PrinterProfile profile = PrinterProfile::paper80();
    const Rows rows = receiptRows(content, {profile.columns, false, profile.widthDots, look}, locale);
    return drawReceipt(EscPosEncoder(profile).encode(rows).bytes, profile);
}

}  // namespace

ReceiptSheet::ReceiptSheet(Theme& theme, const ReceiptContent& content, const ReceiptTemplate& look, QWidget* over)
    : Sheet(theme, tr("Receipt of order %1").arg(QLocale().toString(content.order.number)), over),
      m_paper(new QLabel(this)) {
    setObjectName(QStringLiteral("receipt-sheet"));
    setPanelWidth(kPanelWidth);
    setPanelHeight(kPanelHeight);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_paper->setAccessibleName(tr("The receipt as it is printed"));
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* page = new QWidget(scroll);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_paper);
    column->addStretch(1);
    scroll->setWidget(page);
    body()->addWidget(scroll, 1);
    auto* print =
        new ActionButton(theme, tr("Print again"), ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    print->setIconName(QStringLiteral("printer"));
    print->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(print, &QAbstractButton::clicked, this, &ReceiptSheet::printWanted);
    footer()->addWidget(print);
    runInBackground<QImage>([content, look, locale = locale()] {
        return drawPaper(content, look, locale);
    }).then(this, [this](const QImage& paper) { showPaper(paper); });
}

void ReceiptSheet::showPaper(const QImage& paper) {
    if (paper.isNull()) {
        m_paper->setText(tr("The receipt cannot be shown."));
        return;
    }
    // Paper is white in every look, with a margin around the printed dots.
    QImage page(paper.width() + 2 * kPaperMargin, paper.height() + 2 * kPaperMargin, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.drawImage(kPaperMargin, kPaperMargin, paper);
    painter.end();
    const int width = std::min(kPanelWidth - 2 * kPaperMargin - space::k4, m_paper->width() - space::k2);
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(page.scaledToWidth(static_cast<int>(width * ratio), Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_paper->setPixmap(pixmap);
}

}  // namespace frontdesk
