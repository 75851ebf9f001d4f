// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoice.h"

#include "app/domain/name_table.h"

#include <QRegularExpression>

namespace frontdesk {
namespace {

constexpr int kWidestNumber = 18;

constexpr std::array<Named<InvoiceKind>, 2> kKinds{{
    {InvoiceKind::Invoice, "invoice"},
    {InvoiceKind::CreditNote, "credit_note"},
}};

constexpr std::array<Named<DocumentState>, 4> kStates{{
    {DocumentState::Draft, "draft"},
    {DocumentState::Sent, "sent"},
    {DocumentState::Paid, "paid"},
    {DocumentState::Cancelled, "cancelled"},
}};

constexpr std::array<Named<InvoiceLineKind>, 4> kLineKinds{{
    {InvoiceLineKind::Item, "item"},
    {InvoiceLineKind::OrderDiscount, "discount"},
    {InvoiceLineKind::Delivery, "delivery"},
    {InvoiceLineKind::Credit, "credit"},
}};

}  // namespace

QByteArray wireName(InvoiceKind kind) {
    return nameIn(kKinds, kind);
}
std::optional<InvoiceKind> invoiceKindFromWire(QByteArrayView name) {
    return valueIn(kKinds, name);
}

QByteArray wireName(DocumentState state) {
    return nameIn(kStates, state);
}
std::optional<DocumentState> documentStateFromWire(QByteArrayView name) {
    return valueIn(kStates, name);
}

QByteArray wireName(InvoiceLineKind kind) {
    return nameIn(kLineKinds, kind);
}
std::optional<InvoiceLineKind> invoiceLineKindFromWire(QByteArrayView name) {
    return valueIn(kLineKinds, name);
}

bool isSimplified(const Invoice& invoice) {
    return invoice.buyer.name.isEmpty();
}

QString formatInvoiceNumber(const QString& format, int year, qint64 number) {
    static const QRegularExpression placeholder(QStringLiteral("\\{(year|number)(?::0(\\d{1,2})d)?\\}"));
    QString out;
    qsizetype copied = 0;
    for (auto matches = placeholder.globalMatch(format); matches.hasNext();) {
        const auto match = matches.next();
        out += QStringView(format).mid(copied, match.capturedStart() - copied);
        const qint64 value = match.capturedView(1) == QLatin1String("year") ? year : number;
        const int width = qMin(match.capturedView(2).toInt(), kWidestNumber);
        out += QString::number(value).rightJustified(width, QLatin1Char('0'));
        copied = match.capturedEnd();
    }
    return out += QStringView(format).mid(copied);
}

}  // namespace frontdesk
