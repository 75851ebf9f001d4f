// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/provider_words.h"

#include "ui/common/money_text.h"
#include "ui/models/charge_view.h"

#include <QCoreApplication>
#include <QMap>

namespace frontdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProviderSettingsWords)
};

/// What a code of a check means, said of %1.
struct CodeWords {
    const char* code;
    const char* headline;
    const char* text;
};

constexpr CodeWords kCodes[] = {
    {"bad_key", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 does not accept this key."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords",
                       "It may carry a space, belong to another account, or have been replaced. Copy the key again "
                       "from your account there, press Replace, paste it and test again.")},
    {"bad_account", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 does not know this account."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords",
                       "Compare the account's name or number here with what your account there says.")},
    {"bad_sender", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 does not accept this sender."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords",
                       "A sender must be registered with the provider first. Ask for it there, or take one that is.")},
    {"no_balance", QT_TRANSLATE_NOOP("ProviderSettingsWords", "The key works, but the account at %1 is empty."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Top up the account there: messages wait until then.")},
    {"wrong_mode", QT_TRANSLATE_NOOP("ProviderSettingsWords", "This key is for tests, or the others are."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords",
                       "Take keys of one kind for all providers: with test keys nobody pays anything.")},
    {"not_allowed_ip", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 does not let this computer in."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords",
                       "Your account there allows certain internet addresses only. Add the one of this place, or "
                       "switch the list off.")},
    {"dns", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 cannot be found."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords",
                       "Either there is no internet here, or the address under “Special set-ups” is wrong.")},
    {"refused", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Nothing answers at the address of %1."),
     QT_TRANSLATE_NOOP(
         "ProviderSettingsWords",
         "Check the address and port, and whether a firewall stands between. Otherwise try again later.")},
    {"unreachable", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 cannot be reached."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Check whether this computer has internet, then test again.")},
    {"connect", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 cannot be reached."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Check whether this computer has internet, then test again.")},
    {"tls", QT_TRANSLATE_NOOP("ProviderSettingsWords", "The connection to %1 is not safe, so nothing was sent."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords",
                       "Its certificate cannot be trusted. Check this computer's date and time, and whether a guest "
                       "network asks you to sign in first.")},
    {"timeout", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 did not answer in time."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Its service or the line here is slow. Test again in a minute.")},
    {"http_5xx", QT_TRANSLATE_NOOP("ProviderSettingsWords", "%1 has trouble of its own."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Nothing is wrong here. Test again later.")},
    {"invalid", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Something here cannot be right yet."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Look at the marked fields. Nobody was asked.")},
    {"not_configured", QT_TRANSLATE_NOOP("ProviderSettingsWords", "There is nothing to test yet."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Enter the keys of your account there first.")},
    {"forbidden", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Settings are the owner's business."),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "Let the owner sign in here.")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("ProviderSettingsWords", text);
}

/// A key of config.env, as Settings call it.
struct Labels {
    const char* ending;  ///< of the key
    const char* label;
    const char* hint;
};

constexpr Labels kLabels[] = {
    {"PAYSTACK_SECRET_KEY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Secret key"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "begins with sk_live_, or sk_test_ to try things out")},
    {"PAYSTACK_PUBLIC_KEY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Public key"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "begins with pk_; of the same kind as the secret key")},
    {"MTN_MOMO_ROUTE", QT_TRANSLATE_NOOP("ProviderSettingsWords", "MTN's customers pay through"), ""},
    {"TELECEL_CASH_ROUTE", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Telecel's customers pay through"), ""},
    {"SUBSCRIPTION_KEY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Subscription key"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "“Primary key” of the product in MTN's developer portal")},
    {"API_USER", QT_TRANSLATE_NOOP("ProviderSettingsWords", "API user"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "36 letters and digits with dashes")},
    {"API_KEY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "API key"), ""},
    {"TARGET_ENVIRONMENT", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Environment"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "mtnghana once you are live; sandbox to try things out")},
    {"MOMO_CURRENCY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Currency"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "the sandbox knows EUR alone")},
    {"DISBURSEMENT_CURRENCY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Currency"), ""},
    {"CLIENT_ID", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Client ID"), ""},
    {"CLIENT_SECRET", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Client secret"), ""},
    {"POS_SALES_ID", QT_TRANSLATE_NOOP("ProviderSettingsWords", "POS sales number"), ""},
    {"STATUS_BASE_URL", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Address for asking what came of a payment"), ""},
    {"BASE_URL", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Address of the service"), ""},
    {"ACCOUNT_SID", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Account SID"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "begins with AC")},
    {"AUTH_TOKEN", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Auth token"), ""},
    {"TWILIO_FROM", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Sender"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "a number such as +1…, or a messaging service MG…")},
    {"AFRICASTALKING_USERNAME", QT_TRANSLATE_NOOP("ProviderSettingsWords", "User name"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "“sandbox” reaches nobody")},
    {"AFRICASTALKING_FROM", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Sender"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "as it is registered there")},
    {"ARKESEL_SENDER", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Sender"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "as it is registered there, up to 11 characters")},
    {"EVAT_URL", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Address of the service"), ""},
    {"EVAT_KEY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Key"), ""},
    {"EVAT_DEVICE", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Device"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "how the authority calls this till")},
    {"SMTP_HOST", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Server"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "such as smtp.example.com")},
    {"SMTP_PORT", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Port"), ""},
    {"SMTP_SECURITY", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Security"), ""},
    {"SMTP_USER", QT_TRANSLATE_NOOP("ProviderSettingsWords", "User name"), ""},
    {"SMTP_PASSWORD", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Password"), ""},
    {"EMAIL_FROM", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Sender"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "the address that guests answer to")},
    {"SMS_PROVIDERS", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Who sends, in this order"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "The next one takes over while the first cannot.")},
    {"SMS_DAILY_CAP", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Messages a day at most"), ""},
    {"SMS_ALLOWED_PREFIXES", QT_TRANSLATE_NOOP("ProviderSettingsWords", "Countries that are written to"),
     QT_TRANSLATE_NOOP("ProviderSettingsWords", "numbers' beginnings, apart by commas: +233, +49")},
};

QString providerSince(const ProviderState& state, const BusinessCalendar& calendar, const QLocale& locale) {
    return clockText(state.since, calendar, locale);
}

}  // namespace

const std::vector<QByteArray>& payingProviders() {
    static const std::vector<QByteArray> names{"paystack", "mtn-momo", "hubtel"};
    return names;
}

const std::vector<QByteArray>& messageProviders() {
    static const std::vector<QByteArray> names{"arkesel", "africastalking", "twilio", "sms", "smtp"};
    return names;
}

const std::vector<QByteArray>& taxAuthorities() {
    static const std::vector<QByteArray> names{"evat"};
    return names;
}

QString settingsName(const QByteArray& provider) {
    if (provider == "sms") return Words::tr("Rules for SMS");
    return providerName(provider);
}

QString whatItDoes(const QByteArray& provider) {
    if (provider == "paystack") return Words::tr("mobile money of all networks, cards, pay links");
    if (provider == "mtn-momo") return Words::tr("MTN's customers, without anybody between");
    if (provider == "hubtel") return Words::tr("Telecel Cash");
    if (provider == "sms") return Words::tr("order of preference, daily limit, countries");
    if (provider == "smtp") return Words::tr("confirmations, invoices, links to sign in");
    if (provider == "evat") return Words::tr("reports invoices to the tax authority; not certified");
    return Words::tr("SMS to guests");
}

QString whereKeysComeFrom(const QByteArray& provider) {
    if (provider == "paystack")
        return Words::tr("You find the keys in the Paystack dashboard under Settings, API Keys & Webhooks.");
    if (provider == "mtn-momo")
        return Words::tr(
            "You find the keys at momodeveloper.mtn.com, in the product Collections; refunds need "
            "Disbursements as well.");
    if (provider == "hubtel") return Words::tr("You find the keys at unity.hubtel.com under Programmable API Keys.");
    if (provider == "twilio") return Words::tr("You find the keys on the first page of the Twilio console.");
    if (provider == "africastalking")
        return Words::tr("You find the key in your Africa's Talking account under Settings, API Key.");
    if (provider == "arkesel") return Words::tr("You find the key in your Arkesel account under SMS API.");
    if (provider == "smtp") return Words::tr("Whoever hosts your e-mail tells you server, user name and password.");
    if (provider == "evat")
        return Words::tr(
            "Whoever connects you to the tax authority tells you these. The program speaks a format of its own that "
            "only its simulator is known to understand, and no authority has certified it.");
    return Words::tr(
        "These rules hold for every provider of SMS. They keep a bill small when somebody plays with "
        "the order form.");
}

QString shortSign(const QByteArray& provider) {
    static const QMap<QByteArray, QString> signs{
        {"paystack", QStringLiteral("PS")}, {"mtn-momo", QStringLiteral("MTN")},      {"hubtel", QStringLiteral("HB")},
        {"twilio", QStringLiteral("TW")},   {"africastalking", QStringLiteral("AT")}, {"arkesel", QStringLiteral("AK")},
        {"evat", QStringLiteral("EV")},
    };
    return signs.value(provider);
}

ProviderStateWords stateWords(const std::optional<ProviderState>& state, const BusinessCalendar& calendar,
                              const QLocale& locale) {
    if (!state || state->health == ProviderHealth::Unused) return {Tone::Neutral, Words::tr("○ Not set up")};
    const QString since = providerSince(*state, calendar, locale);
    switch (state->health) {
        case ProviderHealth::Fine:
            return {Tone::Ok, Words::tr("✓ Works")};
        case ProviderHealth::Unreachable:
            return {Tone::Warn, Words::tr("▲ Cannot be reached since %1", "a time").arg(since)};
        case ProviderHealth::Failing:
            return {Tone::Warn, Words::tr("▲ Answers with faults since %1", "a time").arg(since)};
        default:
            break;
    }
    if (state->code == "no_balance") return {Tone::Danger, Words::tr("! Account is empty")};
    if (state->code == "bad_sender") return {Tone::Danger, Words::tr("! Refuses the sender")};
    if (state->code == "bad_account") return {Tone::Danger, Words::tr("! Refuses the account")};
    return {Tone::Danger, Words::tr("! Refuses the key")};
}

CheckWords checkWords(const QByteArray& provider, const ProviderCheck& check) {
    const QString name = settingsName(provider);
    if (check.fine)
        return {Tone::Ok, Words::tr("%1 answers and accepts the keys.", "a provider").arg(name),
                Words::tr("Nothing was charged and nobody got a message.")};
    for (const CodeWords& words : kCodes)
        if (check.code == words.code) {
            const QString headline = translated(words.headline);
            return {Tone::Danger, headline.contains(QLatin1String("%1")) ? headline.arg(name) : headline,
                    translated(words.text)};
        }
    return {Tone::Danger, Words::tr("%1 does not answer as it should.", "a provider").arg(name),
            Words::tr("Test again in a minute. If it stays so, ask the provider's support.")};
}

FieldWords fieldWords(const QByteArray& key) {
    FieldWords words{QString::fromLatin1(key), {}, key.endsWith("BASE_URL")};
    for (const Labels& labels : kLabels)
        if (key.endsWith(labels.ending)) {
            words.label = translated(labels.label);
            words.hint = *labels.hint == '\0' ? QString() : translated(labels.hint);
            break;
        }
    const bool refunds = key.startsWith("MTN_MOMO_DISBURSEMENT_");
    if (refunds && (key.endsWith("TARGET_ENVIRONMENT") || key.endsWith("CURRENCY"))) words.rare = true;
    if (key == "MTN_MOMO_CURRENCY") words.rare = true;
    if (key == "MTN_MOMO_DISBURSEMENT_SUBSCRIPTION_KEY") words.group = Words::tr("For refunds: Disbursements");
    return words;
}

QString faultWords(const FieldError& fault) {
    const QByteArray key = fault.field.toLatin1();
    if (fault.code == "fixed") return Words::tr("Is set in config.env and cannot be changed here.");
    if (fault.code == "incomplete") return Words::tr("Needs the field that belongs to it as well.");
    if (fault.code == "mixed_modes")
        return Words::tr("Is for tests while another is live, or the other way round. Remove one of them first.");
    if (key == "PAYSTACK_SECRET_KEY") return Words::tr("A secret key of Paystack begins with sk_test_ or sk_live_.");
    if (key == "PAYSTACK_PUBLIC_KEY") return Words::tr("A public key of Paystack begins with pk_test_ or pk_live_.");
    if (key.endsWith("_URL")) return Words::tr("Needs an address that begins with https://.");
    if (key == "EMAIL_FROM") return Words::tr("Needs an e-mail address.");
    if (key == "SMTP_HOST") return Words::tr("Needs a server's name, such as smtp.example.com.");
    if (key == "SMTP_PORT") return Words::tr("Needs a number from 1 to 65535.");
    if (key == "SMTP_SECURITY") return Words::tr("“None” is for a server on this computer only.");
    if (key == "SMS_DAILY_CAP") return Words::tr("Needs a number from 0 to 100000.");
    if (key == "SMS_ALLOWED_PREFIXES") return Words::tr("Needs beginnings of numbers such as +233, apart by commas.");
    if (key.endsWith("CURRENCY")) return Words::tr("Needs three letters such as GHS.");
    return Words::tr("This cannot be right.");
}

}  // namespace frontdesk
