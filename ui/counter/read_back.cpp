// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/read_back.h"

#include "ui/common/money_text.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {

struct ReadBack {
    Q_DECLARE_TR_FUNCTIONS(ReadBack)
};

QString lineWords(const TicketLine& line, const QLocale& locale) {
    QString words = locale.toString(line.quantity) + QChar(QChar::Nbsp) + line.name;
    if (!line.options.isEmpty())
        words += QStringLiteral(", ") + QString(line.options).replace(QStringLiteral(" · "), QStringLiteral(", "));
    if (!line.note.isEmpty()) words += QStringLiteral(", ") + line.note;
    return words;
}

QString whereWords(const OrderDraft& draft) {
    switch (draft.fulfilment) {
        case Fulfilment::Delivery:
            return draft.address ? ReadBack::tr("delivered to %1").arg(draft.address->text) : ReadBack::tr("delivered");
        case Fulfilment::DineIn:
            return ReadBack::tr("to eat here");
        case Fulfilment::Pickup:
            break;
    }
    return ReadBack::tr("pick-up");
}

}  // namespace

QString readBackText(const TicketModel& ticket, const BusinessCalendar& calendar, const QLocale& locale) {
    if (!ticket.canBeSold()) return {};
    QStringList lines;
    for (int row = 0; row < ticket.lineCount(); ++row) lines << lineWords(ticket.line(row), locale);
    const QString ready = clockText(ticket.price()->value().estimatedReadyAt, calendar, locale);
    QString text = ReadBack::tr("%1. %2, ready at %3, %4", "lines, total, time, how it is handed over")
                       .arg(lines.join(QStringLiteral("; ")), moneyText(ticket.total(), locale), ready,
                            whereWords(ticket.draft()));
    if (!ticket.draft().customerName.isEmpty()) text += ReadBack::tr(", name %1").arg(ticket.draft().customerName);
    return text + u'.';
}

}  // namespace frontdesk
