// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_requests.h"

#include "app/ports/invoice_record.h"

namespace frontdesk {
namespace {

/// Who took the money, as the original said.
QString cashierOf(const Order& order) {
    QString name;
    for (const OrderEvent& event : order.timeline)
        if (event.kind == "payment" && event.actor.startsWith("staff:")) name = event.by;
    return name;
}

/// "024 *** 3456": enough for its owner to know it by.
QString maskedWallet(const QString& phone) {
    constexpr auto kGhana = u"+233";
    constexpr int kShown = 3;
    constexpr int kLast = 4;
    const QString number = phone.startsWith(QStringView(kGhana)) ? QLatin1Char('0') + phone.mid(4) : phone;
    if (number.size() < kShown + kLast + 2) return {};
    return number.left(kShown) + QStringLiteral(" *** ") + number.right(kLast);
}

}  // namespace

PrintRequests::PrintRequests(PrintJobStore& jobs, SeriesStore& series, Announcements& announcements, const Clock& clock,
                             IdSource& ids, const Secrets& secrets, std::shared_ptr<const Restaurant> restaurant,
                             ProviderPaymentStore* wallets, std::function<bool()> printsLabels)
    : m_jobs(jobs),
      m_series(series),
      m_announcements(announcements),
      m_clock(clock),
      m_ids(ids),
      m_secrets(secrets),
      m_restaurant(std::move(restaurant)),
      m_wallets(wallets),
      m_printsLabels(std::move(printsLabels)) {}

Result<QStringList> PrintRequests::walletsOf(const Order& order) {
    QStringList wallets;
    if (m_wallets == nullptr) return wallets;
    for (const Payment& payment : order.payments) {
        const auto provided = m_wallets->find(payment.id);
        if (!provided) return tl::make_unexpected(provided.error());
        const bool named = *provided && !(*provided)->hosted;
        wallets << (named ? maskedWallet((*provided)->phone) : QString());
    }
    return wallets;
}

Result<PrintRequests::Queued> PrintRequests::receipt(const Order& order, const QString& servedBy, bool openDrawer) {
    const auto copies = m_jobs.copiesOf(order.id, PrintWhat::Receipt);
    if (!copies) return tl::make_unexpected(copies.error());
    ReceiptContent content;
    content.order = order;
    content.restaurant = *m_restaurant;
    auto wallets = walletsOf(order);
    if (!wallets) return tl::make_unexpected(wallets.error());
    content.wallets = std::move(*wallets);
    content.servedBy = *copies == 0 ? servedBy : cashierOf(order);
    content.printedBy = servedBy;
    if (!m_restaurant->publicUrl.isEmpty())
        content.trackingUrl = QStringLiteral("%1/t/%2#%3")
                                  .arg(m_restaurant->publicUrl, order.id.toString(),
                                       QString::fromLatin1(m_secrets.guestToken(order.id, order.tokenGeneration)));
    content.copy = *copies;
    content.printedAt = m_clock.now();
    PrintJob job;
    job.id = m_ids.make<PrintJobId>();
    job.what = PrintWhat::Receipt;
    job.orderId = order.id;
    job.copy = *copies;
    job.openDrawer = openDrawer && job.copy == 0;
    job.content = m_secrets.seal(encodeReceipt(content), receiptContext(job.id));
    job.createdAt = content.printedAt;
    if (auto queued = m_jobs.insert(job); !queued) return tl::make_unexpected(queued.error());
    m_announcements.add(PrintJobsQueued{});
    return Queued{job.id, job.copy};
}

Result<PrintRequests::Queued> PrintRequests::invoice(const Invoice& invoice) {
    const auto copies = m_jobs.copiesOf(invoice.orderId, PrintWhat::Invoice);
    if (!copies) return tl::make_unexpected(copies.error());
    PrintJob job;
    job.id = m_ids.make<PrintJobId>();
    job.what = PrintWhat::Invoice;
    job.orderId = invoice.orderId;
    job.copy = *copies;
    job.content = m_secrets.seal(encodeInvoice(invoice), receiptContext(job.id));
    job.createdAt = m_clock.now();
    if (auto queued = m_jobs.insert(job); !queued) return tl::make_unexpected(queued.error());
    m_announcements.add(PrintJobsQueued{});
    return Queued{job.id, job.copy};
}

QByteArray receiptContext(const PrintJobId& id) {
    return "print_job|content|" + id.text();
}

}  // namespace frontdesk
