// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/money_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace frontdesk {

namespace {

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QDateTime localTime(Instant instant, const BusinessCalendar& calendar) {
    return QDateTime::fromMSecsSinceEpoch(instant.ms, calendar.zone());
}

}  // namespace

QString amountText(Money amount, const QLocale& locale) {
    qint64 unit = 1;
    for (int digit = 0; digit < amount.currency().digits(); ++digit) unit *= 10;
    const qint64 minor = amount.minor();
    const quint64 size = minor < 0 ? quint64(0) - static_cast<quint64>(minor) : static_cast<quint64>(minor);
    QString text = locale.toString(static_cast<qulonglong>(size / static_cast<quint64>(unit)));
    if (unit > 1) {
        QString part =
            QString::number(size % static_cast<quint64>(unit)).rightJustified(amount.currency().digits(), u'0');
        const QString zero = locale.zeroDigit();
        if (zero.size() == 1 && zero.front() != u'0') {
            for (QChar& digit : part)
                digit = QChar(static_cast<char16_t>(zero.front().unicode() + digit.unicode() - u'0'));
        }
        text += locale.decimalPoint() + part;
    }
    return minor < 0 ? QStringLiteral("\u2212") + text : text;
}

QString moneyText(Money amount, const QLocale& locale) {
    if (!amount.currency().isSet()) return amountText(amount, locale);
    return QString::fromLatin1(amount.currency().code()) + QChar(QChar::Nbsp) + amountText(amount, locale);
}

QString clockText(Instant instant, const BusinessCalendar& calendar, const QLocale& locale) {
    return locale.toString(localTime(instant, calendar).time(), QStringLiteral("HH:mm"));
}

QString dayAndTimeText(Instant instant, const BusinessCalendar& calendar, const QLocale& locale) {
    return locale.toString(localTime(instant, calendar), QStringLiteral("d MMM, HH:mm"));
}

int minutesBetween(Instant from, Instant to) {
    const qint64 ms = to.ms - from.ms;
    const qint64 whole = ms / 60'000;
    return static_cast<int>(ms < 0 && ms % 60'000 != 0 ? whole - 1 : whole);
}

QString durationText(int minutes) {
    if (minutes <= 0) return TimeWords::tr("now", "less than a minute");
    if (minutes < 60) return TimeWords::tr("%1 min").arg(minutes);
    return TimeWords::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString agoText(Instant then, Instant now) {
    const int minutes = minutesBetween(then, now);
    return minutes <= 0 ? TimeWords::tr("just now") : TimeWords::tr("%1 ago", "4 min ago").arg(durationText(minutes));
}

}  // namespace frontdesk
