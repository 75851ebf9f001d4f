// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ticket_list.h"

#include "ui/common/action_button.h"
#include "ui/counter/ticket_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace frontdesk {

namespace {
constexpr int kSide = 8;
constexpr int kActions = 48;
constexpr int kActionsPad = 8;
constexpr int kLeastRow = 48;
}  // namespace

TicketList::TicketList(Theme& theme, TicketModel& model, QWidget* parent)
    : FlowScroll(Qt::Vertical, parent),
      m_theme(theme),
      m_model(model),
      m_content(new QWidget(this)),
      m_actions(nullptr) {
    setFocusPolicy(Qt::StrongFocus);
    setWidgetResizable(false);
    setWidget(m_content);
    m_actions = makeActions();
    connect(&model, &TicketModel::repriced, this, &TicketList::refresh);
    connect(&theme, &Theme::changed, this, &TicketList::placeRows);
    refresh();
}

QWidget* TicketList::makeActions() {
    auto* actions = new QWidget(m_content);
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_actions = actions;
    m_less = addAction(QStringLiteral("line-less"), QString(), QStringLiteral("\u2212"));
    m_less->setIconName(QStringLiteral("minus"));
    m_less->setAccessibleName(tr("One less"));
    m_more = addAction(QStringLiteral("line-more"), QString(), QStringLiteral("+"));
    m_more->setIconName(QStringLiteral("plus"));
    m_more->setAccessibleName(tr("One more"));
    m_options = addAction(QStringLiteral("line-options"), tr("Options"), {});
    ActionButton* note = addAction(QStringLiteral("line-note"), tr("Note"), QStringLiteral("F7"));
    ActionButton* remove = addAction(QStringLiteral("line-remove"), QString(), tr("Del", "the key"));
    remove->setIconName(QStringLiteral("trash"));
    remove->setKind(ActionButton::Kind::Danger);
    remove->setAccessibleName(tr("Remove this line"));
    remove->setToolTip(tr("Remove this line"));
    connect(m_less, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(m_current, -1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(m_current, 1); });
    connect(m_options, &QAbstractButton::clicked, this, [this] { Q_EMIT optionsWanted(m_current); });
    connect(note, &QAbstractButton::clicked, this, [this] { Q_EMIT noteWanted(m_current); });
    connect(remove, &QAbstractButton::clicked, this, [this] { Q_EMIT removeWanted(m_current); });
    return actions;
}

ActionButton* TicketList::addAction(const QString& name, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Compact, m_actions);
    button->setObjectName(name);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setKeyHint(key);
    m_actions->layout()->addWidget(button);
    return button;
}

void TicketList::refresh() {
    const auto count = static_cast<size_t>(m_model.lineCount());
    while (m_rows.size() > count) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < count) {
        auto* row = new TicketRow(m_theme, m_content);
        const int at = static_cast<int>(m_rows.size());
        row->setObjectName(QStringLiteral("line-%1").arg(at));
        connect(row, &QAbstractButton::clicked, this, [this, at] { setCurrent(at); });
        row->show();
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < count; ++i) m_rows[i]->present(m_model.line(static_cast<int>(i)));
    m_current = std::min(m_current, static_cast<int>(count) - 1);
    placeRows();
}

void TicketList::placeRows() {
    const int width = viewport()->width() - 2 * kSide;
    const int actions = m_theme.scaled(kActions);
    int top = 0;
    m_actions->setVisible(m_current >= 0);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool current = static_cast<int>(i) == m_current;
        const int text = m_rows[i]->textHeight(width);
        const int high = current ? text + actions + kActionsPad : std::max(text, m_theme.scaled(kLeastRow));
        m_rows[i]->setGeometry(kSide, top, width, high);
        m_rows[i]->setCurrent(current);
        if (current) {
            m_actions->setGeometry(kSide + kActionsPad, top + text - 1, width - 2 * kActionsPad, actions);
            m_actions->raise();
        }
        top += high + 2;
    }
    m_content->resize(viewport()->width(), top);
    if (m_current < 0) {
        nameForReaders();
        return;
    }
    const DraftLine& line = m_model.draftLine(m_current);
    m_less->setEnabled(line.quantity > 1);
    m_more->setEnabled(line.quantity < TicketModel::kMostPieces);
    m_options->setEnabled(m_model.hasOptions(m_current));
    nameForReaders();
}

void TicketList::nameForReaders() {
    if (m_current < 0)
        setAccessibleName(tr("Lines of the order"));
    else
        setAccessibleName(tr("Line %1 of %2: %3")
                              .arg(m_current + 1)
                              .arg(m_rows.size())
                              .arg(m_rows[static_cast<size_t>(m_current)]->accessibleName()));
}

void TicketList::setCurrent(int row) {
    m_current = std::clamp(row, -1, static_cast<int>(m_rows.size()) - 1);
    placeRows();
    if (m_current < 0) return;
    const QRect chosen = m_rows[static_cast<size_t>(m_current)]->geometry();
    ensureVisible(0, chosen.bottom(), 0, 0);
    ensureVisible(0, chosen.top(), 0, 0);
}

void TicketList::moveCurrent(int step) {
    if (m_rows.empty()) return;
    setCurrent(m_current < 0 ? (step > 0 ? 0 : static_cast<int>(m_rows.size()) - 1) : std::max(0, m_current + step));
}

void TicketList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    else
        event->ignore();
}

void TicketList::resizeEvent(QResizeEvent* event) {
    FlowScroll::resizeEvent(event);
    placeRows();
}

}  // namespace frontdesk
