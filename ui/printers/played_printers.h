// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/services/events.h"

#include <QPromise>

#include <memory>

namespace frontdesk {

/// Printers of pictures and tests: they answer at once, print nothing, and note what was asked of them. GUI thread.
class PlayedPrinters final : public PrinterDesk {
public:
    /// Two printers and some papers: receipts at the counter, and a grill that waits for a roll.
    PlayedPrinters(const Clock& clock, IdSource& ids, ChangeFeed& feed);

    PrinterPlan shownPlan;
    std::vector<PrinterView> views;
    std::vector<PaperView> shownPapers;
    bool fixed = false;
    Status answer;  ///< to all that changes something
    Result<PrinterTrouble> tested = PrinterTrouble::None;
    bool holdsTests = false;  ///< test() is not answered

    PrinterPlan saved;  ///< what save() got last
    int saves = 0;
    Printer lastTested;
    std::vector<TestPaper> tests;
    QStringList asked;  ///< "retry <id>", "confirm <id>", "cancel <id>", "move <id> <printer>"
    PrintJobId pictured;

    /// The search goes on until one of these ends it.
    void comeUpon(const FoundPrinter& found);
    void endSearch();
    [[nodiscard]] bool isSearchCancelled() const { return m_search && m_search->isCanceled(); }
    /// Announces that the printers or papers are others now.
    void tell();

    [[nodiscard]] PrinterPlan plan() const override { return shownPlan; }
    [[nodiscard]] bool isFixed() const override { return fixed; }
    [[nodiscard]] std::vector<PrinterView> printers() const override { return views; }
    [[nodiscard]] std::vector<ProfileView> profiles() const override;
    [[nodiscard]] QStringList stations() const override;
    [[nodiscard]] QFuture<Status> save(const PrinterPlan& plan, const Caller& caller) override;
    [[nodiscard]] QFuture<FoundPrinter> find() override;
    [[nodiscard]] QFuture<Result<PrinterTrouble>> test(const Printer& printer, TestPaper what,
                                                       const Caller& caller) override;
    [[nodiscard]] QFuture<Result<std::vector<PaperView>>> papers(int printed) override;
    [[nodiscard]] QFuture<Result<QByteArray>> picture(const PrintJobId& id) override;
    [[nodiscard]] QFuture<Status> retry(const PrintJobId& id) override;
    [[nodiscard]] QFuture<Status> confirm(const PrintJobId& id) override;
    [[nodiscard]] QFuture<Status> cancel(const PrintJobId& id, const Caller& caller) override;
    [[nodiscard]] QFuture<Status> move(const PrintJobId& id, const PrinterId& printer, const Caller& caller) override;

private:
    [[nodiscard]] QFuture<Status> note(const QString& what);

    ChangeFeed& m_feed;
    std::shared_ptr<QPromise<FoundPrinter>> m_search;
    std::shared_ptr<QPromise<Result<PrinterTrouble>>> m_test;
};

}  // namespace frontdesk
