// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/printers/paper_row.h"

#include <QTimer>

namespace frontdesk {

class EmptyState;
class FlowScroll;
class PaperPicture;
class Prompter;
class TextLabel;

/// Papers that wait or ask, and below them the last that were printed; the chosen one as a picture beside them. Follows
/// while it is open.
class PaperListSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;  ///< with printers
        DeskEvents& events;
        Theme& theme;
        const Session& session;
        Prompter& prompter;
    };
    PaperListSheet(const Parts& parts, QWidget* over);
    [[nodiscard]] const std::vector<PaperView>& papers() const { return m_papers; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void read();
    void take(const Result<std::vector<PaperView>>& papers);
    void fill();
    void addRows(QWidget* content, const QString& heading, bool open);
    [[nodiscard]] PaperRow::Shown shownOf(const PaperView& paper) const;
    [[nodiscard]] std::vector<PaperAction> actionsFor(const PaperView& paper) const;
    [[nodiscard]] const PaperView* find(const PrintJobId& id) const;
    void choose(const PrintJobId& id);
    void press(const PrintJobId& id, PaperAction action);
    void askWhere(const PaperView& paper);
    void askCancel(const PaperView& paper);
    void printCopy(const PaperView& paper);
    void tell(const QFuture<Status>& answer, const QString& done);
    void placePicture();

    const Parts m_parts;
    PrinterDesk& m_printers;
    Theme& m_theme;
    std::vector<PaperView> m_papers;
    std::vector<PrinterView> m_views;
    PrinterPlan m_plan;
    std::vector<PaperRow*> m_rows;
    PrintJobId m_chosen;
    QTimer m_ages;
    bool m_reading = false;
    bool m_stale = false;  ///< something changed while it was reading
    bool m_beside = true;  ///< the picture has room beside the list
    TextLabel* m_told;
    EmptyState* m_empty;
    FlowScroll* m_list;
    PaperPicture* m_picture;
};

}  // namespace frontdesk
