// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoice_filter.h"

#include "ui/common/search_text.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {

struct InvoiceFilterWords {
    Q_DECLARE_TR_FUNCTIONS(InvoiceFilterWords)
};

QString chosenDays(const InvoiceFilter& filter, const QLocale& locale) {
    const auto day = [&locale](QDate date) { return locale.toString(date, QLocale::ShortFormat); };
    if (filter.from.isValid() && filter.to.isValid())
        return InvoiceFilterWords::tr("%1 to %2", "days").arg(day(filter.from), day(filter.to));
    if (filter.from.isValid()) return InvoiceFilterWords::tr("from %1", "a day").arg(day(filter.from));
    if (filter.to.isValid()) return InvoiceFilterWords::tr("until %1", "a day").arg(day(filter.to));
    return InvoiceFilterWords::tr("All time");
}

QString periodWord(const InvoiceFilter& filter, const QLocale& locale) {
    switch (filter.period) {
        case InvoicePeriod::Today:
            return InvoiceFilterWords::tr("Today");
        case InvoicePeriod::ThisMonth:
            return InvoiceFilterWords::tr("This month");
        case InvoicePeriod::ThisQuarter:
            return InvoiceFilterWords::tr("This quarter");
        case InvoicePeriod::Chosen:
            return chosenDays(filter, locale);
        case InvoicePeriod::AllTime:
            break;
    }
    return InvoiceFilterWords::tr("All time");
}

}  // namespace

InvoiceDays daysOf(const InvoiceFilter& filter, QDate today) {
    const auto limit = [](QDate day) { return day.isValid() ? std::optional(day) : std::nullopt; };
    switch (filter.period) {
        case InvoicePeriod::Today:
            return {today, today};
        case InvoicePeriod::ThisMonth:
            return {QDate(today.year(), today.month(), 1), today};
        case InvoicePeriod::ThisQuarter:
            return {QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1), today};
        case InvoicePeriod::Chosen:
            return {limit(filter.from), limit(filter.to)};
        case InvoicePeriod::AllTime:
            break;
    }
    return {};
}

InvoiceListQuery InvoiceFilter::query(QDate today) const {
    const InvoiceDays days = daysOf(*this, today);
    InvoiceListQuery query;
    // A credit note has a state too, but nobody looks for one by it.
    query.kind = !kind && status ? InvoiceKind::Invoice : kind;
    query.status = status;
    query.from = days.from;
    query.to = days.to;
    query.search = search;
    return query;
}

bool InvoiceFilter::wantsDrafts() const {
    return (!status || status == DocumentState::Draft) && kind != InvoiceKind::CreditNote &&
           period == InvoicePeriod::AllTime;
}

bool InvoiceFilter::finds(const InvoiceDraft& draft, int orderNumber) const {
    const QString needle = foldedForSearch(search);
    return needle.isEmpty() || searchFinds(foldedForSearch(draft.request.buyer.name), needle) ||
           QString::number(orderNumber) == search;
}

QString periodText(const InvoiceFilter& filter, const QLocale& locale) {
    const QString period = periodWord(filter, locale);
    if (!filter.kind) return period;
    return InvoiceFilterWords::tr("%1 · %2", "a period, and invoices or credit notes")
        .arg(period, *filter.kind == InvoiceKind::CreditNote ? InvoiceFilterWords::tr("credit notes")
                                                             : InvoiceFilterWords::tr("invoices"));
}

}  // namespace frontdesk
