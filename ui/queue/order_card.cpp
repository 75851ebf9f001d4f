// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/order_card.h"

#include "ui/common/action_button.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/painting.h"
#include "ui/common/segmented.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace frontdesk {

namespace {

// Heights at 100 % text.
constexpr int kHead = 26;
constexpr int kName = 20;
constexpr int kItems = 18;
constexpr int kStep = 48;
constexpr int kAnswer = 64;
constexpr int kRing = 5;  ///< around an open card
constexpr int kOpenGap = 6;
constexpr int kRejectWidth = 96;

}  // namespace

OrderCard::OrderCard(Theme& theme, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_button(new ActionButton(theme, QString(), ActionButton::Kind::Normal, ActionButton::Size::Compact, this)) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", radius::kMedium);
    // Enter on the card does what the button does: one stop per card keeps Tab short.
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setObjectName(QStringLiteral("step"));
    m_button->setKeyHint(tr("Enter", "the key"));
    connect(m_button, &QAbstractButton::clicked, this, &OrderCard::takeStep);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT detailsRequested(m_shown.order); });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        placeParts();
        update();
    });
}

void OrderCard::present(const Shown& shown) {
    const bool sizeChanges = shown.open != m_shown.open || !m_shown.order;
    m_shown = shown;
    m_step = cardStep(*shown.order);
    if (shown.open)
        makeOpenParts();
    else
        dropOpenParts();
    using Kind = ActionButton::Kind;
    m_button->setVisible(!shown.open && m_step.kind != CardStep::Kind::None);
    m_button->setText(m_step.label);
    m_button->setKind(m_step.kind == CardStep::Kind::Accept        ? Kind::Primary
                      : m_step.kind == CardStep::Kind::TakePayment ? Kind::Soft
                                                                   : Kind::Normal);
    m_button->setBusy(shown.busy);
    if (m_accept != nullptr) {
        m_accept->setBusy(shown.busy);
        m_reject->setEnabled(!shown.busy);
        showReadyTime();
    }
    nameForReaders();
    if (sizeChanges) updateGeometry();
    placeParts();
    update();
}

void OrderCard::makeOpenParts() {
    if (m_promise != nullptr) return;
    m_promise = new Segmented(m_theme, tr("Promise in minutes"), Segmented::Look::Filled, this);
    m_promise->setObjectName(QStringLiteral("promise"));
    for (const int minutes : kPromises)
        m_promise->add(locale().toString(minutes), tr("min", "minutes, after a number"));
    m_promise->setCurrent(static_cast<int>(preselectedPromise(m_shown.estimate)));
    m_accept = new ActionButton(m_theme, tr("Accept"), ActionButton::Kind::Primary, ActionButton::Size::Main, this);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setIconName(QStringLiteral("check"));
    m_accept->setKeyHint(QStringLiteral("A"));
    m_reject = new ActionButton(m_theme, tr("Reject"), ActionButton::Kind::Danger, ActionButton::Size::Main, this);
    m_reject->setObjectName(QStringLiteral("reject"));
    m_reject->setKeyHint(QStringLiteral("R"));
    connect(m_promise, &Segmented::chosen, this, [this] { showReadyTime(); });
    connect(m_accept, &QAbstractButton::clicked, this, &OrderCard::takeStep);
    connect(m_reject, &QAbstractButton::clicked, this, [this] { Q_EMIT rejectRequested(m_shown.order); });
    m_promise->show();
    m_accept->show();
    m_reject->show();
}

void OrderCard::dropOpenParts() {
    if (m_promise == nullptr) return;
    // A press on one of them may be what closes the card.
    for (QWidget* part :
         {static_cast<QWidget*>(m_promise), static_cast<QWidget*>(m_accept), static_cast<QWidget*>(m_reject)}) {
        part->hide();
        part->deleteLater();
    }
    m_promise = nullptr;
    m_accept = nullptr;
    m_reject = nullptr;
}

