// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/config_keys.h"

#include "app/config/config_values.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace frontdesk {
namespace {

using namespace config;

constexpr int kLongestText = 200;

template <class T, class U>
QString keep(const Read<T>& read, U& into) {
    if (read.fault.isEmpty()) into = read.value;
    return read.fault;
}

QString keepText(const QString& text, QString& into) {
    return keep(line(text, kLongestText), into);
}

template <class Choice>
QString choose(const QString& text, const std::vector<std::pair<QString, Choice>>& choices, Choice& into) {
    QStringList names;
    for (const auto& [name, choice] : choices) {
        names << name;
        if (text.compare(name, Qt::CaseInsensitive) != 0) continue;
        into = choice;
        return {};
    }
    return QStringLiteral("is none of %1").arg(names.join(QStringLiteral(", ")));
}

QString keepMatching(const QString& text, const QString& pattern, const QString& fault, QString& into) {
    if (!QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch()) return fault;
    into = text;
    return {};
}

// The restaurant

QString takeCountry(Config& config, const QString& text) {
    const bool known =
        text.size() == 2 && text == text.toUpper() && QLocale::codeToTerritory(text) != QLocale::AnyTerritory;
    if (!known) return QStringLiteral("is no country of ISO 3166-1, such as GH or DE");
    config.business.country = text;
    return {};
}

QString takeCurrency(Config& config, const QString& text) {
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    const bool inUse = std::any_of(locales.begin(), locales.end(), [&text](const QLocale& locale) {
        return locale.currencySymbol(QLocale::CurrencyIsoCode) == text;
    });
    if (!inUse) return QStringLiteral("is no currency of ISO 4217, such as GHS or EUR");
    config.business.currency = Currency::fromCode(text.toLatin1());
    return {};
}

QString takeTimeZone(Config& config, const QString& text) {
    const QByteArray id = text.toLatin1();
    const bool offset = id.startsWith("UTC+") || id.startsWith("UTC-");
    if (offset || !QTimeZone::isTimeZoneIdAvailable(id))
        return QStringLiteral("is no time zone of the IANA list, such as Africa/Accra");
    config.business.timeZone = QTimeZone(id);
    return {};
}

/// Takes gettext's spelling as well ("en_GB.UTF-8:en"), since LANGUAGE may come from a desktop's environment.
QString takeLanguage(Config& config, const QString& given) {
    QString text = given.split(QLatin1Char(':')).first().split(QLatin1Char('.')).first();
    text.replace(QLatin1Char('_'), QLatin1Char('-'));
    if (text == QLatin1String("C") || text == QLatin1String("POSIX")) return {};
    const QString language = text.left(text.indexOf(QLatin1Char('-')));
    if (language.size() < 2 || QLocale::codeToLanguage(language) == QLocale::AnyLanguage)
        return QStringLiteral("is no language, such as en or de");
    return keepMatching(text, QStringLiteral("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?"),
                        QStringLiteral("is no language, such as en or de"), config.business.language);
}

constexpr ConfigKey kBusiness[] = {
    {"BUSINESS_NAME", "", "name of the restaurant, on receipts, invoices and screens", false,
     [](Config& c, const QString& t) { return keep(line(t, 100), c.business.name); }},
    {"BUSINESS_ADDRESS", "", "its address, on one line", false,
     [](Config& c, const QString& t) { return keepText(t, c.business.address); }},
    {"BUSINESS_PHONE", "", "its phone number, as guests read it", false,
     [](Config& c, const QString& t) { return keep(line(t, 40), c.business.phone); }},
    {"BUSINESS_TAX_ID", "", "its tax number, on receipts and invoices", false,
     [](Config& c, const QString& t) { return keep(line(t, 40), c.business.taxId); }},
    {"COUNTRY", "GH", "ISO 3166-1: how phone numbers are read; the taxes of a new store", false, takeCountry},
    {"CURRENCY", "GHS", "ISO 4217; fixed once the store has prices or orders", false, takeCurrency},
    {"TIMEZONE", "Africa/Accra", "IANA zone of business days; fixed once the store has orders", false, takeTimeZone},
    {"LANGUAGE", "en", "first language of guests and paper", false, takeLanguage},
};

// The listener

QString takeListen(Config& config, const QString& text) {
    const auto read = listenAddress(text);
    if (!read.fault.isEmpty()) return read.fault;
    config.listener.address = read.value.host;
    config.listener.port = read.value.port;
    return {};
}

QString takeEach(const QString& text, Read<QString> (*read)(const QString&), QStringList& into) {
    QStringList out;
    for (const QString& part : list(text)) {
        const auto value = read(part);
        if (!value.fault.isEmpty()) return value.fault;
        out << value.value;
    }
    into = out;
    return {};
}

QString takePathSecret(Config& config, const QString& text) {
    QString secret;
    const QString why = keepMatching(text, QStringLiteral("[A-Za-z0-9_-]{32,128}"),
                                     QStringLiteral("is no 32 to 128 characters of A-Z a-z 0-9 _ -"), secret);
    config.listener.webhookPathSecret = secret.toLatin1();
    return why;
}

constexpr ConfigKey kListener[] = {
    {"LISTEN", "127.0.0.1:8080", "`ADDRESS:PORT`; port 0 picks a free one; `--listen` wins", false, takeListen},
    {"PUBLIC_URL", "", "base of links, callbacks and signature checks: https, or http to this machine", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.listener.publicUrl); }},
    {"CORS_ORIGINS", "", "origins of other web pages that may call, apart by commas", false,
     [](Config& c, const QString& t) { return takeEach(t, origin, c.listener.corsOrigins); }},
    {"TRUSTED_PROXIES", "", "addresses or ranges (10.0.0.0/8) whose `X-Forwarded-For` or `Forwarded` is believed",
     false, [](Config& c, const QString& t) { return takeEach(t, addressRange, c.listener.trustedProxies); }},
    {"TLS_CERT", "", "PEM file of the certificate with its chain: the listener speaks TLS itself", false,
     [](Config& c, const QString& t) { return keep(file(t, false), c.listener.tlsCertificate); }},
    {"TLS_KEY", "", "PEM file of its key; only its owner may read it", false,
     [](Config& c, const QString& t) { return keep(file(t, true), c.listener.tlsKey); }},
    {"WEBHOOK_PATH_SECRET", "", "path segment of webhooks whose provider signs nothing; 32 characters or more", true,
     takePathSecret},
};

