// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/painting.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace frontdesk {

namespace {

class Panel : public QWidget {
public:
    Panel(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawPanel(painter, rect(), radius::kLarge, m_theme.colors().surface, m_theme.colors().line);
    }
    // A press on the panel stays there; outside it closes the sheet.
    void mousePressEvent(QMouseEvent* event) override { event->accept(); }

private:
    Theme& m_theme;
};

}  // namespace

Sheet::Sheet(Theme& theme, const QString& title, QWidget* over)
    : QWidget(over->window()), m_theme(theme), m_panel(new Panel(theme, this)), m_before(QApplication::focusWidget()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(space::k5, space::k4, space::k5, space::k5);
    column->setSpacing(space::k3);
    m_header = new QHBoxLayout;
    m_header->setSpacing(space::k2);
    m_title = new QLabel(m_panel);
    m_title->setWordWrap(true);
    m_cross = new ActionButton(theme, QString(), ActionButton::Kind::Ghost, ActionButton::Size::Compact, m_panel);
    m_cross->setIconName(QStringLiteral("cross"));
    m_cross->setAccessibleName(tr("Close"));
    m_cross->setObjectName(QStringLiteral("close"));
    m_header->addWidget(m_title, 1);
    m_header->addWidget(m_cross);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::k3);
    m_footer = new QHBoxLayout;
    m_footer->setSpacing(space::k2);
    column->addLayout(m_header);
    column->addLayout(m_body, 1);
    column->addLayout(m_footer);
    setTitle(title);
    connect(m_cross, &QAbstractButton::clicked, this, &Sheet::dismiss);
    connect(&theme, &Theme::changed, this, &Sheet::restyle);
    parentWidget()->installEventFilter(this);
    restyle();
    hide();
}

Sheet::~Sheet() = default;

void Sheet::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::setPanelWidth(int width) {
    m_panelWidth = width;
    place();
}

void Sheet::setPanelHeight(int height) {
    m_panelHeight = height;
    place();
}

void Sheet::setDismissible(bool dismissible) {
    m_dismissible = dismissible;
    m_cross->setVisible(dismissible);
}

void Sheet::open(QWidget* first) {
    show();
    raise();
    place();
    if (first == nullptr) {
        const auto all = stops();
        // The cross stands first in the tree but is the last thing anybody wants.
        for (QWidget* stop : all) {
            if (stop != m_cross) {
                first = stop;
                break;
            }
        }
    }
    (first != nullptr ? first : this)->setFocus(Qt::OtherFocusReason);
}

void Sheet::dismiss() {
    Q_EMIT dismissed();
    close();
}

Sheet* Sheet::topOf(const QWidget* window) {
    const auto children = window->children();
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        auto* sheet = qobject_cast<Sheet*>(*child);
        if (sheet != nullptr && sheet->isVisible()) return sheet;
    }
    return nullptr;
}

void Sheet::closeEvent(QCloseEvent* event) {
    Q_EMIT closed();
    if (m_before != nullptr && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
    QWidget::closeEvent(event);
}

void Sheet::restyle() {
    m_title->setFont(m_theme.font(TypeSize::Title, QFont::DemiBold));
    place();
    update();
}

void Sheet::place() {
    const QWidget* window = parentWidget();
    setGeometry(window->rect());
    const int widest = width() - 2 * space::k4;
    const int highest = height() - 2 * space::k4;
    const int panelWidth = std::min(m_theme.scaled(m_panelWidth), widest);
    m_panel->layout()->activate();
    int asked = m_panelHeight > 0                        ? m_theme.scaled(m_panelHeight)
                : m_panel->layout()->hasHeightForWidth() ? m_panel->layout()->heightForWidth(panelWidth)
                                                         : m_panel->layout()->sizeHint().height();
    asked = std::min(asked, highest);
    const QRect wanted((width() - panelWidth) / 2, (height() - asked) / 2, panelWidth, asked);
    if (wanted == m_panel->geometry()) return;
    m_panel->setGeometry(wanted);
    update();  // its shadow falls outside of it
}

void Sheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().scrim);
    drawShadow(painter, m_panel->geometry(), radius::kLarge, m_theme.colors().shadow);
}

void Sheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_dismissible) dismiss();
    event->accept();
}

void Sheet::mousePressEvent(QMouseEvent* event) {
    event->accept();
    if (m_dismissible) dismiss();
}

QList<QWidget*> Sheet::stops() const {
    QList<QWidget*> result;
    // Qt's focus chain runs through the whole window in reading order; what lies inside the panel is ours.
    for (QWidget* widget = m_panel->nextInFocusChain(); widget != m_panel && widget != nullptr;
         widget = widget->nextInFocusChain()) {
        const bool stop = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible();
        if (stop && m_panel->isAncestorOf(widget)) result.push_back(widget);
    }
    return result;
}

bool Sheet::focusNextPrevChild(bool next) {
    const auto all = stops();
    if (all.isEmpty()) return true;
    const qsizetype at = all.indexOf(focusWidget());
    const qsizetype step = next ? 1 : -1;
    const qsizetype to = at < 0 ? 0 : (at + step + all.size()) % all.size();
    all.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool Sheet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    if (event->type() == QEvent::LayoutRequest) place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace frontdesk