int OrderCard::promiseMinutes() const {
    if (m_promise != nullptr && m_promise->current() >= 0) return kPromises[static_cast<size_t>(m_promise->current())];
    return kPromises[preselectedPromise(m_shown.estimate)];
}

void OrderCard::setPulse(bool bright) {
    if (bright == m_bright) return;
    m_bright = bright;
    if (m_shown.rings) update();
}

void OrderCard::takeStep() {
    if (!m_shown.busy && m_step.kind != CardStep::Kind::None) Q_EMIT stepRequested(m_shown.order);
}

void OrderCard::showReadyTime() {
    const Instant ready = m_shown.now.plusMinutes(promiseMinutes());
    m_accept->setSecondLine(tr("ready %1", "ready 12:38").arg(clockText(ready, m_shown.calendar, locale())));
}

QString OrderCard::itemsText() const {
    const QString items = itemsLine(*m_shown.order);
    const QString place = placeLine(*m_shown.order, locale());
    return place.isEmpty() ? items : items + QStringLiteral(" · ") + place;
}

void OrderCard::nameForReaders() {
    const Order& order = *m_shown.order;
    const QString age = cardAge(order, m_shown.now).text;
    setAccessibleName(tr("Order %1, %2 %3, %4, %5, %6, %7")
                          .arg(locale().toString(order.number), sourceWord(order.source), fulfilmentWord(order),
                               customerWord(order), moneyText(order.total, locale()), age, cardPayment(order).text));
    setAccessibleDescription(m_step.label.isEmpty() ? itemsLine(order)
                                                    : tr("%1. Enter: %2").arg(itemsLine(order), m_step.label));
}

OrderCard::Frame OrderCard::frame() const {
    if (!m_shown.open) return {rect(), 12, 6};
    return {rect().adjusted(kRing, kRing, -kRing, -kRing), 12, 9};
}

QSize OrderCard::sizeHint() const {
    if (!m_shown.open) return {m_theme.scaled(260), 6 + line(kHead) + line(kName) + line(kItems) + 4 + line(kStep) + 7};
    const int text = line(kHead) + line(kName) + 2 * line(kItems) + line(kItems) + 5 * kOpenGap;
    return {m_theme.scaled(280), 2 * kRing + 9 + text + line(kStep) + 8 + line(kAnswer) + 10};
}

QSize OrderCard::minimumSizeHint() const {
    return {m_theme.scaled(180), sizeHint().height()};
}

void OrderCard::resizeEvent(QResizeEvent* event) {
    QAbstractButton::resizeEvent(event);
    placeParts();
}

void OrderCard::placeParts() {
    const Frame f = frame();
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const QRect inner = f.box.adjusted(f.side, 0, -10, 0);
    if (!m_shown.open) {
        const int wide =
            std::clamp(m_button->sizeHint().width(), line(112), std::max(line(112), inner.width() * 3 / 5));
        const int top = height() - 7 - line(kStep);
        m_button->setGeometry(placed(QRect(inner.right() + 1 - wide, top, wide, line(kStep))));
        return;
    }
    const int answerTop = f.box.bottom() + 1 - 10 - line(kAnswer);
    const int rejectWide = std::min(std::max(line(kRejectWidth), m_reject->sizeHint().width()), inner.width() * 2 / 5);
    m_promise->setGeometry(placed(QRect(inner.left(), answerTop - 8 - line(kStep), inner.width(), line(kStep))));
    m_accept->setGeometry(placed(QRect(inner.left(), answerTop, inner.width() - rejectWide - 8, line(kAnswer))));
    m_reject->setGeometry(placed(QRect(inner.right() + 1 - rejectWide, answerTop, rejectWide, line(kAnswer))));
}

