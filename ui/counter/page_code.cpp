// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/page_code.h"

#include "ui/common/action_button.h"
#include "ui/common/qr_view.h"
#include "ui/common/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kCode = 168;
constexpr qsizetype kPiece = 12;

/// An address may be broken anywhere: it has no spaces.
QString breakable(const QString& link) {
    QString pieces;
    for (qsizetype at = 0; at < link.size(); at += kPiece) pieces += link.mid(at, kPiece) + QChar(0x200B);
    return pieces;
}
}  // namespace

PageCode::PageCode(Theme& theme, QWidget* parent)
    : Surface(theme, Fill::Card, radius::kLarge, parent),
      m_code(new QrView(theme, kCode, this)),
      m_text(new TextLabel(theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, this)),
      m_said(new TextLabel(theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Ok, this)) {
    setBordered(true);
    setObjectName(QStringLiteral("page-code"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    column->setSpacing(space::k1);
    column->addStretch(1);
    auto* head = new TextLabel(theme, tr("The guest scans"), TypeSize::Body, QFont::DemiBold, std::nullopt, this);
    head->setAlignment(Qt::AlignHCenter);
    column->addWidget(head);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    m_text->setObjectName(QStringLiteral("page-link"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_text);
    auto* copyLink =
        new ActionButton(theme, tr("Copy link"), ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
    copyLink->setObjectName(QStringLiteral("copy-page-link"));
    copyLink->setIconName(QStringLiteral("copy"));
    column->addWidget(copyLink, 0, Qt::AlignHCenter);
    m_said->setAlignment(Qt::AlignHCenter);
    m_said->hide();
    column->addWidget(m_said);
    column->addStretch(1);
    connect(copyLink, &QAbstractButton::clicked, this, &PageCode::copy);
}

void PageCode::setLink(const QString& link) {
    if (link == m_link) return;
    m_link = link;
    m_code->setContent(link);
    m_text->setText(breakable(link));
    m_text->setAccessibleName(link);
    m_said->hide();
}

void PageCode::copy() {
    QGuiApplication::clipboard()->setText(m_link);
    m_said->setText(tr("✓ The link is copied."));
    m_said->show();
}

}  // namespace frontdesk
