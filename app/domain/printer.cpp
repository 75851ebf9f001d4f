// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/printer.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<PaperKind>, 4> kKinds{{
    {PaperKind::Receipts, "receipts"},
    {PaperKind::Documents, "documents"},
    {PaperKind::Labels, "labels"},
    {PaperKind::Kitchen, "kitchen"},
}};

const PaperRoute* routeOf(const std::vector<PaperRoute>& routes, PaperKind kind, const QString& station) {
    const auto route = std::find_if(routes.begin(), routes.end(), [&](const PaperRoute& candidate) {
        return candidate.kind == kind && candidate.station == station;
    });
    return route == routes.end() ? nullptr : &*route;
}

}  // namespace

QByteArray storedName(PaperKind kind) {
    return nameIn(kKinds, kind);
}
std::optional<PaperKind> paperKindFromStored(QByteArrayView name) {
    return valueIn(kKinds, name);
}

const Printer* PrinterPlan::find(const PrinterId& id) const {
    const auto printer =
        std::find_if(printers.begin(), printers.end(), [&](const Printer& candidate) { return candidate.id == id; });
    return printer == printers.end() ? nullptr : &*printer;
}

const Printer* PrinterPlan::printerFor(PaperKind kind, const QString& station) const {
    const PaperRoute* route = routeOf(routes, kind, station);
    if (route == nullptr) route = routeOf(routes, kind, {});
    if (route == nullptr && kind != PaperKind::Labels) route = routeOf(routes, PaperKind::Receipts, {});
    const Printer* printer = route == nullptr ? nullptr : find(route->printer);
    return printer != nullptr && printer->enabled ? printer : nullptr;
}

}  // namespace frontdesk
