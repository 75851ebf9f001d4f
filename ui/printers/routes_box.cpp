// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/routes_box.h"

#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/printers/printer_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

RoutesBox::RoutesBox(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void RoutesBox::load(const PrinterPlan& plan, const PrinterId& id, const QStringList& stations) {
    m_plan = plan;
    m_id = id;
    m_rows.clear();
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addRow(*column, PaperKind::Receipts, {}, tr("Receipts"));
    addRow(*column, PaperKind::Documents, {}, tr("Invoices and credit notes"));
    addRow(*column, PaperKind::Labels, {}, tr("Labels for bags"));
    QStringList all = stations;
    for (const PaperRoute& route : plan.routes)
        if (route.kind == PaperKind::Kitchen && !route.station.isEmpty() && !all.contains(route.station))
            all += route.station;
    for (const QString& station : std::as_const(all))
        addRow(*column, PaperKind::Kitchen, station, tr("Kitchen tickets: %1", "a station").arg(stationName(station)));
    addRow(*column, PaperKind::Kitchen, {}, tr("Kitchen tickets: every other station"));
    showAllBelow();
    layout()->addWidget(m_content);
}

void RoutesBox::addRow(QVBoxLayout& column, PaperKind kind, const QString& station, const QString& text) {
    const bool here = std::any_of(m_plan.routes.begin(), m_plan.routes.end(), [&](const PaperRoute& route) {
        return route.kind == kind && route.station == station && route.printer == m_id;
    });
    auto* box = new SwitchBox(m_theme, text, m_content);
    box->setObjectName(QStringLiteral("route-%1-%2").arg(QLatin1String(storedName(kind)), station));
    box->setChecked(here);
    auto* below = new TextLabel(m_theme, {}, TypeSize::Small, QFont::Normal, Tone::Neutral, m_content);
    below->setWordWrap(true);
    column.addWidget(box);
    column.addWidget(below);
    m_rows.push_back({kind, station, here, box, below});
    connect(box, &QAbstractButton::toggled, this, [this] {
        showAllBelow();  // what goes to no printer of its own goes to that of the receipts
        Q_EMIT edited();
    });
}

/// Where such a paper goes by what the switches say, while this printer is at work.
QString RoutesBox::elsewhere(PaperKind kind, const QString& station) const {
    PrinterPlan wanted = m_plan;
    wanted.routes = routes(m_plan);
    std::erase_if(wanted.printers, [this](const Printer& printer) { return printer.id == m_id; });
    Printer self;
    self.id = m_id;
    wanted.printers.push_back(self);
    const Printer* printer = wanted.printerFor(kind, station);
    if (printer == nullptr) return kind == PaperKind::Labels ? tr("None are printed.") : tr("They print nowhere.");
    return printer->id == m_id ? tr("They print here with the others.")
                               : tr("They go to %1.", "a printer").arg(printer->name);
}

void RoutesBox::showBelow(const Row& row) {
    row.below->setTone(Tone::Neutral);
    row.below->setText(row.box->isChecked() ? QString() : elsewhere(row.kind, row.station));
    row.below->setVisible(!row.below->text().isEmpty());
    row.box->setAccessibleDescription(row.below->text());
}

std::vector<PaperRoute> RoutesBox::routes(const PrinterPlan& plan) const {
    std::vector<PaperRoute> all = plan.routes;
    for (const Row& row : m_rows) {
        const bool wanted = row.box->isChecked();
        std::erase_if(all, [&](const PaperRoute& route) {
            return route.kind == row.kind && route.station == row.station && (wanted || route.printer == m_id);
        });
        if (wanted) all.push_back({row.kind, row.station, m_id});
    }
    return all;
}

bool RoutesBox::isEdited() const {
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.box->isChecked() != row.before; });
}

void RoutesBox::showFault(const PaperRoute& route, const QString& words) {
    for (const Row& row : m_rows) {
        if (row.kind != route.kind || row.station != route.station || route.printer != m_id) continue;
        row.below->setTone(Tone::Danger);
        row.below->setText(words);
        row.below->show();
        row.box->setAccessibleDescription(words);
    }
}

void RoutesBox::showAllBelow() {
    for (const Row& row : m_rows) showBelow(row);
}

void RoutesBox::clearFaults() {
    showAllBelow();
}

}  // namespace frontdesk
