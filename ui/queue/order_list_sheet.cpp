// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/order_list_sheet.h"

#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/painting.h"
#include "ui/common/search_field.h"
#include "ui/common/search_text.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kRowHeight = 56;
constexpr int kMaxShown = 200;

class RowButton : public QAbstractButton {
public:
    RowButton(Theme& theme, const OrderListSheet::Row& row, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_row(row) {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(QStringLiteral("%1, %2, %3, %4, %5")
                              .arg(QString::number(row.number), row.who, stateWords(row.status).word, row.when,
                                   moneyText(row.total, locale())));
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.scaled(400), m_theme.scaled(kRowHeight)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Palette& p = m_theme.colors();
        const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
        drawPanel(painter, rect(), radius::kSmall, isDown() ? p.surface2 : p.surface);
        painter.setPen(p.line);
        painter.drawLine(0, height() - 1, width(), height() - 1);

        painter.setPen(p.text);
        painter.setFont(m_theme.font(TypeSize::Large, QFont::Bold));
        const int numberWidth = m_theme.scaled(52);
        drawFigures(painter, placed(QRect(4, 0, numberWidth, height())), Qt::AlignLeft, QString::number(m_row.number));
        m_theme.drawIcon(painter, sourceIcon(m_row.source), p.text2, placed(QRect(4 + numberWidth, 0, 18, height())));

        painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
        const QString total = amountText(m_row.total, locale());
        const int totalWidth = figuresWidth(painter.fontMetrics(), total);
        drawFigures(painter, placed(QRect(width() - 4 - totalWidth, 0, totalWidth, height())), Qt::AlignLeft, total);

        const StateWords state = stateWords(m_row.status);
        const int chipHeight = m_theme.scaled(26);
        const int chip = drawChip(nullptr, m_theme, {}, chipHeight, state.tone, state.chip());
        const QRect chipBox(width() - 4 - m_theme.scaled(92) - chip, (height() - chipHeight) / 2, chip, chipHeight);
        drawChip(&painter, m_theme, placed(chipBox).topLeft(), chipHeight, state.tone, state.chip());

        const int x = 4 + numberWidth + 30;
        const QRect words(x, 6, std::max(0, chipBox.left() - 8 - x), height() / 2 - 6);
        painter.setPen(p.text);
        painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
        drawWords(painter, placed(words), Qt::AlignLeft,
                  painter.fontMetrics().elidedText(m_row.who, Qt::ElideRight, words.width()));
        painter.setPen(p.text2);
        painter.setFont(m_theme.font(TypeSize::Small));
        drawWords(painter, placed(words.translated(0, words.height())), Qt::AlignLeft, m_row.when);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    Theme& m_theme;
    OrderListSheet::Row m_row;
};

}  // namespace

OrderListSheet::OrderListSheet(Theme& theme, const QString& title, const QString& emptyText, QWidget* over)
    : Sheet(theme, title, over),
      m_theme(theme),
      m_emptyText(emptyText),
      m_search(new SearchField(theme, tr("Number or name"), QString(), this)),
      m_scroll(new FlowScroll(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("orderList"));
    setPanelWidth(720);
    setPanelHeight(640);
    body()->addWidget(m_search);
    body()->addWidget(m_scroll, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter = foldedForSearch(text);
        fill();
    });
    connect(m_search, &SearchField::escaped, this, &Sheet::dismiss);
    setProblem(tr("Reading orders…"));
}

void OrderListSheet::setRows(const std::vector<Row>& rows) {
    m_rows = rows;
    fill();
}

void OrderListSheet::setProblem(const QString& text) {
    auto* label = new QLabel(text);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    m_scroll->setWidget(label);
}

void OrderListSheet::fill() {
    auto* content = new QWidget;
    auto* list = new QVBoxLayout(content);
    setMargins(*list, 4, 4, 8, 4);
    list->setSpacing(0);
    int shown = 0;
    for (const Row& row : m_rows) {
        if (shown == kMaxShown) break;
        if (!searchFinds(QString::number(row.number) + u' ' + foldedForSearch(row.who), m_filter)) continue;
        auto* button = new RowButton(m_theme, row, content);
        connect(button, &QAbstractButton::clicked, this, [this, id = row.id] { Q_EMIT chosen(id); });
        list->addWidget(button);
        ++shown;
    }
    list->addStretch(1);
    if (shown == 0) {
        delete content;
        setProblem(m_rows.empty() ? m_emptyText : tr("Nothing matches."));
        return;
    }
    m_scroll->setWidget(content);
}

}  // namespace frontdesk
