// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/printer.h"
#include "ui/common/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace frontdesk {

class SwitchBox;
class TextLabel;

/// What one printer prints: a switch for each kind of paper and each kitchen station, and below it where that goes
/// otherwise.
class RoutesBox : public QWidget {
    Q_OBJECT
public:
    explicit RoutesBox(Theme& theme, QWidget* parent);
    /// @param id of the printer; it need not be in @p plan yet
    void load(const PrinterPlan& plan, const PrinterId& id, const QStringList& stations);
    /// The routes of @p plan with what the switches say.
    [[nodiscard]] std::vector<PaperRoute> routes(const PrinterPlan& plan) const;
    [[nodiscard]] bool isEdited() const;
    /// Marks the switch of @p route; nothing if it is of another printer.
    void showFault(const PaperRoute& route, const QString& words);
    void clearFaults();

Q_SIGNALS:
    void edited();

private:
    struct Row {
        PaperKind kind;
        QString station;
        bool before;
        SwitchBox* box;
        TextLabel* below;
    };
    void addRow(QVBoxLayout& column, PaperKind kind, const QString& station, const QString& text);
    void showBelow(const Row& row);
    void showAllBelow();
    [[nodiscard]] QString elsewhere(PaperKind kind, const QString& station) const;

    Theme& m_theme;
    PrinterPlan m_plan;
    PrinterId m_id;
    QWidget* m_content = nullptr;
    std::vector<Row> m_rows;
};

}  // namespace frontdesk
