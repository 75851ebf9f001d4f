// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/printer_book.h"

#include "app/domain/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestName = 40;
constexpr size_t kMostPrinters = 50;
constexpr size_t kMostRoutes = 200;

QJsonObject jsonOf(const Printer& printer) {
    QJsonObject json{{QStringLiteral("id"), printer.id.toString()},
                     {QStringLiteral("name"), printer.name},
                     {QStringLiteral("target"), printer.target},
                     {QStringLiteral("model"), printer.model},
                     {QStringLiteral("enabled"), printer.enabled}};
    if (!printer.profile.isEmpty()) json[QLatin1String("profile")] = QString::fromUtf8(printer.profile);
    if (!printer.backup.isNull()) json[QLatin1String("backup")] = printer.backup.toString();
    return json;
}

/// Null if there is none.
PrinterId printerIdOf(const QJsonValue& json) {
    const auto uuid = Uuid::fromText(json.toString().toLatin1());
    return uuid ? PrinterId(*uuid) : PrinterId();
}

Printer printerOf(const QJsonObject& json) {
    return {printerIdOf(json[QLatin1String("id")]),
            json[QLatin1String("name")].toString(),
            json[QLatin1String("target")].toString(),
            json[QLatin1String("model")].toString(),
            json[QLatin1String("profile")].toString().toUtf8(),
            json[QLatin1String("enabled")].toBool(true),
            printerIdOf(json[QLatin1String("backup")])};
}

QJsonObject jsonOf(const PaperRoute& route) {
    return {{QStringLiteral("kind"), QString::fromLatin1(storedName(route.kind))},
            {QStringLiteral("station"), route.station},
            {QStringLiteral("printer"), route.printer.toString()}};
}

/// Everything wrong with a plan, field by field.
class PlanCheck {
public:
    explicit PlanCheck(const PrinterPlan& plan) : m_plan(plan) {}

    [[nodiscard]] std::vector<FieldError> faults(
        const std::function<std::vector<FieldError>(const Printer&)>& checkPrinter) {
        if (m_plan.printers.size() > kMostPrinters) add(QStringLiteral("printers"), "too_many", "At most 50 printers.");
        if (m_plan.routes.size() > kMostRoutes) add(QStringLiteral("routes"), "too_many", "At most 200 routes.");
        if (!m_faults.empty()) return m_faults;
        for (size_t i = 0; i < m_plan.printers.size(); ++i) {
            const QString path = QStringLiteral("printers[%1].").arg(i);
            checkIdentity(path, m_plan.printers[i]);
            checkBackup(path, m_plan.printers[i]);
            if (!checkPrinter) continue;
            for (FieldError fault : checkPrinter(m_plan.printers[i])) {
                fault.field.prepend(path);
                m_faults.push_back(std::move(fault));
            }
        }
        for (size_t i = 0; i < m_plan.routes.size(); ++i)
            checkRoute(QStringLiteral("routes[%1].").arg(i), m_plan.routes[i], i);
        return m_faults;
    }

private:
    void add(const QString& field, const char* code, const char* message) {
        m_faults.push_back({field, code, QString::fromLatin1(message)});
    }

    void checkIdentity(const QString& path, const Printer& printer) {
        if (printer.id.isNull())
            add(path + QStringLiteral("id"), "required", "A printer has an id.");
        else if (m_ids.contains(printer.id.text()))
            add(path + QStringLiteral("id"), "duplicate", "Another printer has this id.");
        m_ids.insert(printer.id.text());
        const QString name = cleanLine(printer.name);
        if (name.isEmpty())
            add(path + QStringLiteral("name"), "required", "A printer has a name.");
        else if (name != printer.name)
            add(path + QStringLiteral("name"), "invalid", "A name is one line of text without spaces around it.");
        else if (name.size() > kLongestName)
            add(path + QStringLiteral("name"), "too_long", "A name has at most 40 characters.");
        else if (m_names.contains(name.toCaseFolded()))
            add(path + QStringLiteral("name"), "duplicate", "Another printer has this name.");
        m_names.insert(name.toCaseFolded());
    }

    void checkBackup(const QString& path, const Printer& printer) {
        if (printer.backup.isNull()) return;
        if (printer.backup == printer.id)
            add(path + QStringLiteral("backup"), "invalid", "A printer cannot stand in for itself.");
        else if (m_plan.find(printer.backup) == nullptr)
            add(path + QStringLiteral("backup"), "unknown", "There is no such printer.");
    }