constexpr ConfigKey kRules[] = {
    {"JWT_ACCESS_MINUTES", "15", "life of a customer's access token, 1 to 30", false,
     [](Config& c, const QString& t) { return keep(number(t, 1, 30), c.rules.accessMinutes); }},
    {"CANCEL_MINUTES", "5", "how long a guest may cancel once an order is accepted, 0 to 120", false,
     [](Config& c, const QString& t) { return keep(number(t, 0, 120), c.rules.cancelMinutes); }},
    {"ACCEPT_TIMEOUT_MINUTES", "0", "an order nobody answers is rejected after so long, to 240; 0: never", false,
     [](Config& c, const QString& t) { return keep(number(t, 0, 240), c.rules.acceptTimeoutMinutes); }},
    {"AUTO_ACCEPT", "false", "orders of guests are accepted at once: true or false", false,
     [](Config& c, const QString& t) { return keep(flag(t), c.rules.autoAccept); }},
};

// E-mail and invoices

QString takeSmtpHost(Config& config, const QString& text) {
    return keepMatching(text, QStringLiteral("[A-Za-z0-9.:_-]{1,253}"), QStringLiteral("is no host name"),
                        config.mail.host);
}

QString takeSmtpSecurity(Config& config, const QString& text) {
    return choose(text,
                  {{QStringLiteral("starttls"), SmtpSecurity::StartTls},
                   {QStringLiteral("tls"), SmtpSecurity::Tls},
                   {QStringLiteral("none"), SmtpSecurity::None}},
                  config.mail.security);
}

constexpr ConfigKey kMail[] = {
    {"SMTP_HOST", "", "server that takes our e-mails", false, takeSmtpHost},
    {"SMTP_PORT", "587", "its port; 465 with `tls`", false,
     [](Config& c, const QString& t) { return keep(number(t, 1, 65535), c.mail.port); }},
    {"SMTP_SECURITY", "starttls", "`starttls`, `tls`, or `none` for a server on this machine", false, takeSmtpSecurity},
    {"SMTP_USER", "", "login there", false, [](Config& c, const QString& t) { return keepText(t, c.mail.user); }},
    {"SMTP_PASSWORD", "", "its password", true,
     [](Config& c, const QString& t) { return keepText(t, c.mail.password); }},
    {"EMAIL_FROM", "", "sender of our e-mails, an address", false,
     [](Config& c, const QString& t) { return keep(emailAddress(t), c.mail.from); }},
};

