// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/typed_day.h"

namespace frontdesk {

namespace {

QString fullFormat(const QLocale& locale) {
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy"))) format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

}  // namespace

QDate typedDay(const QString& text, const QLocale& locale) {
    const QString trimmed = text.trimmed();
    QDate day = QDate::fromString(trimmed, Qt::ISODate);
    if (!day.isValid()) day = locale.toDate(trimmed, fullFormat(locale));
    if (!day.isValid()) {
        day = locale.toDate(trimmed, locale.dateFormat(QLocale::ShortFormat));
        // Qt reads two digits as of the 20th century.
        if (day.isValid() && day.year() < 2000) day = day.addYears(100);
    }
    return day;
}

QString dayToType(QDate day, const QLocale& locale) {
    return day.isValid() ? locale.toString(day, fullFormat(locale)) : QString();
}

}  // namespace frontdesk
