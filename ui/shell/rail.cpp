// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/common/initials.h"
#include "ui/common/painting.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kRailWidth = 76;
constexpr int kButtonWidth = 60;
constexpr int kButtonHeight = 58;
constexpr int kAvatar = 48;

class RailPart : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
};

class RailButton : public RailPart {
public:
    RailButton(Theme& theme, const QString& text, QString iconName, QString keyHint, QWidget* parent)
        : RailPart(parent), m_theme(theme), m_iconName(std::move(iconName)), m_keyHint(std::move(keyHint)) {
        setText(text);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setProperty("focusRadius", radius::kMedium);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setBadge(int count) {
        if (count == m_badge) return;
        m_badge = count;
        setAccessibleName(count > 0 ? text() + u' ' + Rail::tr("%n waiting", "orders that need somebody", count)
                                    : text());
        update();
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {m_theme.scaled(kButtonWidth), m_theme.scaled(kButtonHeight)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Palette& p = m_theme.colors();
        QPainter painter(this);
        const QColor ink = isChecked() ? p.accent : p.text2;
        if (isChecked())
            drawPanel(painter, rect(), radius::kMedium, p.accentSoft);
        else if (isDown())
            drawPanel(painter, rect(), radius::kMedium, p.surface2);
        const int icon = m_theme.scaled(22);
        painter.setFont(m_theme.font(TypeSize::Tiny, QFont::Medium));
        const int words = painter.fontMetrics().height();
        const int top = (height() - icon - 4 - words) / 2;
        m_theme.drawIcon(painter, m_iconName, ink, QRect((width() - icon) / 2, top, icon, icon));
        painter.setPen(ink);
        painter.drawText(QRect(0, top + icon + 4, width(), words), Qt::AlignCenter, text());
        if (m_badge > 0) paintBadge(painter);
        if (m_theme.showsKeys() && !m_keyHint.isEmpty()) paintKey(painter);
    }

private:
    void paintBadge(QPainter& painter) {
        const Palette& p = m_theme.colors();
        painter.setFont(m_theme.font(TypeSize::Tiny, QFont::Bold));
        const QString text = m_badge > 99 ? QStringLiteral("99+") : locale().toString(m_badge);
        const int tall = m_theme.scaled(18);
        const int wide = std::max(tall, painter.fontMetrics().horizontalAdvance(text) + 10);
        const QRect box = mirrored(QRect(width() - wide - 6, 4, wide, tall), rect(), layoutDirection());
        drawPanel(painter, box, tall / 2.0, p.danger);
        painter.setPen(p.bg);
        painter.drawText(box, Qt::AlignCenter, text);
    }
    void paintKey(QPainter& painter) {
        const Palette& p = m_theme.colors();
        painter.setFont(m_theme.font(TypeSize::Tiny, QFont::DemiBold));
        const int wide = painter.fontMetrics().horizontalAdvance(m_keyHint) + 10;
        const QRect box(2, 2, wide, painter.fontMetrics().height() + 4);
        drawPanel(painter, box, 5, p.text, p.bg, 1);
        painter.setPen(p.bg);
        painter.drawText(box, Qt::AlignCenter, m_keyHint);
    }

    Theme& m_theme;
    QString m_iconName;
    QString m_keyHint;
    int m_badge = 0;
};

class Avatar : public RailPart {
public:
    Avatar(Theme& theme, QWidget* parent) : RailPart(parent), m_theme(theme) {
        setObjectName(QStringLiteral("person"));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setProperty("focusRadius", kAvatar / 2);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.scaled(kAvatar), m_theme.scaled(kAvatar)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Palette& p = m_theme.colors();
        QPainter painter(this);
        const QRectF disc = QRectF(rect()).adjusted(2, 2, -2, -2);
        drawPanel(painter, disc, disc.width() / 2, isDown() ? p.accentPress : p.accent);
        painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
        painter.setPen(p.onAccent);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    Theme& m_theme;
};

}  // namespace

Rail::Rail(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_column(new QVBoxLayout(this)),
      m_group(new QButtonGroup(this)),
      m_person(new Avatar(theme, this)) {
    setAccessibleName(tr("Screens"));
    m_column->setContentsMargins(0, space::k3, 0, space::k3);
    m_column->setSpacing(space::k1);
    m_column->addStretch(1);
    m_column->addWidget(m_person, 0, Qt::AlignHCenter);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::screenChosen);
    connect(m_person, &QAbstractButton::clicked, this, &Rail::personPressed);
    const auto measure = [this] {
        setFixedWidth(m_theme.scaled(kRailWidth));
        for (QAbstractButton* button : m_buttons) button->updateGeometry();
        m_person->updateGeometry();
        update();
    };
    connect(&theme, &Theme::changed, this, measure);
    connect(&theme, &Theme::showsKeysChanged, this, [this] {
        for (QAbstractButton* button : m_buttons) button->update();
    });
    measure();
    setPerson(QString());
}

void Rail::addScreen(const QString& title, const QString& iconName, const QString& keyHint) {
    auto* button = new RailButton(m_theme, title, iconName, keyHint, this);
    button->setObjectName(QStringLiteral("rail-") + iconName);
    m_group->addButton(button, static_cast<int>(m_buttons.size()));
    m_column->insertWidget(static_cast<int>(m_buttons.size()), button, 0, Qt::AlignHCenter);
    m_buttons.push_back(button);
}

void Rail::setCurrent(int index) {
    m_buttons.at(static_cast<size_t>(index))->setChecked(true);
}

void Rail::setBadge(int index, int count) {
    static_cast<RailButton*>(m_buttons.at(static_cast<size_t>(index)))->setBadge(count);
}

void Rail::setPerson(const QString& name) {
    m_person->setText(initialsOf(name));
    m_person->setAccessibleName(name.isEmpty() ? tr("Nobody is signed in")
                                               : tr("%1, signed in: lock, look of the screen").arg(name));
    m_person->setToolTip(name);
    m_person->update();
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    painter.fillRect(rect(), p.surface);
    painter.fillRect(mirrored(QRect(width() - 1, 0, 1, height()), rect(), layoutDirection()), p.line);
}

}  // namespace frontdesk