QString takeInvoicePrefix(Config&, const QString& text) {
    QString prefix;
    return keepMatching(text, QStringLiteral("[A-Za-z0-9./_-]{1,20}"),
                        QStringLiteral("may hold up to 20 letters, digits, . / _ and -"), prefix);
}

constexpr ConfigKey kInvoices[] = {
    {"INVOICE_PREFIX", "INV", "stands for `{prefix}` in the format, and for `INV` in the default one", false,
     takeInvoicePrefix},
    {"INVOICE_NUMBER_FORMAT", "INV-{year}-{number:04d}",
     "text with `{number:04d}`, and perhaps `{year}` and `{prefix}`", false,
     [](Config& c, const QString& t) { return keep(invoiceFormat(t), c.invoices.numberFormat); }},
    {"INVOICE_DUE_DAYS", "0", "days from an invoice's date to the day it is due, 0 to 365", false,
     [](Config& c, const QString& t) { return keep(number(t, 0, 365), c.invoices.dueDays); }},
};

// Providers of payments

QString takePaystackKey(const QString& kind, const QString& text, QString& into) {
    return keepMatching(text, kind + QStringLiteral("_(test|live)_[A-Za-z0-9_]+"),
                        QStringLiteral("is no key of the form %1_test_… or %1_live_…").arg(kind), into);
}

constexpr ConfigKey kPaystack[] = {
    {"PAYSTACK_SECRET_KEY", "", "`sk_test_…` or `sk_live_…`", true,
     [](Config& c, const QString& t) { return takePaystackKey(QStringLiteral("sk"), t, c.paystack.secretKey); }},
    {"PAYSTACK_PUBLIC_KEY", "", "`pk_…` of the same kind", false,
     [](Config& c, const QString& t) { return takePaystackKey(QStringLiteral("pk"), t, c.paystack.publicKey); }},
    {"PAYSTACK_BASE_URL", "https://api.paystack.co", "another address of its API, for tests", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.paystack.baseUrl); }},
};

QString takeMomoRoute(Config& config, const QString& text) {
    MomoRoute route = MomoRoute::Mtn;
    const QString why = choose(
        text, {{QStringLiteral("mtn"), MomoRoute::Mtn}, {QStringLiteral("paystack"), MomoRoute::Paystack}}, route);
    if (why.isEmpty()) config.momo.route = route;
    return why;
}

QString takeMomoCurrency(const QString& text, QString& into) {
    return keepMatching(text, QStringLiteral("[A-Z]{3}"), QStringLiteral("is no currency such as GHS"), into);
}

constexpr ConfigKey kMomo[] = {
    {"MTN_MOMO_ROUTE", "mtn with its keys, else paystack", "who asks MTN's customers for money: `mtn` or `paystack`",
     false, takeMomoRoute},
    {"MTN_MOMO_BASE_URL", "https://sandbox.momodeveloper.mtn.com", "MTN's API for collections", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.momo.collection.baseUrl); }},
    {"MTN_MOMO_SUBSCRIPTION_KEY", "", "subscription key of the product Collections", true,
     [](Config& c, const QString& t) { return keepText(t, c.momo.collection.subscriptionKey); }},
    {"MTN_MOMO_API_USER", "", "API user, a UUID", false,
     [](Config& c, const QString& t) { return keepText(t, c.momo.collection.apiUser); }},
    {"MTN_MOMO_API_KEY", "", "key of the API user", true,
     [](Config& c, const QString& t) { return keepText(t, c.momo.collection.apiKey); }},
    {"MTN_MOMO_TARGET_ENVIRONMENT", "sandbox", "`sandbox`, or `mtnghana` and the like", false,
     [](Config& c, const QString& t) { return keepText(t, c.momo.collection.targetEnvironment); }},
    {"MTN_MOMO_CURRENCY", "CURRENCY", "what MTN is asked in; the sandbox knows EUR alone", false,
     [](Config& c, const QString& t) { return takeMomoCurrency(t, c.momo.collection.currency); }},
    {"MTN_MOMO_DISBURSEMENT_BASE_URL", "MTN_MOMO_BASE_URL", "the same for refunds", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.momo.disbursement.baseUrl); }},
    {"MTN_MOMO_DISBURSEMENT_SUBSCRIPTION_KEY", "", "subscription key of the product Disbursements", true,
     [](Config& c, const QString& t) { return keepText(t, c.momo.disbursement.subscriptionKey); }},
    {"MTN_MOMO_DISBURSEMENT_API_USER", "", "its API user", false,
     [](Config& c, const QString& t) { return keepText(t, c.momo.disbursement.apiUser); }},
    {"MTN_MOMO_DISBURSEMENT_API_KEY", "", "key of that user", true,
     [](Config& c, const QString& t) { return keepText(t, c.momo.disbursement.apiKey); }},
    {"MTN_MOMO_DISBURSEMENT_TARGET_ENVIRONMENT", "MTN_MOMO_TARGET_ENVIRONMENT", "its environment", false,
     [](Config& c, const QString& t) { return keepText(t, c.momo.disbursement.targetEnvironment); }},
    {"MTN_MOMO_DISBURSEMENT_CURRENCY", "MTN_MOMO_CURRENCY", "its currency", false,
     [](Config& c, const QString& t) { return takeMomoCurrency(t, c.momo.disbursement.currency); }},
};

