// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "ui/common/sheet.h"

#include <QImage>

class QLabel;

namespace frontdesk {

class FlowScroll;

/// A paper as it comes out of the printer, dot by dot. White in every look.
class PaperPicture : public QWidget {
    Q_OBJECT
public:
    PaperPicture(PrinterDesk& printers, Theme& theme, QWidget* parent = nullptr);
    /// @param id null: shows nothing
    void showPaper(const PrintJobId& id, const QString& what);
    [[nodiscard]] bool isEmpty() const { return m_image.isNull(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void take(const Result<QByteArray>& png);
    void draw();

    PrinterDesk& m_printers;
    PrintJobId m_id;
    QImage m_image;
    QLabel* m_label;
    FlowScroll* m_scroll;
};

/// The picture alone, where there is no room for it beside the list.
class PaperPictureSheet : public Sheet {
    Q_OBJECT
public:
    PaperPictureSheet(PrinterDesk& printers, Theme& theme, const PrintJobId& id, const QString& what, QWidget* over);
};

}  // namespace frontdesk
