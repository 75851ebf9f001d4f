// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/config.h"

#include "app/config/config_file.h"
#include "app/config/config_keys.h"
#include "app/config/config_rules.h"

#include <QFile>
#include <QStandardPaths>

namespace frontdesk {
namespace {

constexpr quint16 kSmtpTlsPort = 465;

/// The file to read; empty if there is none.
QString fileToRead(const QString& named, const QString& dataFolder) {
    if (!named.isEmpty()) return named;
    const QString beside = dataFolder + QStringLiteral("/config.env");
    if (QFile::exists(beside)) return beside;
    const QString ofUser = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           QStringLiteral("/frontdesk/config.env");
    return QFile::exists(ofUser) ? ofUser : QString();
}

void takeValues(const GivenValues& given, Config& config, std::vector<FieldError>& faults) {
    for (const auto& [name, value] : given)
        if (const QString why = configKey(name)->take(config, value.text); !why.isEmpty())
            faults.push_back({name, "invalid", QStringLiteral("%1 %2.").arg(value.where, why)});
}

Error faulty(std::vector<FieldError> faults) {
    return {ErrorCode::ValidationFailed, QStringLiteral("The configuration has faults."), std::move(faults), {}, {}, 0};
}

QString valueOr(const GivenValues& given, const char* key, const QString& otherwise) {
    const auto found = given.find(QLatin1String(key));
    return found == given.end() ? otherwise : found->second.text;
}

/// The defaults that rest on another key.
void fillIn(Config& config, const GivenValues& given) {
    if (given.contains(QStringLiteral("INVOICE_PREFIX")) && config.invoices.numberFormat.isEmpty())
        config.invoices.numberFormat = QStringLiteral("{prefix}-{year}-{number:04d}");
    config.invoices.numberFormat.replace(QLatin1String("{prefix}"),
                                         valueOr(given, "INVOICE_PREFIX", QStringLiteral("INV")));
    if (config.mail.security == SmtpSecurity::Tls && !given.contains(QStringLiteral("SMTP_PORT")))
        config.mail.port = kSmtpTlsPort;
    MomoProduct& collection = config.momo.collection;
    MomoProduct& disbursement = config.momo.disbursement;
    if (collection.baseUrl.isEmpty()) collection.baseUrl = QStringLiteral("https://sandbox.momodeveloper.mtn.com");
    if (collection.targetEnvironment.isEmpty()) collection.targetEnvironment = QStringLiteral("sandbox");
    if (disbursement.baseUrl.isEmpty()) disbursement.baseUrl = collection.baseUrl;
    if (disbursement.targetEnvironment.isEmpty()) disbursement.targetEnvironment = collection.targetEnvironment;
    if (disbursement.currency.isEmpty()) disbursement.currency = collection.currency;
}

}  // namespace

Result<GivenValues> readGivenValues(const QString& named, const QString& dataFolder) {
    std::vector<FieldError> faults;
    GivenValues given;
    if (const QString path = fileToRead(named, dataFolder); !path.isEmpty()) {
        auto read = readConfigFile(path, faults);
        if (!read) return tl::make_unexpected(read.error());
        given = std::move(*read);
    }
    for (auto& [key, value] : readConfigEnvironment()) given[key] = value;
    if (faults.empty()) return given;
    // Told together with the faults of the values, so that one start names all that is to be mended.
    if (auto config = configOf(given); !config)
        faults.insert(faults.end(), config.error().fields.begin(), config.error().fields.end());
    return tl::make_unexpected(faulty(std::move(faults)));
}

Result<Config> configOf(const GivenValues& given) {
    std::vector<FieldError> faults;
    Config config;
    takeValues(given, config, faults);
    if (faults.empty()) faults = faultsBetweenKeys(config, given);
    if (!faults.empty()) return tl::make_unexpected(faulty(std::move(faults)));
    fillIn(config, given);
    return config;
}

Result<Config> readConfig(const QString& named, const QString& dataFolder, const std::map<QString, QString>& stored) {
    auto given = readGivenValues(named, dataFolder);
    if (!given) return tl::make_unexpected(given.error());
    return configOf(withStored(std::move(*given), stored));
}

QString configTrouble(const Error& error) {
    QStringList lines;
    for (const FieldError& fault : error.fields) lines << fault.message;
    return lines.isEmpty() ? error.detail : lines.join(QLatin1Char('\n'));
}

}  // namespace frontdesk