QString takeTelecelRoute(Config& config, const QString& text) {
    return choose(
        text, {{QStringLiteral("paystack"), TelecelRoute::Paystack}, {QStringLiteral("hubtel"), TelecelRoute::Hubtel}},
        config.telecel.route);
}

constexpr ConfigKey kTelecel[] = {
    {"TELECEL_CASH_ROUTE", "paystack", "who asks Telecel's customers for money: `paystack` or `hubtel`", false,
     takeTelecelRoute},
    {"HUBTEL_CLIENT_ID", "", "Hubtel's API id", false,
     [](Config& c, const QString& t) { return keepText(t, c.telecel.hubtelClientId); }},
    {"HUBTEL_CLIENT_SECRET", "", "Hubtel's API key", true,
     [](Config& c, const QString& t) { return keepText(t, c.telecel.hubtelClientSecret); }},
    {"HUBTEL_POS_SALES_ID", "", "number of the POS sales account", false,
     [](Config& c, const QString& t) { return keepText(t, c.telecel.hubtelPosSalesId); }},
    {"HUBTEL_BASE_URL", "https://rmp.hubtel.com", "another address of its API, for tests", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.telecel.hubtelBaseUrl); }},
    {"HUBTEL_STATUS_BASE_URL", "https://api-txnstatus.hubtel.com", "the same for asking what came of a payment", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.telecel.hubtelStatusBaseUrl); }},
};

// SMS

QString takeSmsProviders(Config& config, const QString& text) {
    QList<SmsProvider> providers;
    for (const QString& part : list(text)) {
        SmsProvider provider{};
        const QString why = choose(part,
                                   {{QStringLiteral("twilio"), SmsProvider::Twilio},
                                    {QStringLiteral("africastalking"), SmsProvider::AfricasTalking},
                                    {QStringLiteral("arkesel"), SmsProvider::Arkesel}},
                                   provider);
        if (!why.isEmpty()) return QStringLiteral("has \"%1\", which %2").arg(part, why);
        if (providers.contains(provider)) return QStringLiteral("has %1 twice").arg(part);
        providers << provider;
    }
    config.sms.providers = providers;
    return {};
}

QString takePrefixes(Config& config, const QString& text) {
    static const QRegularExpression kPrefix(QStringLiteral(R"(^\+[1-9][0-9]{0,6}$)"));
    const QStringList prefixes = list(text);
    for (const QString& prefix : prefixes)
        if (!kPrefix.match(prefix).hasMatch())
            return QStringLiteral("has \"%1\", which is no prefix such as +233").arg(prefix);
    config.sms.allowedPrefixes = prefixes;
    return {};
}

