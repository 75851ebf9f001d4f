// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/printers/printer_words.h"

#include <functional>

namespace frontdesk {

class Notices;

/// The line about the printer that needs somebody most, with what can be done at once: answer for one paper that asks,
/// print what waits on another printer, or look at all papers.
class PrinterBanner : public Banner {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        const Session& session;
        std::function<Notices&()> notices;
    };
    PrinterBanner(const Parts& parts, QWidget* parent);
    /// Says what is wrong, or hides.
    void showPrinters(const std::vector<PrinterView>& printers);
    /// Whether it says something; it may not be visible yet.
    [[nodiscard]] bool isSaying() const { return m_saying; }

Q_SIGNALS:
    void papersWanted();

private:
    void sayTrouble(const PrinterView& printer, const std::vector<PrinterView>& printers);
    void askAboutPapers(const PrinterView& printer);
    void sayPaper(const PaperView& paper);
    void moveAll();
    void answer(bool print);
    void hideActions();
    void tell(const QFuture<Status>& answer);

    const Parts m_parts;
    bool m_saying = false;
    int m_shown = 0;       ///< a late answer is not about what is shown now
    PrinterId m_from;      ///< of moveAll()
    PrinterId m_to;        ///< likewise
    PrintJobId m_paper;    ///< that asks
    bool m_unsure = true;  ///< "did it print?", not "is it still wanted?"
    ActionButton* m_yes;
    ActionButton* m_print;
    ActionButton* m_move;
    ActionButton* m_look;
};

}  // namespace frontdesk
