// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/undo_bar.h"

#include "ui/common/action_button.h"
#include "ui/common/margins.h"
#include "ui/common/painting.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kHeight = 56;
constexpr int kMargin = 16;
constexpr int kTickMs = 250;
}  // namespace

UndoBar::UndoBar(Theme& theme, QWidget* host) : QWidget(host), m_theme(theme) {
    auto* row = new QHBoxLayout(this);
    setMargins(*row, 54, 4, 4, 4);
    row->setSpacing(space::k3);
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::RichText);
    m_button = new ActionButton(theme, tr("Undo"), ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
    m_button->setObjectName(QStringLiteral("undo"));
    m_button->setKeyHint(QStringLiteral("Ctrl Z"));
    m_close = new ActionButton(theme, QString(), ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
    m_close->setIconName(QStringLiteral("cross"));
    m_close->setAccessibleName(tr("Close this bar"));
    row->addWidget(m_words);
    row->addStretch(1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    connect(m_button, &QAbstractButton::clicked, this, [this] { undo(); });
    connect(m_close, &QAbstractButton::clicked, this, &UndoBar::withdraw);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::tick);
    connect(&theme, &Theme::changed, this, &UndoBar::restyle);
    m_timer.setInterval(kTickMs);
    host->installEventFilter(this);
    hide();
}

void UndoBar::offer(const QString& what, const QString& rest, std::function<void()> undo) {
    m_what = what;
    m_rest = rest;
    m_undo = std::move(undo);
    setAccessibleName(what + u' ' + rest);
    restyle();
    m_age.start();
    m_timer.start();
    place();
    show();
    raise();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void UndoBar::withdraw() {
    m_undo = nullptr;
    m_timer.stop();
    hide();
}

bool UndoBar::undo() {
    if (!m_undo) return false;
    const auto action = std::exchange(m_undo, nullptr);
    withdraw();
    action();
    return true;
}

void UndoBar::restyle() {
    const Palette& p = m_theme.colors();
    m_words->setFont(m_theme.font(TypeSize::Body));
    m_words->setText(QStringLiteral("<span style='color:%1'><b>%2</b> %3</span>")
                         .arg(p.bg.name(), m_what.toHtmlEscaped(), m_rest.toHtmlEscaped()));
    place();
}

void UndoBar::tick() {
    if (m_age.elapsed() >= kLifeMs)
        withdraw();
    else
        update();
}

void UndoBar::place() {
    const QRect host = parentWidget()->rect();
    const int tall = std::max(kHeight, sizeHint().height());
    setGeometry(kMargin, host.height() - tall - kMargin / 2, host.width() - 2 * kMargin, tall);
}

void UndoBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), radius::kMedium, p.text);
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    m_theme.drawIcon(painter, QStringLiteral("undo"), p.bg, placed(QRect(18, (height() - 20) / 2, 20, 20)));

    const int secondsLeft = static_cast<int>((kLifeMs - m_age.elapsed() + 999) / 1000);
    const QString seconds = tr("%1 s", "seconds left").arg(std::clamp(secondsLeft, 0, kLifeMs / 1000));
    painter.setFont(m_theme.font(TypeSize::Body));
    painter.setPen(p.bg);
    const int secondsWidth = figuresWidth(painter.fontMetrics(), QStringLiteral("10 s")) + space::k3;
    const QRect words = mirrored(m_words->geometry(), rect(), layoutDirection());
    const QRect button = mirrored(m_button->geometry(), rect(), layoutDirection());
    const int textEnd = words.left() + m_words->sizeHint().width();
    const QRect secondsBox(button.left() - secondsWidth - 4, 0, secondsWidth, height());
    drawFigures(painter, placed(secondsBox), Qt::AlignLeft, seconds);

    const QRect track(textEnd + space::k4, height() / 2 - 3, secondsBox.left() - textEnd - 2 * space::k4, 6);
    if (track.width() < 40) return;
    const double share = std::clamp(1.0 - double(m_age.elapsed()) / kLifeMs, 0.0, 1.0);
    drawPanel(painter, placed(track), 3, p.text3);
    drawPanel(painter, placed(QRect(track.topLeft(), QSize(int(track.width() * share), 6))), 3, p.bg);
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

Toast::Toast(Theme& theme, QWidget* host) : QWidget(host), m_theme(theme), m_host(host) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    host->installEventFilter(this);
    hide();
}

void Toast::tell(const QString& text, Tone tone) {
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    // Sheets are children of the window and would cover what lies inside it.
    if (parentWidget() != m_host->window()) setParent(m_host->window());
    place();
    show();
    raise();
    update();
    m_timer.start(kLifeMs);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void Toast::place() {
    const QRect host(m_host->mapTo(parentWidget(), QPoint()), m_host->size());
    const QFontMetrics metrics(m_theme.font(TypeSize::Body));
    const int inner = std::min(host.width() - 2 * kMargin, 640) - 60;
    const QRect words = metrics.boundingRect(QRect(0, 0, inner, 1000), Qt::TextWordWrap, m_text);
    const QSize size(words.width() + 64, std::max(48, words.height() + 26));
    setGeometry(host.left() + (host.width() - size.width()) / 2, host.bottom() + 1 - size.height() - kMargin,
                size.width(), size.height());
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), radius::kMedium, p.text);
    const QString icon = m_tone == Tone::Ok ? QStringLiteral("check") : QStringLiteral("warning");
    m_theme.drawIcon(painter, icon, p.bg, mirrored(QRect(16, (height() - 20) / 2, 20, 20), rect(), layoutDirection()));
    painter.setFont(m_theme.font(TypeSize::Body));
    painter.setPen(p.bg);
    const QRect words = mirrored(rect().adjusted(46, 0, -14, 0), rect(), layoutDirection());
    painter.drawText(words, Qt::AlignVCenter | Qt::TextWordWrap, m_text);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace frontdesk
