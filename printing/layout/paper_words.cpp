// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/paper_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace frontdesk {
namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

/// @p digits (0-9) in the digits of @p locale, without grouping.
QString inDigitsOf(const QLocale& locale, QString digits) {
    const QString zero = locale.zeroDigit();
    if (zero.size() != 1 || zero.front() == u'0') return digits;
    for (QChar& digit : digits) digit = QChar(static_cast<char16_t>(zero.front().unicode() + digit.unicode() - u'0'));
    return digits;
}

QDateTime local(Instant instant, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
}

/// The day first, as an ordinal ("21.") where the language writes dates so.
QString inOrder(QDate date, const QLocale& locale, const QString& rest) {
    const bool ordinal = locale.dateFormat(QLocale::LongFormat).contains(QLatin1String("d."));
    return locale.toString(date, (ordinal ? QStringLiteral("d.") : QStringLiteral("d")) + rest);
}

}  // namespace

QString paperAmount(Money amount, const QLocale& locale) {
    const QString plain = plainAmount(amount);  // "-1234.50"
    const qsizetype sign = amount.isNegative() ? 1 : 0;
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    const QString whole = plain.mid(sign, (point < 0 ? plain.size() : point) - sign);
    QString text = locale.toString(whole.toULongLong());
    if (point >= 0) text += locale.decimalPoint() + inDigitsOf(locale, plain.mid(point + 1));
    return amount.isNegative() ? QLatin1Char('-') + text : text;
}

QString paperMoney(Money amount, const QLocale& locale) {
    const QString figure = paperAmount(amount, locale);
    return amount.currency().isSet() ? QString::fromLatin1(amount.currency().code()) + QLatin1Char(' ') + figure
                                     : figure;
}

QString paperPercent(const Rate& rate, const QLocale& locale) {
    return QString::fromLatin1(rate.percentText()).replace(QLatin1Char('.'), locale.decimalPoint()) + QLatin1Char('%');
}

QString paperPercent(const Discount& discount, const QLocale& locale) {
    const Rate* rate = std::get_if<Rate>(&discount);
    return rate == nullptr ? QString() : paperPercent(*rate, locale);
}

QString paperDate(QDate date, const QLocale& locale, MonthName month) {
    return inOrder(date, locale,
                   month == MonthName::Short ? QStringLiteral(" MMM yyyy") : QStringLiteral(" MMMM yyyy"));
}

QString paperDateTime(Instant instant, const QTimeZone& zone, const QLocale& locale) {
    return paperDate(local(instant, zone).date(), locale) + QLatin1Char(' ') + paperTime(instant, zone);
}

QString paperDay(Instant instant, const QTimeZone& zone, const QLocale& locale) {
    return inOrder(local(instant, zone).date(), locale, QStringLiteral(" MMM"));
}

QString paperTime(Instant instant, const QTimeZone& zone) {
    return local(instant, zone).time().toString(QStringLiteral("HH:mm"));
}

QString paperWord(Fulfilment fulfilment) {
    switch (fulfilment) {
        case Fulfilment::Pickup:
            return Paper::tr("TAKE AWAY", "how the order is served");
        case Fulfilment::Delivery:
            return Paper::tr("DELIVERY", "how the order is served");
        case Fulfilment::DineIn:
            return Paper::tr("EAT IN", "how the order is served");
    }
    return {};
}

QString paperWord(OrderSource source) {
    switch (source) {
        case OrderSource::Web:
            return Paper::tr("Web", "where the order came from");
        case OrderSource::Frontdesk:
            return Paper::tr("Counter", "where the order came from");
        case OrderSource::Phone:
            return Paper::tr("Phone", "where the order came from");
        case OrderSource::Kiosk:
            return Paper::tr("Kiosk", "where the order came from");
        case OrderSource::Table:
            return Paper::tr("Table", "where the order came from");
    }
    return {};
}

QString paperWord(PaymentMethod method) {
    switch (method) {
        case PaymentMethod::Cash:
            return Paper::tr("Cash");
        case PaymentMethod::Paystack:
            return Paper::tr("Paystack");
        case PaymentMethod::MtnMomo:
            return Paper::tr("MTN MoMo");
        case PaymentMethod::TelecelCash:
            return Paper::tr("Telecel Cash");
        case PaymentMethod::AtMoney:
            return Paper::tr("AT Money");
        case PaymentMethod::CardTerminal:
            return Paper::tr("Card");
        case PaymentMethod::MobileMoneyManual:
            return Paper::tr("Mobile money");
    }
    return {};
}

}  // namespace frontdesk
