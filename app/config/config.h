// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config_file.h"
#include "app/domain/money.h"
#include "app/domain/provider.h"
#include "app/domain/result.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <map>
#include <optional>

namespace frontdesk {

/// What is not given is empty, or nullopt, and leaves what the store says.
struct BusinessConfig {
    QString name;
    QString address;
    QString phone;
    QString taxId;
    QString country;  ///< ISO 3166-1 alpha-2
    std::optional<Currency> currency;
    std::optional<QTimeZone> timeZone;
    QString language;  ///< ISO 639, perhaps with a region: "en", "de-AT"
};

struct ListenerConfig {
    QString address;  ///< numeric; empty: 127.0.0.1:8080
    quint16 port = 0;
    QString publicUrl;           ///< base of links, without a slash at the end
    QStringList corsOrigins;     ///< exact origins
    QStringList trustedProxies;  ///< addresses and ranges
    QString tlsCertificate;      ///< PEM files; both or none
    QString tlsKey;
    QByteArray webhookPathSecret;  ///< at least 32 characters of base64url
};

struct RulesConfig {
    std::optional<int> accessMinutes;  ///< 1..30: life of a customer's access token
    std::optional<int> cancelMinutes;
    std::optional<int> acceptTimeoutMinutes;  ///< 0: never
    std::optional<bool> autoAccept;
};

enum class SmtpSecurity { StartTls, Tls, None };

struct MailConfig {
    QString host;  ///< empty: no e-mail is sent
    quint16 port = 587;
    SmtpSecurity security = SmtpSecurity::StartTls;
    QString user;  ///< empty: no login
    QString password;
    QString from;  ///< an address
};

struct InvoiceConfig {
    QString numberFormat;  ///< with {year} and {number…}, the prefix filled in; empty: the store's
    std::optional<int> dueDays;
};

struct PaystackConfig {
    QString secretKey;  ///< empty: not used
    QString publicKey;
    QString baseUrl = QStringLiteral("https://api.paystack.co");
};

/// One of MTN's two products.
struct MomoProduct {
    QString baseUrl;
    QString subscriptionKey;
    QString apiUser;
    QString apiKey;
    QString targetEnvironment;
    QString currency;
    [[nodiscard]] bool isSet() const { return !subscriptionKey.isEmpty(); }
};

enum class MomoRoute { Mtn, Paystack };

struct MomoConfig {
    std::optional<MomoRoute> route;  ///< nullopt: MTN where its keys are set, else Paystack
    MomoProduct collection;
    MomoProduct disbursement;  ///< refunds
};

enum class TelecelRoute { Paystack, Hubtel };

struct TelecelConfig {
    TelecelRoute route = TelecelRoute::Paystack;
    QString hubtelClientId;
    QString hubtelClientSecret;
    QString hubtelPosSalesId;
    QString hubtelBaseUrl = QStringLiteral("https://rmp.hubtel.com");
    QString hubtelStatusBaseUrl = QStringLiteral("https://api-txnstatus.hubtel.com");
};

/// One account with a provider of SMS; each uses the fields it knows.
struct SmsAccount {
    QString user;    ///< account SID, user name
    QString secret;  ///< auth token, API key; empty: not used
    QString from;
    QString baseUrl;
};

struct SmsConfig {
    QList<SmsProvider> providers;  ///< in order of preference
    int dailyCap = 300;
    QStringList allowedPrefixes{QStringLiteral("+233")};
    SmsAccount twilio{{}, {}, {}, QStringLiteral("https://api.twilio.com")};
    SmsAccount africasTalking{{}, {}, {}, QStringLiteral("https://api.africastalking.com")};
    SmsAccount arkesel{{}, {}, {}, QStringLiteral("https://sms.arkesel.com")};
};

/// The tax authority that clears documents.
struct FiscalConfig {
    QString url;  ///< empty: documents are reported to nobody
    QString key;
    QString device;  ///< its name for this till
    [[nodiscard]] bool isSet() const { return !url.isEmpty() && !key.isEmpty() && !device.isEmpty(); }
};

struct StoreConfig {
    QString backupFolder;  ///< absolute; empty: in the data folder
    int hourlyCopies = 24;
};

/// Settings of `config.env`, checked: a part that needs some is given its struct. See configKeys() for what each key
/// is.
struct Config {
    BusinessConfig business;
    ListenerConfig listener;
    RulesConfig rules;
    MailConfig mail;
    InvoiceConfig invoices;
    PaystackConfig paystack;
    MomoConfig momo;
    TelecelConfig telecel;
    SmsConfig sms;
    FiscalConfig fiscal;
    StoreConfig store;
};

/// Reads `--config FILE`, else `config.env` in the data folder, else in the user's configuration folder (a file that is
/// only looked for may be missing), and then the environment, which wins. An empty value counts as not given. A key
/// that is not known is warned of in the log with its line.
/// @param named the file of --config; empty if not given
/// @return ValidationFailed with one field for each line that is none; NotFound for a named file that cannot be read;
///         Forbidden for a file with secrets that others can read
[[nodiscard]] Result<GivenValues> readGivenValues(const QString& named, const QString& dataFolder);
/// What the values say, typed and checked, each alone and all together.
/// @return ValidationFailed with one field for each fault, named by its key ("invalid", "incomplete", "mixed_modes");
///         the message names file and line
[[nodiscard]] Result<Config> configOf(const GivenValues& given);
/// Both in one. @param stored what Settings keep: lower than file and environment
[[nodiscard]] Result<Config> readConfig(const QString& named, const QString& dataFolder,
                                        const std::map<QString, QString>& stored = {});

/// What was found at fault, a line each.
[[nodiscard]] QString configTrouble(const Error& error);

}  // namespace frontdesk
