// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/storage/database.h"

namespace frontdesk {

/// The smaller tables of the store, one class each.

class SqlSeriesStore final : public SeriesStore {
public:
    explicit SqlSeriesStore(Database& database) : m_database(database) {}
    [[nodiscard]] Result<qint64> next(const QByteArray& series) override;

private:
    Database& m_database;
};

class SqlIdempotencyStore final : public IdempotencyStore {
public:
    explicit SqlIdempotencyStore(Database& database) : m_database(database) {}
    [[nodiscard]] Result<std::optional<StoredReply>> find(const QByteArray& subject, const QByteArray& key) override;
    [[nodiscard]] Status insert(const QByteArray& subject, const QByteArray& key, const StoredReply& reply,
                                Instant at) override;
    [[nodiscard]] Status replace(const QByteArray& subject, const QByteArray& key, const StoredReply& reply) override;
    [[nodiscard]] Status purgeBefore(Instant at) override;

private:
    Database& m_database;
};

class SqlDraftStore final : public DraftStore {
public:
    explicit SqlDraftStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status save(const StoredDraft& draft) override;
    [[nodiscard]] Status remove(const DraftId& id) override;
    [[nodiscard]] Result<std::vector<StoredDraft>> all() override;

private:
    Database& m_database;
};

class SqlPrintJobStore final : public PrintJobStore {
public:
    explicit SqlPrintJobStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status insert(const PrintJob& job) override;
    [[nodiscard]] Status setState(const PrintJobId& id, PrintJobState state, int attempts,
                                  const QString& problem) override;
    [[nodiscard]] Status setSent(const PrintJobId& id, int attempts, const PrinterId& printer) override;
    [[nodiscard]] Status setMovedTo(const PrintJobId& id, const PrinterId& printer) override;
    [[nodiscard]] Result<std::vector<PrintJob>> unfinished() override;
    [[nodiscard]] Result<std::vector<PrintJob>> unfinishedHeads() override;
    [[nodiscard]] Result<std::vector<ListedPrintJob>> listed(Instant failedSince, int printed) override;
    [[nodiscard]] Result<std::optional<PrintJob>> find(const PrintJobId& id) override;
    [[nodiscard]] Result<std::vector<PrintJob>> ticketsOf(const OrderId& order) override;
    [[nodiscard]] Result<int> copiesOfTicket(const PrintJob& ticket) override;
    [[nodiscard]] Result<int> copiesOf(const OrderId& order, PrintWhat what) override;

private:
    [[nodiscard]] Status changedOne(const Status& done);

    Database& m_database;
};

class SqlAuditLog final : public AuditLog {
public:
    explicit SqlAuditLog(Database& database) : m_database(database) {}
    [[nodiscard]] Status append(const AuditEntry& entry) override;
    [[nodiscard]] Result<bool> verify(int rows) override;

private:
    Database& m_database;
};

class SqlStaffStore final : public StaffStore {
public:
    explicit SqlStaffStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status save(const StaffMember& member) override;
    [[nodiscard]] Result<std::vector<StaffMember>> all() override;

private:
    Database& m_database;
};

class SqlShiftStore final : public ShiftStore {
public:
    explicit SqlShiftStore(Database& database) : m_database(database) {}
    [[nodiscard]] Result<std::optional<Shift>> openAt(const QString& device) override;
    [[nodiscard]] Status open(const Shift& shift) override;
    [[nodiscard]] Status move(const ShiftId& shift, const QByteArray& kind, Money amount, const OrderId& order,
                              Instant at) override;

private:
    Database& m_database;
};

class SqlSettingStore final : public SettingStore {
public:
    explicit SqlSettingStore(Database& database) : m_database(database) {}
    [[nodiscard]] Result<std::optional<QByteArray>> value(const QByteArray& key) override;
    [[nodiscard]] Status set(const QByteArray& key, const QByteArray& json, const QByteArray& actor,
                             Instant at) override;

private:
    Database& m_database;
};

}  // namespace frontdesk
