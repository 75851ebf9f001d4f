// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/invoices/document_file.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace frontdesk {

/// A printer of sheets that the computer knows, through CUPS.
struct OfficePrinter {
    QString name;  ///< as CUPS calls it
    QString text;  ///< as people call it
    bool usual = false;
};

/// What shall be printed, and how.
struct OfficeJob {
    OpenedPages pages;
    QString title;    ///< in the printer's list: the document's number
    QString printer;  ///< OfficePrinter::name; unused with a file
    QString file;     ///< prints into a PDF file instead; empty: not
    int copies = 1;
    int first = 0;  ///< page, from 0
    int last = 0;   ///< inclusive
};
enum class OfficeOutcome {
    Printed,        ///< the printer's queue has taken it
    Cancelled,      ///< before anything was sent
    NoSuchPrinter,  ///< it is not there any more
    NotDrawn,       ///< a page could not be drawn
    Refused,        ///< the queue did not take it
};

/// Prints sheets through Qt's print support on a thread of its own: neither drawing at a printer's resolution nor a
/// print server that does not answer may hold up a window. All calls on the GUI thread; one job at a time, in order.
class OfficePrinting : public QObject {
    Q_OBJECT
public:
    explicit OfficePrinting(QObject* parent = nullptr);
    ~OfficePrinting() override;  ///< cancels what is being drawn, waits for what is being sent

    /// Answers later unless @p context is gone by then.
    void printers(QObject* context, std::function<void(const std::vector<OfficePrinter>&)> answered);
    void print(const OfficeJob& job);
    /// Effective until the pages are drawn; later it is printed.
    void cancel();
    [[nodiscard]] bool isPrinting() const { return m_printing; }

Q_SIGNALS:
    void progressed(int page, int of);  ///< so many pages are drawn
    void sending();                     ///< from now on it cannot be cancelled
    void finished(frontdesk::OfficeOutcome outcome);

private:
    using Flag = std::shared_ptr<std::atomic_bool>;
    void run(const OfficeJob& job, const Flag& cancelled);

    QThreadPool m_thread;
    Flag m_cancelled;
    bool m_printing = false;
};

}  // namespace frontdesk