void OrderCard::paintEvent(QPaintEvent*) {
    if (!m_shown.order) return;
    QPainter painter(this);
    const Frame f = frame();
    paintFrame(painter, f);
    const QRect inner = f.box.adjusted(f.side, f.top, -10, 0);
    const int gap = m_shown.open ? kOpenGap : 0;
    QRect row(inner.left(), inner.top(), inner.width(), line(kHead));
    paintHead(painter, row);
    row = QRect(inner.left(), row.bottom() + 1 + gap, inner.width(), line(kName));
    paintNameAndTotal(painter, row);
    row = QRect(inner.left(), row.bottom() + 1 + gap, inner.width(), line(kItems) * (m_shown.open ? 2 : 1));
    paintItems(painter, row);
    if (!m_shown.open) {
        const int end = m_button->isHidden() ? 0 : m_button->width() + 8;
        paintPayment(painter, QRect(inner.left(), height() - 7 - line(kStep), inner.width() - end, line(kStep)), false);
        return;
    }
    row = QRect(inner.left(), row.bottom() + 1 + gap, inner.width(), line(kItems));
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const QString kitchen = tr("the kitchen says %1 min").arg(m_shown.estimate);
    painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
    painter.setPen(m_theme.colors().text);
    drawWords(painter, placed(row), Qt::AlignLeft, tr("Promise", "time until an order is ready"));
    painter.setFont(m_theme.font(TypeSize::Small));
    painter.setPen(m_theme.colors().text2);
    drawWords(painter, placed(row), Qt::AlignRight, kitchen);
}

void OrderCard::paintFrame(QPainter& painter, const Frame& f) {
    const Palette& p = m_theme.colors();
    const QColor fill = isDown() ? p.surface2 : p.surface;
    if (m_shown.open) {
        QColor band = p.freshSoft;
        if (m_shown.rings && m_bright) {
            band = p.fresh;
            band.setAlphaF(0.45F);
        }
        drawPanel(painter, rect(), radius::kMedium + kRing, band, p.fresh, 1);
        drawPanel(painter, f.box, radius::kMedium, fill, p.fresh, 2);
        return;
    }
    const CardAge age = cardAge(*m_shown.order, m_shown.now);
    QColor border = p.line;
    double width = 1;
    if (age.late || age.soon || m_shown.rings) {
        border = age.late ? p.danger : age.soon ? p.warn : p.fresh;
        width = 2;
    }
    drawPanel(painter, f.box, radius::kMedium, fill, border, width);
}

void OrderCard::paintHead(QPainter& painter, const QRect& row) {
    const Palette& p = m_theme.colors();
    const Order& order = *m_shown.order;
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };

    const CardAge age = cardAge(order, m_shown.now);
    const int chipHeight = std::min(row.height(), line(24));
    const int chipWidth = drawChip(nullptr, m_theme, {}, chipHeight, age.tone, age.text);
    const QRect chip(row.right() + 1 - chipWidth, row.top() + (row.height() - chipHeight) / 2, chipWidth, chipHeight);
    drawChip(&painter, m_theme, placed(chip).topLeft(), chipHeight, age.tone, age.text);

    painter.setFont(m_theme.font(TypeSize::Title, QFont::Bold));
    painter.setPen(p.text);
    const QString number = QString::number(order.number);
    int x = row.left();
    const int numberWidth = figuresWidth(painter.fontMetrics(), number);
    drawFigures(painter, placed(QRect(x, row.top(), numberWidth, row.height())), Qt::AlignLeft, number);
    x += numberWidth + 8;

    const int icon = line(16);
    m_theme.drawIcon(painter, sourceIcon(order.source), p.text, placed(QRect(x, row.top(), icon, row.height())));
    x += icon + 4;
    const int end = chip.left() - 6;
    const auto word = [&](const QString& text, QFont::Weight weight, const QColor& color) {
        painter.setFont(m_theme.font(TypeSize::Small, weight));
        painter.setPen(color);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, end - x));
        const int wide = painter.fontMetrics().horizontalAdvance(shown);
        drawWords(painter, placed(QRect(x, row.top(), wide + 1, row.height())), Qt::AlignLeft, shown);
        x += wide + 6;
    };
    word(order.source == OrderSource::Table ? tableWord(order) : sourceWord(order.source), QFont::DemiBold, p.text);
    if (end - x > line(24)) word(fulfilmentWord(order), QFont::Normal, p.text2);
}

