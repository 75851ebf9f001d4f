// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fiscal.h"
#include "app/ports/invoice_store.h"
#include "app/services/invoicing.h"

#include <QAbstractListModel>
#include <QHash>

namespace frontdesk {

/// An invoice that is prepared, with what its row says of the order.
struct DraftEntry {
    InvoiceDraft draft;
    int orderNumber = 0;
    Money total;
};

/// Drafts first, then documents, newest first, read page by page. Values only: whoever owns it answers moreWanted()
/// with append(). GUI thread.
class InvoicesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// Replaces everything.
    void load(std::vector<DraftEntry> drafts, Page<Invoice> page);
    /// The next page. @param failed it could not be read: it is asked for again at the next scroll
    void append(Page<Invoice> page);
    void setFetchFailed();
    /// How documents stand with the tax authority; those that are not named stay as they are.
    void setFiscal(const std::vector<FiscalRecord>& records);
    /// Takes in a newer version of a document that is listed. @return whether it is
    bool replace(const Invoice& document);
    void clear();

    [[nodiscard]] bool isDraft(int row) const { return row < static_cast<int>(m_drafts.size()); }
    [[nodiscard]] const DraftEntry& draft(int row) const { return m_drafts[static_cast<size_t>(row)]; }
    [[nodiscard]] const Invoice& document(int row) const {
        return m_documents[static_cast<size_t>(row) - m_drafts.size()];
    }
    [[nodiscard]] FiscalState fiscalState(int row) const;
    [[nodiscard]] int rowOf(const InvoiceId& id) const;  ///< -1: not shown
    [[nodiscard]] bool hasMore() const { return !m_cursor.isEmpty(); }
    [[nodiscard]] int documentCount() const { return static_cast<int>(m_documents.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// The end of what is read comes into sight. @param cursor for InvoiceListQuery
    void moreWanted(const QByteArray& cursor);

private:
    std::vector<DraftEntry> m_drafts;
    std::vector<Invoice> m_documents;
    QHash<InvoiceId, FiscalState> m_fiscal;
    QByteArray m_cursor;
    bool m_fetching = false;
};

}  // namespace frontdesk
