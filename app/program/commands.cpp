// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/commands.h"

#include "app/menu_csv/menu_csv.h"
#include "app/price/report_writer.h"
#include "app/program/ask.h"
#include "app/program/listener.h"
#include "app/storage/sql_report_store.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

CommandOutcome failedBy(const Error& error) {
    QString text = error.detail;
    for (const FieldError& field : error.fields) text += QStringLiteral("\n%1: %2").arg(field.field, field.message);
    return failed(kFailed, text);
}

CommandOutcome check(Backend& backend) {
    auto reader = backend.openReader();
    if (!reader) return failed(kStoreUnusable, reader.error().detail);
    const auto report = checkStore(**reader, true);
    if (!report) return failed(kStoreUnusable, report.error().detail);
    if (report->sound()) return {kFine, "The store is sound.\n", {}};
    QString text;
    if (report->integrity != QLatin1String("ok"))
        text += QStringLiteral("The file is damaged: %1\n").arg(report->integrity);
    if (report->foreignKeyProblems > 0)
        text += QStringLiteral("%1 rows point at nothing.\n").arg(report->foreignKeyProblems);
    if (!report->auditChainSound) text += QStringLiteral("The audit chain is broken.\n");
    for (const Violation& violation : report->violations)
        text += QStringLiteral("Broken: %1 (%2)\n").arg(violation.invariant, violation.rows.join(QStringLiteral(", ")));
    return failed(kFailed, text.trimmed());
}

CommandOutcome staffToken(Backend& backend, const StoreCommand& command) {
    const auto role = staffRoleFromWire(command.role.toLatin1());
    if (!role) return failed(kWrongUsage, QStringLiteral("There is no role \"%1\".").arg(command.role));
    const auto member = ask<StaffMember>(backend, [&backend, role = *role] { return backend.staff.firstOf(role); });
    if (!member) return failedBy(member.error());
    const api::StaffClaims claims{member->id, member->role, member->name, backend.ids.next(), {}};
    return {kFine, staffTokens(backend).sign(claims, command.minutes) + '\n', {}};
}

CommandOutcome pairingCode(Backend& backend, bool kiosk) {
    const auto kind = kiosk ? DeviceKind::Kiosk : DeviceKind::Staff;
    const auto code =
        ask<Devices::ShownCode>(backend, [&backend, kind] { return backend.devices.makeCode(kind, Caller::system()); });
    if (!code) return failedBy(code.error());
    return {kFine, code->text.toLatin1() + '\n', {}};
}

CommandOutcome revokeDevice(Backend& backend, const QString& text) {
    const auto id = DeviceId::fromText(text.toLatin1());
    if (!id)
        return failed(kWrongUsage, QStringLiteral("\"%1\" is no device; \"frontdesk devices\" lists them.").arg(text));
    const auto revoked =
        ask<Device>(backend, [&backend, id = *id] { return backend.devices.revoke(id, Caller::system()); });
    return revoked ? CommandOutcome() : failedBy(revoked.error());
}

/// One line a paired device: id, kind, name and when it was paired, with tabs between.
CommandOutcome listDevices(Backend& backend) {
    const auto all = ask<std::vector<Device>>(backend, [&backend] { return backend.devices.all(Caller::system()); });
    if (!all) return failedBy(all.error());
    QByteArray out;
    for (const Device& device : *all)
        if (!device.revokedAt)
            out += QByteArrayList{device.id.text(), storedName(device.kind), device.name.toUtf8(),
                                  toRfc3339(device.pairedAt)}
                       .join('\t') +
                   '\n';
    return {kFine, out, {}};
}

CommandOutcome report(Backend& backend, const StoreCommand& command) {
    auto reader = backend.openReader();
    if (!reader) return failed(kStoreUnusable, reader.error().detail);
    SqlOrderStore orders(**reader, *backend.keys);
    const Restaurant& restaurant = *backend.restaurant;
    const QDate today = restaurant.calendar.businessDay(backend.clock.now());
    const auto sales = SqlReportStore(**reader, orders)
                           .sales(command.from.isValid() ? command.from : today,
                                  command.to.isValid() ? command.to : today, restaurant.currency);
    return sales ? CommandOutcome{kFine, jsonOf(*sales), {}} : failedBy(sales.error());
}

