// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/finder_page.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/text_label.h"
#include "ui/printers/printer_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr int kEverySecondMs = 1'000;
}

FinderPage::FinderPage(PrinterDesk& printers, Theme& theme, QWidget* parent)
    : QWidget(parent), m_printers(printers), m_theme(theme) {
    setObjectName(QStringLiteral("finder-page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    column->addWidget(makeHead());
    m_empty = new EmptyState(theme, this);
    column->addWidget(m_empty, 1);
    m_scroll = new FlowScroll(Qt::Vertical, this);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFoot());
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, [this](int at) {
        if (m_looking) add(m_watcher.resultAt(at));
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FinderPage::end);
    connect(&m_second, &QTimer::timeout, this, [this] {
        ++m_seconds;
        showState();
    });
    m_second.setInterval(kEverySecondMs);
}

FinderPage::~FinderPage() {
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

QWidget* FinderPage::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(3, 3, 3, 0);
    column->setSpacing(space::k2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    auto* back = new ActionButton(m_theme, tr("Back"), ActionButton::Kind::Normal, ActionButton::Size::Compact, head);
    back->setObjectName(QStringLiteral("finder-back"));
    back->setIconName(layoutDirection() == Qt::RightToLeft ? QStringLiteral("arrow-right")
                                                           : QStringLiteral("arrow-left"));
    row->addWidget(back);
    auto* title = new TextLabel(m_theme, tr("Add a printer"), TypeSize::Huge, QFont::DemiBold, std::nullopt, head);
    title->setWordWrap(true);
    row->addWidget(title, 1);
    column->addLayout(row);
    auto* told = new QHBoxLayout;
    told->setSpacing(space::k3);
    m_told = new TextLabel(m_theme, {}, TypeSize::Body, QFont::Normal, Tone::Neutral, head);
    m_told->setObjectName(QStringLiteral("finder-told"));
    m_told->setWordWrap(true);
    told->addWidget(m_told, 1);
    m_cancel = new ActionButton(m_theme, tr("Cancel"), ActionButton::Kind::Normal, ActionButton::Size::Compact, head);
    m_cancel->setObjectName(QStringLiteral("cancel-search"));
    m_again =
        new ActionButton(m_theme, tr("Look again"), ActionButton::Kind::Normal, ActionButton::Size::Compact, head);
    m_again->setObjectName(QStringLiteral("look-again"));
    m_again->setIconName(QStringLiteral("redo"));
    told->addWidget(m_cancel);
    told->addWidget(m_again);
    column->addLayout(told);
    connect(back, &QAbstractButton::clicked, this, &FinderPage::backWanted);
    connect(m_cancel, &QAbstractButton::clicked, this, &FinderPage::cancel);
    connect(m_again, &QAbstractButton::clicked, this, &FinderPage::start);
    return head;
}

QWidget* FinderPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(3, 0, 3, 3);
    auto* enter =
        new ActionButton(m_theme, tr("Enter an address"), ActionButton::Kind::Normal, ActionButton::Size::Main, foot);
    enter->setObjectName(QStringLiteral("enter-address"));
    enter->setSecondLine(tr("network, USB, serial, print queue or folder"));
    enter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(enter, &QAbstractButton::clicked, this, [this] {
        cancel();
        Q_EMIT picked({});
    });
    row->addWidget(enter);
    return foot;
}

void FinderPage::start() {
    cancel();
    m_found.clear();
    m_content = new QWidget;
    m_list = new QVBoxLayout(m_content);
    m_list->setContentsMargins(3, 3, 8, 3);
    m_list->setSpacing(space::k2);
    m_list->addStretch(1);
    m_scroll->setWidget(m_content);
    m_seconds = 0;
    m_looking = true;
    m_second.start();
    m_watcher.setFuture(m_printers.find());
    showState();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void FinderPage::cancel() {
    if (!m_looking) return;
    m_watcher.cancel();
    end();
}

void FinderPage::end() {
    if (!m_looking) return;
    m_looking = false;
    m_second.stop();
    showState();
}

void FinderPage::add(const FoundPrinter& printer) {
    const bool known = std::any_of(m_found.begin(), m_found.end(),
                                   [&printer](const FoundPrinter& each) { return each.target == printer.target; });
    if (known) return;
    m_found.push_back(printer);
    auto* button =
        new ActionButton(m_theme, printer.name, ActionButton::Kind::Normal, ActionButton::Size::Money, m_content);
    button->setObjectName(QStringLiteral("found-%1").arg(m_found.size() - 1));
    button->setSecondLine(aboutText(printer));
    button->setIconName(QStringLiteral("printer"));
    button->setRightText(layoutDirection() == Qt::RightToLeft ? QStringLiteral("‹") : QStringLiteral("›"));
    button->setTextSize(TypeSize::Body);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QAbstractButton::clicked, this, [this, printer] {
        cancel();
        Q_EMIT picked(printer);
    });
    m_list->insertWidget(m_list->count() - 1, button);
    showState();
}

QString FinderPage::aboutText(const FoundPrinter& printer) const {
    QStringList parts;
    if (!printer.maker.isEmpty() && !printer.name.contains(printer.maker)) parts += printer.maker;
    parts += placeWords(printer.target);
    for (const ProfileView& profile : m_printers.profiles())
        if (profile.key == printer.model) parts += profile.name;
    return parts.join(QStringLiteral(" · "));
}

void FinderPage::showState() {
    const int found = foundCount();
    const QString looking =
        tr("Looking at USB, print queues and the network … %1 s", "seconds").arg(locale().toString(m_seconds));
    if (m_looking)
        m_told->setText(looking);
    else
        m_told->setText(found == 0 ? QString() : tr("%n printers found. Choose one.", "", found));
    m_cancel->setVisible(m_looking);
    m_again->setVisible(!m_looking);
    m_scroll->setVisible(found > 0);
    m_empty->setVisible(found == 0);
    if (m_looking)
        m_empty->say(QStringLiteral("search"), tr("No printer yet"),
                     tr("Switch it on and plug it in: it appears here by itself."));
    else
        m_empty->say(QStringLiteral("printer"), tr("No printer was found"),
                     tr("See that it is on and in the same network, then look again; or enter its address."));
}

}  // namespace frontdesk
