// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoice_drawing.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.invoices")

}  // namespace

struct InvoiceDrawing::State : std::enable_shared_from_this<State> {
    explicit State(Parts given) : parts(std::move(given)) {}

    /// @param next called once the file is stored; not if it could not be drawn
    bool submit(std::shared_ptr<const Invoice> invoice, std::function<void()> next) {
        const bool accepted = parts.submit([self = shared_from_this(), invoice, next = std::move(next)] {
            const QByteArray pdf = self->parts.draw(*invoice);
            if (pdf.isEmpty()) {
                qCWarning(log) << "a document could not be drawn" << invoice->id.text();
                return;
            }
            self->keep(invoice->id, pdf, next);
        });
        if (!accepted) qCInfo(log) << "no room to draw a document now" << invoice->id.text();
        return accepted;
    }

    void keep(const InvoiceId& id, const QByteArray& pdf, const std::function<void()>& next) {
        const QByteArray sha256 = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex();
        parts.thread.post<void>(
            [self = shared_from_this(), id, pdf, sha256]() -> Status {
                const auto kept = self->parts.invoices.keepFile(id, pdf, sha256, self->parts.clock.now());
                if (kept) self->parts.announcements.add(InvoiceDrawn{id});
                return kept;
            },
            [next](const Status& kept) {
                if (kept && next) next();
            });
    }

    /// One at a time, so that a long list never fills the pool; each that is stored leads to the next.
    void drawNext() {
        parts.thread.post<std::vector<Invoice>>(
            [self = shared_from_this()] { return self->parts.invoices.undrawn(); },
            [self = shared_from_this()](const Result<std::vector<Invoice>>& undrawn) {
                if (!undrawn || undrawn->empty()) return;
                (void)self->submit(std::make_shared<const Invoice>(undrawn->front()), [self] { self->drawNext(); });
            });
    }

    const Parts parts;
};

InvoiceDrawing::InvoiceDrawing(Parts parts) : m_state(std::make_shared<State>(std::move(parts))) {
    m_subscription = m_state->parts.feed.subscribe([state = m_state](const std::vector<Event>& events) {
        for (const Event& event : events)
            if (const auto* issued = std::get_if<InvoiceIssued>(&event)) (void)state->submit(issued->invoice, {});
    });
}

void InvoiceDrawing::catchUp() {
    m_state->drawNext();
}

}  // namespace frontdesk