CommandOutcome importMenu(Backend& backend, const QByteArray& csv) {
    const auto menu = parseMenuCsv(csv, *backend.menu.current(), backend.ids);
    if (!menu) return failedBy(menu.error());
    const auto replaced =
        ask<void>(backend, [&backend, &menu] { return backend.menu.replace(*menu, Caller::system()); });
    if (!replaced) return failedBy(replaced.error());
    return {
        kFine,
        QStringLiteral("%1 items in %2 categories.\n").arg(menu->items.size()).arg(menu->categories.size()).toUtf8(),
        {}};
}

}  // namespace

CommandOutcome failed(int exitCode, const QString& why) {
    return {exitCode, {}, why.toUtf8() + '\n'};
}

int exitCodeOf(const Error& error) {
    return error.code == ErrorCode::Unsupported ? kWrongUsage : kStoreUnusable;
}

CommandOutcome runStoreCommand(Backend& backend, const StoreCommand& command) {
    switch (command.command) {
        case Command::Check:
            return check(backend);
        case Command::StaffToken:
            return staffToken(backend, command);
        case Command::PairingCode:
            return pairingCode(backend, command.kiosk);
        case Command::Devices:
            return command.device.isEmpty() ? listDevices(backend) : revokeDevice(backend, command.device);
        case Command::Report:
            return report(backend, command);
        case Command::ImportMenu:
            return importMenu(backend, command.file);
        case Command::ExportMenu:
            return {kFine, writeMenuCsv(*backend.menu.current()), {}};
        default:
            return failed(kFailed, QStringLiteral("This command does not work on a store."));
    }
}

QByteArray encode(const StoreCommand& command) {
    return QJsonDocument(QJsonObject{{QStringLiteral("command"), static_cast<int>(command.command)},
                                     {QStringLiteral("role"), command.role},
                                     {QStringLiteral("minutes"), command.minutes},
                                     {QStringLiteral("file"), QString::fromLatin1(command.file.toBase64())},
                                     {QStringLiteral("kiosk"), command.kiosk},
                                     {QStringLiteral("device"), command.device},
                                     {QStringLiteral("from"), command.from.toString(Qt::ISODate)},
                                     {QStringLiteral("to"), command.to.toString(Qt::ISODate)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<StoreCommand> decodeCommand(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.contains(QStringLiteral("command"))) return std::nullopt;
    return StoreCommand{static_cast<Command>(object.value(QStringLiteral("command")).toInt()),
                        object.value(QStringLiteral("role")).toString(),
                        object.value(QStringLiteral("minutes")).toInt(60),
                        QByteArray::fromBase64(object.value(QStringLiteral("file")).toString().toLatin1()),
                        object.value(QStringLiteral("kiosk")).toBool(),
                        object.value(QStringLiteral("device")).toString(),
                        QDate::fromString(object.value(QStringLiteral("from")).toString(), Qt::ISODate),
                        QDate::fromString(object.value(QStringLiteral("to")).toString(), Qt::ISODate)};
}

QByteArray encode(const CommandOutcome& outcome) {
    return QJsonDocument(QJsonObject{{QStringLiteral("exit"), outcome.exitCode},
                                     {QStringLiteral("out"), QString::fromLatin1(outcome.out.toBase64())},
                                     {QStringLiteral("err"), QString::fromLatin1(outcome.err.toBase64())}})
        .toJson(QJsonDocument::Compact);
}

std::optional<CommandOutcome> decodeOutcome(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.contains(QStringLiteral("exit"))) return std::nullopt;
    return CommandOutcome{object.value(QStringLiteral("exit")).toInt(),
                          QByteArray::fromBase64(object.value(QStringLiteral("out")).toString().toLatin1()),
                          QByteArray::fromBase64(object.value(QStringLiteral("err")).toString().toLatin1())};
}

}  // namespace frontdesk
