// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rate.h"
#include "app/domain/result.h"

#include <rapidjson/document.h>

#include <optional>
#include <vector>

namespace frontdesk {

/// Reads values of a basket and notes every fault under its field's path, so that all of them are told at once.
/// A faulty or missing value reads as zero, empty or nothing. A null counts as absent.
class ValueReader {
public:
    using Value = rapidjson::Value;
    enum class Presence { Optional, Required };

    /// The member of @p object, or null; notes it where it is required and absent.
    const Value* member(const Value& object, const char* name, const QString& path, Presence presence);
    /// The member, if it is a list. Absent lists read as none.
    const Value* list(const Value& object, const char* name, const QString& path,
                      Presence presence = Presence::Optional);

    bool isObject(const Value& value, const QString& field);
    /// A whole number of 64 bits. One with a decimal point is refused, even "5.0": an amount is never a float.
    qint64 integer(const Value& value, const QString& field);
    QString text(const Value& value, const QString& field);
    /// A percentage as text ("2.5") or as a number, whose digits are taken as they are written.
    Rate percent(const Value& value, const QString& field);

    void report(const QString& field, const QByteArray& code, const QString& message);
    [[nodiscard]] bool hasFaults() const { return !m_faults.empty(); }
    [[nodiscard]] std::vector<FieldError> takeFaults() { return std::move(m_faults); }

private:
    std::vector<FieldError> m_faults;
};

/// "lines[2]" and "quantity" → "lines[2].quantity"; an empty path is the basket itself.
[[nodiscard]] QString memberPath(const QString& path, const char* name);
/// "lines" and 2 → "lines[2]"
[[nodiscard]] QString entryPath(const QString& path, size_t index);

}  // namespace frontdesk
