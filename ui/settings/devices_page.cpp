// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/devices_page.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/notices.h"
#include "ui/common/prompter.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/settings/device_row.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

DevicesPage::DevicesPage(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_prompter(parts.prompter),
      m_notices(parts.notices) {
    setObjectName(QStringLiteral("devices-page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k3);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(3, 3, 3, 0);
    auto* title = new TextLabel(m_theme, tr("Devices"), TypeSize::Huge, QFont::DemiBold, std::nullopt, this);
    head->addWidget(title, 1);
    m_pair =
        new ActionButton(m_theme, tr("Pair a device"), ActionButton::Kind::Primary, ActionButton::Size::Normal, this);
    m_pair->setObjectName(QStringLiteral("pair"));
    m_pair->setIconName(QStringLiteral("plus"));
    head->addWidget(m_pair);
    column->addLayout(head);
    auto* what = new TextLabel(m_theme,
                               tr("Phones and tablets of the staff, kitchen screens and kiosks. A paired device stays "
                                  "let in until you revoke it."),
                               TypeSize::Body, QFont::Normal, Tone::Neutral, this);
    what->setWordWrap(true);
    what->setContentsMargins(3, 0, 3, 0);
    column->addWidget(what);
    m_empty = new EmptyState(m_theme, this);
    m_list = new FlowScroll(Qt::Vertical, this);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    m_list->hide();
    connect(m_pair, &QAbstractButton::clicked, this, &DevicesPage::pair);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DevicesPage::fill);
    connect(&parts.events, &DeskEvents::deviceChanged, this, &DevicesPage::takeChange);
    connect(&m_session, &Session::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

QWidget* DevicesPage::firstStop() const {
    return m_pair;
}

void DevicesPage::refresh() {
    m_desk.thread
        .run<std::vector<Device>>(
            [&devices = m_desk.devices, caller = m_session.caller()] { return devices.all(caller); })
        .then(this, [this](const Result<std::vector<Device>>& devices) {
            m_pair->setVisible(devices.has_value());
            if (devices)
                m_model.load(*devices);
            else
                showProblem(devices.error());
        });
}

void DevicesPage::showProblem(const Error& error) {
    m_model.load({});
    const bool forbidden = error.code == ErrorCode::Forbidden;
    const ErrorText text = errorText(error);
    m_empty->say(forbidden ? QStringLiteral("lock") : QStringLiteral("warning"),
                 forbidden ? tr("Devices are a manager's business") : text.headline, text.text,
                 forbidden ? Tone::Neutral : Tone::Danger);
}

void DevicesPage::fill() {
    const bool none = m_model.rowCount() == 0;
    m_empty->setVisible(none);
    m_list->setVisible(!none);
    if (none) {
        m_empty->say(QStringLiteral("device"), tr("No device is paired yet"),
                     tr("A phone or tablet shows the queue anywhere in the house; a kiosk takes orders by itself."));
        return;
    }
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 0, 3, 3);
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, content);
    card->setBordered(true);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(space::k4, space::k1, space::k4, space::k1);
    rows->setSpacing(0);
    const Instant now = m_desk.clock.now();
    for (const Device& device : m_model.devices()) {
        auto* row = new DeviceRow(m_theme, device, m_desk.restaurant->calendar, now, card);
        row->setObjectName(QStringLiteral("device-") + device.name);
        // Queued: the list is made anew while its button is being pressed.
        connect(
            row, &DeviceRow::revokeWanted, this, [this, device] { askRevoke(device); }, Qt::QueuedConnection);
        rows->addWidget(row);
    }
    column->addWidget(card);
    column->addStretch(1);
    m_list->setWidget(content);
}

PairSheet* DevicesPage::pair() {
    m_sheet = new PairSheet({m_desk, m_theme, m_session}, this);
    m_sheet->openWithCode();
    return m_sheet;
}

void DevicesPage::askRevoke(const Device& device) {
    Question question;
    question.title = tr("Revoke %1?").arg(device.name);
    question.text = tr("It is put out at once, with everybody who is signed in at it. To use it again, pair it anew.");
    question.yes = tr("Revoke");
    question.dangerous = true;
    m_prompter.ask(question, [this, device](bool yes) {
        if (yes) revoke(device);
    });
}

void DevicesPage::revoke(const Device& device) {
    m_desk.thread
        .run<Device>([&devices = m_desk.devices, id = device.id, caller = m_session.caller()] {
            return devices.revoke(id, caller);
        })
        .then(this, [this](const Result<Device>& gone) {
            if (gone)
                m_notices.tell(tr("%1 is put out", "a device").arg(gone->name));
            else
                m_notices.tell(errorText(gone.error()).whole(), Tone::Danger);
        });
}

void DevicesPage::takeChange(const Device& device) {
    if (m_sheet != nullptr && !device.revokedAt) m_sheet->tellPaired(device.name);
    if (isVisible()) refresh();
}

}  // namespace frontdesk
