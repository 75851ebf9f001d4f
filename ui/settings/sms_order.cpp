// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sms_order.h"

#include "ui/common/action_button.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/settings/provider_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr int kNumberWidth = 24;
const QList<QByteArray>& smsProviders() {
    static const QList<QByteArray> names{"arkesel", "africastalking", "twilio"};
    return names;
}
}  // namespace

SmsOrder::SmsOrder(Theme& theme, const QString& value, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    const QList<QByteArray> used = value.toLatin1().split(',');
    for (const QByteArray& each : used)
        if (smsProviders().contains(each.trimmed())) m_choices.append({each.trimmed(), true});
    for (const QByteArray& each : smsProviders()) {
        const bool there = std::any_of(m_choices.begin(), m_choices.end(),
                                       [&each](const Choice& choice) { return choice.provider == each; });
        if (!there) m_choices.append({each, false});
    }
    fill();
}

QString SmsOrder::value() const {
    QByteArrayList used;
    for (const Choice& choice : m_choices)
        if (choice.used) used += choice.provider;
    return QString::fromLatin1(used.join(','));
}

void SmsOrder::fill() {
    if (m_content != nullptr) m_content->deleteLater();
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k1);
    for (int at = 0; at < m_choices.size(); ++at) column->addWidget(makeRow(at));
    m_rows->addWidget(m_content);
}

QWidget* SmsOrder::makeRow(int at) {
    const Choice& choice = m_choices.at(at);
    const QString name = settingsName(choice.provider);
    auto* row = new QWidget(m_content);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::k3);
    auto* number = new TextLabel(m_theme, choice.used ? locale().toString(at + 1) + u'.' : QStringLiteral("–"),
                                 TypeSize::Body, QFont::Bold, choice.used ? Tone::Accent : Tone::Neutral, row);
    number->setMinimumWidth(m_theme.scaled(kNumberWidth));
    line->addWidget(number);
    auto* use = new SwitchBox(m_theme, name, row);
    use->setObjectName(QStringLiteral("use-") + QString::fromLatin1(choice.provider));
    use->setChecked(choice.used);
    line->addWidget(use, 1);
    auto* up = new ActionButton(m_theme, tr("Earlier", "moves up in a list"), ActionButton::Kind::Normal,
                                ActionButton::Size::Compact, row);
    up->setObjectName(QStringLiteral("earlier-") + QString::fromLatin1(choice.provider));
    up->setAccessibleName(tr("%1 earlier", "a provider moves up").arg(name));
    up->setEnabled(choice.used && at > 0);
    line->addWidget(up);
    // Queued: the rows are made anew while their button is being pressed.
    connect(
        use, &QAbstractButton::toggled, this, [this, at](bool on) { this->use(at, on); }, Qt::QueuedConnection);
    connect(
        up, &QAbstractButton::clicked, this, [this, at] { moveUp(at); }, Qt::QueuedConnection);
    return row;
}

/// Those in use stand before the others.
void SmsOrder::use(int at, bool used) {
    m_choices[at].used = used;
    std::stable_partition(m_choices.begin(), m_choices.end(), [](const Choice& choice) { return choice.used; });
    fill();
    Q_EMIT edited();
}

void SmsOrder::moveUp(int at) {
    if (at < 1) return;
    const QString name = QStringLiteral("earlier-") + QString::fromLatin1(m_choices.at(at).provider);
    m_choices.swapItemsAt(at, at - 1);
    fill();
    if (auto* again = m_content->findChild<QWidget*>(name)) again->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

}  // namespace frontdesk