constexpr ConfigKey kSms[] = {
    {"SMS_PROVIDERS", "", "`twilio`, `africastalking`, `arkesel`, in order of preference, apart by commas", false,
     takeSmsProviders},
    {"SMS_DAILY_CAP", "300", "messages a day at most, 0 to 100000", false,
     [](Config& c, const QString& t) { return keep(number(t, 0, 100'000), c.sms.dailyCap); }},
    {"SMS_ALLOWED_PREFIXES", "+233", "country codes that are written to, apart by commas", false, takePrefixes},
    {"TWILIO_ACCOUNT_SID", "", "account SID, `AC…`", false,
     [](Config& c, const QString& t) { return keepText(t, c.sms.twilio.user); }},
    {"TWILIO_AUTH_TOKEN", "", "auth token", true,
     [](Config& c, const QString& t) { return keepText(t, c.sms.twilio.secret); }},
    {"TWILIO_FROM", "", "number or messaging service that sends", false,
     [](Config& c, const QString& t) { return keepText(t, c.sms.twilio.from); }},
    {"TWILIO_BASE_URL", "https://api.twilio.com", "another address of its API, for tests", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.sms.twilio.baseUrl); }},
    {"AFRICASTALKING_USERNAME", "", "user name", false,
     [](Config& c, const QString& t) { return keepText(t, c.sms.africasTalking.user); }},
    {"AFRICASTALKING_API_KEY", "", "API key", true,
     [](Config& c, const QString& t) { return keepText(t, c.sms.africasTalking.secret); }},
    {"AFRICASTALKING_FROM", "", "registered sender id", false,
     [](Config& c, const QString& t) { return keepText(t, c.sms.africasTalking.from); }},
    {"AFRICASTALKING_BASE_URL", "https://api.africastalking.com", "another address of its API, for tests", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.sms.africasTalking.baseUrl); }},
    {"ARKESEL_API_KEY", "", "API key", true,
     [](Config& c, const QString& t) { return keepText(t, c.sms.arkesel.secret); }},
    {"ARKESEL_SENDER", "", "registered sender id, up to 11 characters", false,
     [](Config& c, const QString& t) { return keep(line(t, 11), c.sms.arkesel.from); }},
    {"ARKESEL_BASE_URL", "https://sms.arkesel.com", "another address of its API, for tests", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.sms.arkesel.baseUrl); }},
};

constexpr ConfigKey kFiscal[] = {
    {"EVAT_URL", "", "address of the E-VAT service; there is a simulator, and nothing is certified", false,
     [](Config& c, const QString& t) { return keep(baseUrl(t), c.fiscal.url); }},
    {"EVAT_KEY", "", "key of the account there", true,
     [](Config& c, const QString& t) { return keepText(t, c.fiscal.key); }},
    {"EVAT_DEVICE", "", "the device's name there", false,
     [](Config& c, const QString& t) { return keepText(t, c.fiscal.device); }},
};

constexpr ConfigKey kStore[] = {
    {"DATABASE_URL", "SQLite in the data folder",
     "`postgresql://…`; this build has no PostgreSQL engine and refuses it", true,
     [](Config&, const QString&) { return noDatabaseEngine(); }},
    {"BACKUP_DIR", "`backups` in the data folder", "folder of the verified copies; another disk is safer", false,
     [](Config& c, const QString& t) { return keep(folder(t), c.store.backupFolder); }},
    {"BACKUP_HOURLY_KEEP", "24", "hours of which a copy each is kept, 1 to 720, besides 14 days and 12 months", false,
     [](Config& c, const QString& t) { return keep(number(t, 1, 720), c.store.hourlyCopies); }},
};

constexpr std::array kSubjects{
    ConfigSubject{"The restaurant", kBusiness},
    ConfigSubject{"The listener", kListener},
    ConfigSubject{"Rules", kRules},
    ConfigSubject{"E-mail", kMail},
    ConfigSubject{"Invoices", kInvoices},
    ConfigSubject{"Paystack", kPaystack},
    ConfigSubject{"MTN MoMo", kMomo},
    ConfigSubject{"Telecel Cash and Hubtel", kTelecel},
    ConfigSubject{"SMS", kSms},
    ConfigSubject{"Ghana E-VAT", kFiscal},
    ConfigSubject{"The store", kStore},
};

/// Letters to add, drop or change to get from one text to the other.
qsizetype distance(const QString& a, const QString& b) {
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j) row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const qsizetype changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, changed});
        }
    }
    return row.back();
}

}  // namespace

QString noDatabaseEngine() {
    return QStringLiteral("names another database, and this build has no PostgreSQL engine");
}

std::span<const ConfigSubject> configSubjects() {
    return kSubjects;
}

const ConfigKey* configKey(const QString& name) {
    for (const ConfigSubject& subject : kSubjects)
        for (const ConfigKey& key : subject.keys)
            if (name == QLatin1String(key.name)) return &key;
    return nullptr;
}

const ConfigKey* likelyConfigKey(const QString& name) {
    constexpr qsizetype kLettersPerSlip = 4;
    constexpr qsizetype kMostSlips = 3;
    const ConfigKey* likely = nullptr;
    qsizetype least = std::min(kMostSlips, name.size() / kLettersPerSlip) + 1;
    for (const ConfigSubject& subject : kSubjects)
        for (const ConfigKey& key : subject.keys) {
            const qsizetype slips = distance(name.toUpper(), QLatin1String(key.name));
            if (slips >= least) continue;
            least = slips;
            likely = &key;
        }
    return likely;
}

}  // namespace frontdesk
