// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/order_taking.h"
#include "ui/models/draft_codec.h"
#include "ui/models/draft_history.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>

namespace frontdesk {

/// What a line of the ticket shows.
struct TicketLine {
    QString name;
    QString options;  ///< "Regular · Shito"
    QString note;
    QString discount;  ///< "−10 %", "−5.00" or empty
    QString problem;   ///< why it cannot be sold now, or empty
    int quantity = 1;
    Money total;  ///< before discounts
};

/// The order being taken: its lines, its guest, its price. Every change prices it anew; nothing here reads or writes a
/// store. GUI thread.
class TicketModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { QuantityRole = Qt::UserRole + 1, TotalRole, OptionsRole, NoteRole, ProblemRole };
    static constexpr int kMostPieces = 99;

    /// Prices a draft; pure and fast enough for every tap.
    using Pricing = std::function<Result<Quote>(const OrderDraft&)>;

    explicit TicketModel(QObject* parent = nullptr);
    void setPricing(Pricing pricing);
    [[nodiscard]] const Pricing& pricing() const { return m_pricing; }
    void setMenu(const MenuPtr& menu);

    /// Replaces the ticket; what was done to the one before can no longer be undone.
    void open(const CounterDraft& draft);
    [[nodiscard]] const CounterDraft& counterDraft() const { return m_draft; }
    [[nodiscard]] const OrderDraft& draft() const { return m_draft.order; }
    /// Nothing is ordered and nobody is named: not worth keeping.
    [[nodiscard]] bool isBlank() const;

    /// Adds to an equal line, or makes a new one. @return its row
    int addLine(const DraftLine& line);
    void changeLine(int row, const DraftLine& line);
    /// 1 to 99; outside it nothing happens.
    void setQuantity(int row, int quantity);
    void setLineNote(int row, const QString& note);
    void removeLine(int row);
    int repeatLine(int row);
    void setLineDiscount(int row, const std::optional<Discount>& discount, const QString& reason);
    void setOrderDiscount(const std::optional<Discount>& discount, const QString& reason);
    /// Adds lines of an earlier order, as far as they are still on the menu. @return names of those that are not
    QStringList repeatOrder(const Order& order);

    void setSource(OrderSource source);
    void setFulfilment(Fulfilment fulfilment);
    void setGuest(const QString& name, const QString& phone);
    void setAddress(const std::optional<DeliveryAddress>& address);
    void setTable(const TableId& id);
    void setSaveDetails(bool save);  ///< the guest wants to be remembered for the next time

    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    bool undo();
    bool redo();

    /// Prices again, because menu, time or staff have changed.
    void reprice();
    /// The price now; the error says which lines cannot be sold. An empty ticket has neither.
    [[nodiscard]] const std::optional<Result<Quote>>& price() const { return m_price; }
    [[nodiscard]] bool canBeSold() const { return m_price && m_price->has_value(); }
    [[nodiscard]] Money total() const;
    [[nodiscard]] TicketLine line(int row) const;
    [[nodiscard]] const DraftLine& draftLine(int row) const { return m_draft.order.lines[static_cast<size_t>(row)]; }
    [[nodiscard]] bool hasOptions(int row) const;  ///< its item offers choices
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_draft.order.lines.size()); }
    [[nodiscard]] QHash<MenuItemId, int> counts() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void edited();    ///< a person changed it: keep it
    void repriced();  ///< lines, totals or problems may look different

private:
    [[nodiscard]] DraftLines linesNow() const;
    void remember();
    void finishEdit();
    void takeLines(DraftLines lines);
    [[nodiscard]] Money plainTotal(const DraftLine& line) const;
    [[nodiscard]] QString optionNames(const DraftLine& line) const;
    [[nodiscard]] QString problemOf(int row) const;
    template <class Change>
    void edit(Change change);

    CounterDraft m_draft;
    DraftHistory m_history;
    Pricing m_pricing;
    MenuPtr m_menu;
    std::optional<Result<Quote>> m_price;
};

}  // namespace frontdesk
