// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/housekeeping.h"

#include "printing/pdf/invoice_pdf.h"

namespace frontdesk {
namespace {

constexpr int kTickMs = 5'000;
constexpr int kHourMs = 3'600'000;
constexpr int kCheckAfterSeconds = 10;
constexpr int kDrawingTickMs = 60'000;

std::vector<Ping> threadsOf(ServiceThread& service, const Ping& listener) {
    std::vector<Ping> threads;
    threads.push_back([&service](const std::function<void()>& answered) { service.ping().then(answered); });
    if (listener) threads.push_back(listener);
    return threads;
}

InvoiceDrawing::Parts drawingOn(Backend& backend) {
    const QLocale locale(backend.restaurant->languages.value(0));
    return {backend.thread,
            backend.invoices,
            backend.fiscal,
            backend.announcements,
            backend.feed,
            backend.clock,
            [&pool = backend.pool](std::function<void()> work) { return pool.submit(std::move(work)); },
            [locale, &templates = backend.templates](const Invoice& invoice, const FiscalPaper& paper) {
                return drawInvoice(invoice, {templates.look()->invoice, paper.stamp, paper.state},
                                   localeOf(invoice, locale));
            }};
}

}  // namespace

Housekeeping::Housekeeping(Backend& backend, Settings settings)
    : m_drawing(drawingOn(backend)),
      m_check(backend, kCheckAfterSeconds),
      m_backups(backend,
                [this](Instant made) {
                    const auto tell = [this, made] {
                        m_newestCopy = made;
                        Q_EMIT newestCopyChanged(made);
                    };
                    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
                },
                {.freeBytes = {}, .hours = settings.hourlyCopies}),
      m_life(threadsOf(backend.thread, settings.listener), settings.status) {
    connect(&m_tick, &QTimer::timeout, this, [&backend] {
        backend.thread.post<void>([&backend] { return backend.queue.tick(); }, [](const Status&) {});
        backend.thread.post<void>([&backend] { return backend.payments.tick(); }, [](const Status&) {});
        backend.thread.post<void>([&backend] { return backend.alerts.tick(); }, [](const Status&) {});
    });
    connect(&m_drawingTick, &QTimer::timeout, this, [this] { m_drawing.catchUp(); });
    m_drawingTick.start(kDrawingTickMs);
    m_drawing.catchUp();
    m_tick.start(qMax(1, kTickMs / settings.clockSpeed));
    connect(&m_hour, &QTimer::timeout, this, [&backend] {
        backend.thread.post<void>([&backend] { return backend.accounts.purge(); }, [](const Status&) {});
        backend.thread.post<void>([&backend] { return backend.signIn.purge(); }, [](const Status&) {});
        backend.thread.post<void>([&backend] { return backend.relay.purge(); }, [](const Status&) {});
        backend.thread.post<void>([&backend] { return backend.smsRelay.purge(); }, [](const Status&) {});
        backend.thread.post<void>([&backend] { return backend.webhooks.purge(); }, [](const Status&) {});
    });
    m_hour.start(qMax(1, kHourMs / settings.clockSpeed));
}

}  // namespace frontdesk
