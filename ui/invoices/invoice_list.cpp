// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoice_list.h"

#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/painting.h"
#include "ui/invoices/document_words.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace frontdesk {

namespace {

constexpr int kRowHeight = 68;
constexpr int kChipHeight = 22;
constexpr int kPad = 12;
constexpr int kGap = 8;

/// What a row says, whichever kind it is.
struct RowText {
    QString head;
    QString amount;
    QString below;
    QString when;
    StateWords state;
};

RowText textOf(const InvoicesModel& model, int row, const QLocale& locale) {
    RowText text;
    if (model.isDraft(row)) {
        const DraftEntry& entry = model.draft(row);
        text.head = InvoiceList::tr("Order %1").arg(QString::number(entry.orderNumber));
        text.amount = amountText(entry.total, locale);
        text.below = buyerWord(entry.draft.request.buyer);
        text.when = InvoiceList::tr("no number yet", "of a draft");
        text.state = documentWords(DocumentState::Draft);
        return text;
    }
    const Invoice& document = model.document(row);
    text.head = document.invoiceNumber;
    text.amount = amountText(document.total, locale);
    text.below = buyerWord(document.buyer);
    text.when = InvoiceList::tr("%1 · order %2", "a day, a number")
                    .arg(locale.toString(document.issueDate, InvoiceList::tr("d MMM", "a day, as QLocale writes it")),
                         QString::number(document.orderNumber));
    text.state = documentWords(document);
    // What a person has to know of; that a document is cleared or will be is on its page.
    const FiscalState fiscal = model.fiscalState(row);
    if (fiscal == FiscalState::Rejected || fiscal == FiscalState::Provisional)
        text.below = fiscalWords(fiscal).chip() + QStringLiteral(" · ") + text.below;
    return text;
}

class InvoiceRow : public QStyledItemDelegate {
public:
    InvoiceRow(Theme& theme, const InvoicesModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {m_theme.scaled(200), m_theme.scaled(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Palette& p = m_theme.colors();
        const QRect row = option.rect.adjusted(4, 2, -4, -2);
        if ((option.state & QStyle::State_Selected) != 0) drawPanel(*painter, row, radius::kSmall, p.accentSoft);
        const RowText text = textOf(m_model, index.row(), option.locale);
        const int half = row.height() / 2;
        const QRect upper(row.left() + kPad, row.top() + 6, row.width() - 2 * kPad, half - 6);
        const QRect lower(upper.left(), row.top() + half, upper.width(), half - 6);
        paintUpper(*painter, upper, row, option.direction, text);
        paintLower(*painter, lower, row, option.direction, text);
    }

private:
    void paintUpper(QPainter& painter, const QRect& line, const QRect& row, Qt::LayoutDirection direction,
                    const RowText& text) const {
        const Palette& p = m_theme.colors();
        const auto place = [&](int left, int wide) {
            return mirrored(QRect(left, line.top(), wide, line.height()), row, direction);
        };
        painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
        painter.setPen(p.text);
        const int amount = figuresWidth(painter.fontMetrics(), text.amount);
        drawFigures(painter, place(line.right() - amount, amount + 1), Qt::AlignRight, text.amount);
        const int tall = m_theme.scaled(kChipHeight);
        const int chip = drawChip(nullptr, m_theme, {}, tall, text.state.tone, text.state.chip());
        const int room = line.width() - amount - chip - 2 * kGap;
        const QString head = painter.fontMetrics().elidedText(text.head, Qt::ElideMiddle, std::max(room, 0));
        const int wide = figuresWidth(painter.fontMetrics(), head);
        drawFigures(painter, place(line.left(), wide), Qt::AlignLeft, head);
        const QRect box = place(line.left() + wide + kGap, chip);
        drawChip(&painter, m_theme, {box.left(), line.top() + (line.height() - tall) / 2}, tall, text.state.tone,
                 text.state.chip());
    }

    void paintLower(QPainter& painter, const QRect& line, const QRect& row, Qt::LayoutDirection direction,
                    const RowText& text) const {
        painter.setFont(m_theme.font(TypeSize::Small));
        painter.setPen(m_theme.colors().text2);
        const int when = painter.fontMetrics().horizontalAdvance(text.when);
        drawWords(painter, mirrored(QRect(line.right() - when, line.top(), when + 1, line.height()), row, direction),
                  Qt::AlignRight, text.when);
        const int room = std::max(line.width() - when - 2 * kGap, 0);
        drawWords(painter, mirrored(QRect(line.left(), line.top(), room, line.height()), row, direction), Qt::AlignLeft,
                  painter.fontMetrics().elidedText(text.below, Qt::ElideRight, room));
    }

    Theme& m_theme;
    const InvoicesModel& m_model;
};

}  // namespace

InvoiceList::InvoiceList(Theme& theme, InvoicesModel& model, QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("invoice-list"));
    setAccessibleName(tr("Invoices"));
    setModel(&model);
    setItemDelegate(new InvoiceRow(theme, model, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setProperty("focusRadius", radius::kMedium);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    viewport()->setAutoFillBackground(false);
    enableFlick(viewport());
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    connect(&theme, &Theme::changed, this, [this] { doItemsLayout(); });
}

void InvoiceList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    // By keys the page follows the choice; a finger that begins to scroll chooses nothing yet.
    if (current.isValid() && hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
        Q_EMIT chosen(current.row());
}

}  // namespace frontdesk