void OrderCard::paintNameAndTotal(QPainter& painter, const QRect& row) {
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const Order& order = *m_shown.order;
    painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
    painter.setPen(m_theme.colors().text);
    const QString total = amountText(order.total, locale());
    const int totalWidth = figuresWidth(painter.fontMetrics(), total);
    drawFigures(painter, placed(QRect(row.right() + 1 - totalWidth, row.top(), totalWidth, row.height())),
                Qt::AlignLeft, total);
    int room = row.width() - totalWidth - 8;
    if (m_shown.open) {
        // The name keeps at least half of the line; what it does not need is the payment's.
        const int name = painter.fontMetrics().horizontalAdvance(customerWord(order)) + 8;
        const int payment = std::max(room / 2, room - name);
        paintPayment(painter, QRect(row.left() + room - payment, row.top(), payment, row.height()), true);
        room -= payment;
        painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
        painter.setPen(m_theme.colors().text);
    }
    const QString name = painter.fontMetrics().elidedText(customerWord(order), Qt::ElideRight, room);
    drawWords(painter, placed(QRect(row.left(), row.top(), room, row.height())), Qt::AlignLeft, name);
}

void OrderCard::paintPayment(QPainter& painter, const QRect& row, bool atEnd) {
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const CardPayment payment = cardPayment(*m_shown.order);
    const QColor& ink = m_theme.colors().of(payment.tone);
    painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
    painter.setPen(ink);
    const int icon = line(16);
    const QString words = painter.fontMetrics().elidedText(payment.text, Qt::ElideRight, row.width() - icon - 5);
    const int wide = painter.fontMetrics().horizontalAdvance(words);
    const int x = atEnd ? std::max(row.left(), row.right() - icon - 5 - wide) : row.left();
    m_theme.drawIcon(painter, payment.iconName, ink, placed(QRect(x, row.top(), icon, row.height())));
    drawWords(painter, placed(QRect(x + icon + 5, row.top(), wide + 2, row.height())), Qt::AlignLeft, words);
}

void OrderCard::paintItems(QPainter& painter, const QRect& rows) {
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    painter.setFont(m_theme.font(TypeSize::Small));
    painter.setPen(m_theme.colors().text2);
    const QFontMetrics metrics = painter.fontMetrics();
    if (!m_shown.open) {
        drawWords(painter, placed(rows), Qt::AlignLeft, metrics.elidedText(itemsText(), Qt::ElideRight, rows.width()));
        return;
    }
    const int half = rows.height() / 2;
    const QRect upper(rows.left(), rows.top(), rows.width(), half);
    const QRect lower(rows.left(), rows.top() + half, rows.width(), half);
    const QString items = itemsLine(*m_shown.order);
    const QString place = placeLine(*m_shown.order, locale());
    if (place.isEmpty() && metrics.horizontalAdvance(items) > rows.width()) {
        painter.drawText(placed(rows), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, items);
        return;
    }
    drawWords(painter, placed(upper), Qt::AlignLeft, metrics.elidedText(items, Qt::ElideRight, rows.width()));
    drawWords(painter, placed(lower), Qt::AlignLeft, metrics.elidedText(place, Qt::ElideRight, rows.width()));
}

void OrderCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!event->isAutoRepeat()) takeStep();
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            Q_EMIT arrowPressed(event->key());
            return;
        default:
            QAbstractButton::keyPressEvent(event);
    }
}

bool OrderCard::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_shown.order) {
        const Order& order = *m_shown.order;
        QString text = tr("Placed %1").arg(dayAndTimeText(order.createdAt, m_shown.calendar, locale()));
        if (order.estimatedReadyAt) {
            text += u'\n' + tr("Promised for %1").arg(clockText(*order.estimatedReadyAt, m_shown.calendar, locale()));
        }
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, this);
        return true;
    }
    return QAbstractButton::event(event);
}

}  // namespace frontdesk
