// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/call_banners.h"

#include "ui/common/action_button.h"
#include "ui/common/banner.h"
#include "ui/guests/known_guest.h"

#include <QPropertyAnimation>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr int kSlideMs = 160;
}

CallBanners::CallBanners(Theme& theme, Desk& desk, const Session& session, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_session(session), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("calls"));
    m_column->setContentsMargins(space::k4, 0, space::k4, 0);
    m_column->setSpacing(space::k2);
    hide();
}

CallBanners::Call* CallBanners::find(const QString& phone) {
    const auto at =
        std::find_if(m_calls.begin(), m_calls.end(), [&phone](const Call& call) { return call.phone == phone; });
    return at == m_calls.end() ? nullptr : &*at;
}

void CallBanners::ring(const QString& phone) {
    if (Call* known = find(phone)) {
        known->life->start();
        return;
    }
    if (m_calls.size() == kMost) dismiss(QString(m_calls.back().phone));
    add(phone);
    lookUp(phone);
}

void CallBanners::add(const QString& phone) {
    auto* banner = new Banner(m_theme, this);
    banner->setObjectName(QStringLiteral("call"));
    banner->say(Tone::New, QStringLiteral("phone"), tr("Incoming call %1").arg(m_desk.phones.national(phone)), {});
    ActionButton* later = banner->addAction(tr("Dismiss"));
    later->setObjectName(QStringLiteral("dismiss-call"));
    later->setAccessibleName(tr("Dismiss the call of %1").arg(m_desk.phones.national(phone)));
    ActionButton* take = banner->addAction(tr("Open", "the order of a caller"));
    take->setObjectName(QStringLiteral("open-call"));
    take->setKind(ActionButton::Kind::Primary);
    take->setKeyHint(QStringLiteral("Ctrl K"));
    take->setAccessibleName(tr("New order for %1").arg(m_desk.phones.national(phone)));
    // Somebody may be typing: a press by finger must not move the keys' place either.
    for (ActionButton* button : {later, take}) button->setFocusPolicy(Qt::TabFocus);
    auto* life = new QTimer(banner);
    life->setSingleShot(true);
    life->setInterval(kLifeMs);
    // Queued: the banner goes, and with it the button or the timer that asks.
    connect(
        later, &QAbstractButton::clicked, this, [this, phone] { dismiss(phone); }, Qt::QueuedConnection);
    connect(
        take, &QAbstractButton::clicked, this, [this, phone] { open(phone); }, Qt::QueuedConnection);
    connect(
        life, &QTimer::timeout, this, [this, phone] { dismiss(phone); }, Qt::QueuedConnection);
    life->start();
    m_calls.insert(m_calls.begin(), {phone, {}, banner, life});
    m_column->insertWidget(0, banner);
    show();
    slideIn(banner);
    Q_EMIT changed();
}

void CallBanners::slideIn(Banner* banner) {
    banner->show();
    if (m_theme.reducesMotion()) return;
    const int whole = std::max(banner->minimumHeight(), banner->sizeHint().height());
    const int least = banner->minimumHeight();
    banner->setMinimumHeight(0);
    auto* slide = new QPropertyAnimation(banner, "maximumHeight", banner);
    slide->setDuration(kSlideMs);
    slide->setStartValue(0);
    slide->setEndValue(whole);
    connect(slide, &QAbstractAnimation::finished, banner, [banner, least] {
        banner->setMinimumHeight(least);
        banner->setMaximumHeight(QWIDGETSIZE_MAX);
    });
    slide->start(QAbstractAnimation::DeleteWhenStopped);
}

void CallBanners::lookUp(const QString& phone) {
    lookUpGuest(m_desk, phone, m_session.caller()).then(this, [this, phone](const Result<KnownGuest>& guest) {
        Call* call = find(phone);
        if (call == nullptr || !guest) return;
        call->name = guest->name();
        QStringList details;
        if (!call->name.isEmpty()) details += call->name;
        if (guest->isKnown())
            details += tr("%n order(s)", nullptr, guest->orderCount());
        else
            details += tr("new here");
        for (const Order& order : guest->orders) {
            if (!isOpen(order.status)) continue;
            details += tr("order %1 is on the board").arg(QString::number(order.number));
            break;
        }
        call->banner->say(Tone::New, QStringLiteral("phone"), tr("Incoming call %1").arg(m_desk.phones.national(phone)),
                          details.join(QStringLiteral(" · ")));
    });
}

void CallBanners::openNewest() {
    if (!m_calls.empty()) open(QString(m_calls.front().phone));
}

void CallBanners::open(const QString& phone) {
    const Call* call = find(phone);
    if (call == nullptr) return;
    const QString name = call->name;
    dismiss(phone);
    Q_EMIT openWanted(phone, name);
}

void CallBanners::dismiss(const QString& phone) {
    const auto at =
        std::find_if(m_calls.begin(), m_calls.end(), [&phone](const Call& call) { return call.phone == phone; });
    if (at == m_calls.end()) return;
    at->banner->hide();
    at->banner->deleteLater();
    m_calls.erase(at);
    setVisible(!m_calls.empty());
    Q_EMIT changed();
}

}  // namespace frontdesk
