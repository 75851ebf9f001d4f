// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/invoices_model.h"

#include "ui/common/money_text.h"
#include "ui/invoices/document_words.h"

#include <algorithm>

namespace frontdesk {

void InvoicesModel::load(std::vector<DraftEntry> drafts, Page<Invoice> page) {
    beginResetModel();
    m_drafts = std::move(drafts);
    m_documents = std::move(page.rows);
    m_cursor = page.nextCursor;
    m_fetching = false;
    m_fiscal.clear();
    endResetModel();
}

void InvoicesModel::append(Page<Invoice> page) {
    m_fetching = false;
    m_cursor = page.nextCursor;
    if (page.rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
    std::move(page.rows.begin(), page.rows.end(), std::back_inserter(m_documents));
    endInsertRows();
}

void InvoicesModel::setFetchFailed() {
    m_fetching = false;
}

void InvoicesModel::setFiscal(const std::vector<FiscalRecord>& records) {
    for (const FiscalRecord& record : records) {
        m_fiscal.insert(record.document, record.state);
        const int row = rowOf(record.document);
        if (row >= 0) Q_EMIT dataChanged(index(row), index(row));
    }
}

FiscalState InvoicesModel::fiscalState(int row) const {
    return isDraft(row) ? FiscalState::NotRequired : m_fiscal.value(document(row).id, FiscalState::NotRequired);
}

bool InvoicesModel::replace(const Invoice& document) {
    const int row = rowOf(document.id);
    if (row < 0) return false;
    m_documents[static_cast<size_t>(row) - m_drafts.size()] = document;
    Q_EMIT dataChanged(index(row), index(row));
    return true;
}

void InvoicesModel::clear() {
    load({}, {});
}

int InvoicesModel::rowOf(const InvoiceId& id) const {
    const auto found = std::find_if(m_documents.begin(), m_documents.end(),
                                    [&id](const Invoice& document) { return document.id == id; });
    if (found == m_documents.end()) return -1;
    return static_cast<int>(m_drafts.size()) + static_cast<int>(found - m_documents.begin());
}

int InvoicesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_drafts.size() + m_documents.size());
}

QVariant InvoicesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int row = index.row();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const auto spoken = [](const QStringList& words) { return words.join(QStringLiteral(", ")); };
    if (isDraft(row)) {
        const DraftEntry& entry = draft(row);
        const QString name = tr("Draft of order %1").arg(QString::number(entry.orderNumber));
        return role == Qt::DisplayRole
                   ? name
                   : spoken({name, buyerWord(entry.draft.request.buyer), moneyText(entry.total, QLocale())});
    }
    const Invoice& shown = document(row);
    if (role == Qt::DisplayRole) return shown.invoiceNumber;
    return spoken({shown.invoiceNumber, documentWords(shown).word, buyerWord(shown.buyer),
                   documentDay(shown.issueDate, QLocale()), moneyText(shown.total, QLocale())});
}

bool InvoicesModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && hasMore() && !m_fetching;
}

void InvoicesModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    m_fetching = true;
    Q_EMIT moreWanted(m_cursor);
}

}  // namespace frontdesk
