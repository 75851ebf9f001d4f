// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoice_drawing.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.invoices")

/// A document with what its paper says of the tax authority.
struct Drawable {
    std::shared_ptr<const Invoice> invoice;
    FiscalPaper paper;
};

}  // namespace

struct InvoiceDrawing::State : std::enable_shared_from_this<State> {
    using Choice = Result<std::optional<Drawable>>;

    explicit State(Parts given) : parts(std::move(given)) {}

    /// Draws what @p choose finds on the service thread, if it finds something.
    /// @param next called once the file is stored; not if it could not be drawn
    void drawChosen(std::function<Choice()> choose, std::function<void()> next) {
        parts.thread.post<std::optional<Drawable>>(
            std::move(choose), [self = shared_from_this(), next = std::move(next)](const Choice& chosen) {
                if (chosen && *chosen) self->submit(**chosen, next);
            });
    }

    void submit(const Drawable& drawable, std::function<void()> next) {
        const bool accepted = parts.submit([self = shared_from_this(), drawable, next = std::move(next)] {
            const QByteArray pdf = self->parts.draw(*drawable.invoice, drawable.paper);
            if (pdf.isEmpty()) {
                qCWarning(log) << "a document could not be drawn" << drawable.invoice->id.text();
                return;
            }
            self->keep(drawable.invoice->id, pdf, next);
        });
        if (!accepted) qCInfo(log) << "no room to draw a document now" << drawable.invoice->id.text();
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

    /// @return nullopt: the tax authority may answer yet. Service thread
    Choice ready(std::shared_ptr<const Invoice> invoice) {
        auto paper = parts.fiscal.paperOf(*invoice);
        if (!paper) return tl::make_unexpected(paper.error());
        if (!*paper) return std::optional<Drawable>();
        return std::optional(Drawable{std::move(invoice), std::move(**paper)});
    }

    /// Service thread. @return the oldest that has no file and need not wait
    Choice oldest() {
        const auto undrawn = parts.invoices.undrawn();
        if (!undrawn) return tl::make_unexpected(undrawn.error());
        for (const Invoice& invoice : *undrawn) {
            auto drawable = ready(std::make_shared<const Invoice>(invoice));
            if (!drawable || *drawable) return drawable;
        }
        return std::optional<Drawable>();
    }

    /// Service thread. @return nullopt too for a document that has its file
    Choice undrawn(const InvoiceId& id) {
        auto invoice = parts.invoices.find(id);
        if (!invoice) return tl::make_unexpected(invoice.error());
        if (!*invoice || !(*invoice)->sha256.isEmpty()) return std::optional<Drawable>();
        return ready(std::make_shared<const Invoice>(std::move(**invoice)));
    }

    void drawIssued(const std::shared_ptr<const Invoice>& invoice) {
        drawChosen([self = shared_from_this(), invoice] { return self->ready(invoice); }, {});
    }

    void fiscalChanged(const FiscalRecord& record) {
        if (record.state == FiscalState::Queued) return;
        drawChosen([self = shared_from_this(), id = record.document] { return self->undrawn(id); }, {});
    }

    /// One at a time, so that a long list never fills the pool; each that is stored leads to the next.
    void drawNext() {
        drawChosen([self = shared_from_this()] { return self->oldest(); },
                   [self = shared_from_this()] { self->drawNext(); });
    }

    const Parts parts;
};

InvoiceDrawing::InvoiceDrawing(Parts parts) : m_state(std::make_shared<State>(std::move(parts))) {
    m_subscription = m_state->parts.feed.subscribe([state = m_state](const std::vector<Event>& events) {
        for (const Event& event : events) {
            if (const auto* issued = std::get_if<InvoiceIssued>(&event)) state->drawIssued(issued->invoice);
            if (const auto* changed = std::get_if<FiscalChanged>(&event)) state->fiscalChanged(changed->record);
        }
    });
}

void InvoiceDrawing::catchUp() {
    m_state->drawNext();
}

}  // namespace frontdesk
