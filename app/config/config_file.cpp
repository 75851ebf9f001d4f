// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/config_file.h"

#include "app/config/config_keys.h"
#include "app/config/config_values.h"

#include <QFile>

namespace frontdesk {
namespace {

QString unquoted(const QString& value) {
    const bool quoted = value.size() >= 2 &&
                        (value.front() == QLatin1Char('"') || value.front() == QLatin1Char('\'')) &&
                        value.back() == value.front();
    return quoted ? value.mid(1, value.size() - 2) : value;
}

void warnOfUnknown(const QString& where, const QString& key) {
    const ConfigKey* likely = likelyConfigKey(key);
    const QString hint = likely == nullptr ? QString() : QStringLiteral("; %1?").arg(QLatin1String(likely->name));
    qWarning("%s: %s is not known and is ignored%s", qPrintable(where), qPrintable(key), qPrintable(hint));
}

/// Splits a line that is neither empty nor a comment. @return an empty key if it is not KEY=value
std::pair<QString, QString> keyAndValue(const QString& line) {
    const qsizetype equals = line.indexOf(QLatin1Char('='));
    if (equals < 1) return {};
    QString key = line.left(equals).trimmed();
    if (key.startsWith(QLatin1String("export "))) key = key.mid(7).trimmed();
    return {key, unquoted(line.mid(equals + 1).trimmed())};
}

void takeLine(const QString& line, const QString& where, GivenValues& values, std::vector<FieldError>& faults) {
    const auto [key, value] = keyAndValue(line);
    if (key.isEmpty()) {
        faults.push_back({where, "malformed", QStringLiteral("%1: not KEY=value.").arg(where)});
    } else if (configKey(key) == nullptr) {
        warnOfUnknown(where, key);
    } else if (!value.isEmpty()) {
        if (values.contains(key))
            qWarning("%s: %s is given again; this one counts", qPrintable(where), qPrintable(key));
        values[key] = {value, QStringLiteral("%1: %2").arg(where, key), ValueSource::File};
    }
}

}  // namespace

Result<GivenValues> readConfigFile(const QString& path, std::vector<FieldError>& faults) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("%1 cannot be read.").arg(path));
    GivenValues values;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#'))) continue;
        takeLine(line, QStringLiteral("%1, line %2").arg(path).arg(number), values, faults);
    }
    for (const auto& [key, value] : values)
        if (configKey(key)->secret && config::othersCanRead(path))
            return failure(
                ErrorCode::Forbidden,
                QStringLiteral("%1 holds secrets (%2) and can be read by others: chmod 600 %1").arg(path, key));
    return values;
}

GivenValues readConfigEnvironment() {
    GivenValues values;
    for (const ConfigSubject& subject : configSubjects())
        for (const ConfigKey& key : subject.keys) {
            const QString text = qEnvironmentVariable(key.name).trimmed();
            const QString name = QLatin1String(key.name);
            if (!text.isEmpty())
                values[name] = {text, QStringLiteral("%1 in the environment").arg(name), ValueSource::Environment};
        }
    return values;
}

GivenValues withStored(GivenValues given, const std::map<QString, QString>& stored) {
    for (const auto& [key, value] : stored)
        if (!value.isEmpty() && configKey(key) != nullptr)
            given.try_emplace(key, GivenValue{value, QStringLiteral("%1 in Settings").arg(key), ValueSource::Stored});
    return given;
}

}  // namespace frontdesk
