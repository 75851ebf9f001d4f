// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/ports/printer_desk.h"
#include "app/program/printer_tests.h"
#include "printing/connection/discovery.h"
#include "printing/print_spool.h"

#include <mutex>

namespace frontdesk {

/// The printers of this machine, as `serve` and the counter run them: the spool over the plan in force, and what
/// windows ask of it. How printers are is told to the services and announced. Made and destroyed on the main thread,
/// before the backend goes.
class PaperControl final : public PrinterDesk {
public:
    /// @param printTo what `--print-to` says: one printer for everything in the place of what is set up; empty: that
    /// @return ValidationFailed if it cannot be read
    [[nodiscard]] static Result<std::unique_ptr<PaperControl>> make(Backend& backend, const QString& printTo);
    ~PaperControl() override;

    /// Begins to print.
    void start();

    [[nodiscard]] PrinterPlan plan() const override;
    [[nodiscard]] bool isFixed() const override;
    [[nodiscard]] std::vector<PrinterView> printers() const override;
    [[nodiscard]] std::vector<ProfileView> profiles() const override;
    [[nodiscard]] QStringList stations() const override;
    [[nodiscard]] QFuture<Status> save(const PrinterPlan& plan, const Caller& caller) override;
    [[nodiscard]] QFuture<FoundPrinter> find() override;
    /// @return also Forbidden for those who may not change settings, ValidationFailed for a target or profile that
    ///         cannot be read
    [[nodiscard]] QFuture<Result<PrinterTrouble>> test(const Printer& printer, TestPaper what,
                                                       const Caller& caller) override;
    [[nodiscard]] QFuture<Result<std::vector<PaperView>>> papers(int printed) override;
    [[nodiscard]] QFuture<Result<QByteArray>> picture(const PrintJobId& id) override;
    [[nodiscard]] QFuture<Status> retry(const PrintJobId& id) override;
    [[nodiscard]] QFuture<Status> confirm(const PrintJobId& id) override;
    /// @return also Forbidden for those who may not print
    [[nodiscard]] QFuture<Status> cancel(const PrintJobId& id, const Caller& caller) override;
    [[nodiscard]] QFuture<Status> move(const PrintJobId& id, const PrinterId& printer, const Caller& caller) override;

private:
    explicit PaperControl(Backend& backend);
    struct Search {
        std::shared_ptr<PrinterSearch> search;
        QFuture<FoundPrinter> found;
    };

    Backend& m_backend;
    const std::shared_ptr<PrintSpool> m_spool;  ///< weak in whatever is still under way when this goes
    const std::shared_ptr<PrinterTests> m_tests;
    std::mutex m_mutex;
    std::vector<Search> m_searches;  ///< kept until they are over, since none may end on its own thread
    std::shared_ptr<void> m_subscription;
};

}  // namespace frontdesk