    void checkRoute(const QString& path, const PaperRoute& route, size_t index) {
        if (m_plan.find(route.printer) == nullptr)
            add(path + QStringLiteral("printer"), "unknown", "There is no such printer.");
        if (route.kind != PaperKind::Kitchen && !route.station.isEmpty())
            add(path + QStringLiteral("station"), "invalid", "Only kitchen tickets have stations.");
        const auto same = [&](const PaperRoute& other) {
            return other.kind == route.kind && other.station == route.station;
        };
        const auto end = m_plan.routes.begin() + static_cast<std::ptrdiff_t>(index);
        if (std::any_of(m_plan.routes.begin(), end, same))
            add(path + QStringLiteral("kind"), "duplicate", "This kind of paper has a printer already.");
    }

    const PrinterPlan& m_plan;
    std::vector<FieldError> m_faults;
    QSet<QByteArray> m_ids;
    QSet<QString> m_names;
};

/// Without targets: an address in the house is nobody's business in the chain.
QString auditDetail(const PrinterPlan& plan) {
    QStringList names;
    for (const Printer& printer : plan.printers)
        names << (printer.enabled ? printer.name : printer.name + QStringLiteral(" (off)"));
    return QStringLiteral("%1 printers, %2 routes: %3")
        .arg(plan.printers.size())
        .arg(plan.routes.size())
        .arg(names.join(QStringLiteral(", ")));
}

}  // namespace

QByteArray encodePlan(const PrinterPlan& plan) {
    QJsonArray printers;
    for (const Printer& printer : plan.printers) printers.append(jsonOf(printer));
    QJsonArray routes;
    for (const PaperRoute& route : plan.routes) routes.append(jsonOf(route));
    const QJsonObject json{{QStringLiteral("printers"), printers}, {QStringLiteral("routes"), routes}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<PrinterPlan> decodePlan(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) return std::nullopt;
    PrinterPlan plan;
    for (const QJsonValue& one : document[QLatin1String("printers")].toArray())
        plan.printers.push_back(printerOf(one.toObject()));
    for (const QJsonValue& one : document[QLatin1String("routes")].toArray()) {
        const auto kind = paperKindFromStored(one[QLatin1String("kind")].toString().toLatin1());
        if (!kind) continue;  // of a newer version of the program
        plan.routes.push_back(
            {*kind, one[QLatin1String("station")].toString(), printerIdOf(one[QLatin1String("printer")])});
    }
    return plan;
}

PrinterBook::PrinterBook(Parts parts) : m_parts(std::move(parts)), m_plan(std::make_shared<const PrinterPlan>()) {
    const auto stored = m_parts.settings.value(kPrintersSetting);
    auto plan = stored && *stored ? decodePlan(**stored) : std::nullopt;
    if (plan) m_plan = std::make_shared<const PrinterPlan>(std::move(*plan));
    // After the commit, so that nothing prints by a plan that was rolled back.
    m_subscription = m_parts.feed.subscribe([this](const std::vector<Event>& events) {
        for (const Event& event : events)
            if (const auto* changed = std::get_if<PrintersChanged>(&event)) std::atomic_store(&m_plan, changed->plan);
    });
}

std::shared_ptr<const PrinterPlan> PrinterBook::plan() const {
    return std::atomic_load(&m_plan);
}

void PrinterBook::override(PrinterPlan plan) {
    std::atomic_store(&m_plan, std::shared_ptr<const PrinterPlan>(std::make_shared<PrinterPlan>(std::move(plan))));
    m_overridden = true;
}

Status PrinterBook::change(const PrinterPlan& plan, const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return failure(ErrorCode::Forbidden, QStringLiteral("Printers are set up by the owner."));
    if (m_overridden) return failure(ErrorCode::Unsupported, QStringLiteral("The command line says where paper goes."));
    if (auto faults = PlanCheck(plan).faults(m_parts.check); !faults.empty()) {
        Error error{ErrorCode::ValidationFailed, QStringLiteral("The printers have invalid fields."), {}, {}, {}, 0};
        error.fields = std::move(faults);
        return tl::make_unexpected(std::move(error));
    }
    const Instant now = m_parts.clock.now();
    if (auto stored = m_parts.settings.set(kPrintersSetting, encodePlan(plan), caller.actor(), now); !stored) return stored;
    if (auto audited = m_parts.audit.append(
            {now, caller.actor(), "printers.changed", "setting:paper.printers", auditDetail(plan)});
        !audited)
        return audited;
    m_parts.announcements.add(PrintersChanged{std::make_shared<const PrinterPlan>(plan)});
    return {};
}

}  // namespace frontdesk
