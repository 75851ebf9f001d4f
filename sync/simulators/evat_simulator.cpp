// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/evat_simulator.h"

#include "app/domain/time.h"
#include "sync/simulators/accounts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <array>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr int kMarkLength = 32;

struct Fault {
    const char* code;
    const char* message;
};
constexpr std::array kFaults{
    Fault{"bad_tin", "The seller's TIN is not one."},
    Fault{"bad_number", "The document has no number."},
    Fault{"bad_totals", "The figures of the document do not add up."},
    Fault{"unknown_original", "The document that is credited is not known."},
    Fault{"credits_too_much", "More is credited than was invoiced."},
    Fault{"number_taken", "Another document has this number."},
};

Response rejected(int status, const QByteArray& code) {
    QString message;
    for (const Fault& fault : kFaults)
        if (code == fault.code) message = QLatin1String(fault.message);
    return json(status, {{QStringLiteral("status"), QStringLiteral("rejected")},
                         {QStringLiteral("code"), QString::fromLatin1(code)},
                         {QStringLiteral("message"), message}});
}

bool hasKey(const Request& request) {
    return header(request, "authorization") == QByteArrayLiteral("Bearer ") + account::kEvatKey &&
           header(request, "x-device") == account::kEvatDevice;
}

/// A TIN as Ghana gives them out: a letter for the kind of person and ten digits, or the number of a Ghana Card.
bool isTin(const QString& text) {
    static const QRegularExpression tin(QStringLiteral("^([CGPQV][0-9]{10}|GHA-[0-9]{9}-[0-9])$"));
    return tin.match(text).hasMatch();
}

qint64 sumOf(const QJsonArray& rows, QLatin1String field) {
    qint64 sum = 0;
    for (const QJsonValue& row : rows) sum += row[field].toInteger();
    return sum;
}

bool addsUp(const QJsonObject& document) {
    const QJsonArray lines = document.value(u"lines").toArray();
    const QJsonArray levies = document.value(u"levies").toArray();
    const qint64 net = document.value(u"net").toInteger();
    const qint64 tax = document.value(u"tax").toInteger();
    for (const QJsonValue& line : lines)
        if (line[u"net"].toInteger() + line[u"tax"].toInteger() != line[u"total"].toInteger()) return false;
    return !lines.isEmpty() && net + tax == document.value(u"total").toInteger() &&
           sumOf(lines, QLatin1String("net")) == net && sumOf(lines, QLatin1String("tax")) == tax &&
           sumOf(levies, QLatin1String("amount")) == tax;
}

QJsonObject clearedJson(const QString& number, int count, const QByteArray& content, Instant at) {
    const QByteArray mark = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(kMarkLength);
    const QString given = QStringLiteral("SIM-%1").arg(count, 8, 10, QLatin1Char('0'));
    const QString signature = QString::fromLatin1(mark.toUpper());
    return {{QStringLiteral("status"), QStringLiteral("cleared")},
            {QStringLiteral("device"), QLatin1String(account::kEvatDevice)},
            {QStringLiteral("authority_number"), given},
            {QStringLiteral("signature"), signature},
            {QStringLiteral("qr"),
             QStringLiteral("E-VAT SIMULATOR, NOT A TAX AUTHORITY\n%1\n%2\n%3").arg(number, given, signature)},
            {QStringLiteral("cleared_at"), QString::fromLatin1(toRfc3339(at))}};
}

Response processing() {
    return json(202, {{QStringLiteral("status"), QStringLiteral("processing")}});
}

}  // namespace

std::vector<http::Route> EvatSimulator::routes() {
    const auto device = [](const Request&) {
        return json(
            200, {{QStringLiteral("device"), QLatin1String(account::kEvatDevice)}, {QStringLiteral("active"), true}});
    };
    return {conducted(Method::Post, "/evat/documents", [this](const Request& r) { return take(r); }),
            conducted(Method::Get, "/evat/documents/{number}", [this](const Request& r) { return show(r); }),
            conducted(Method::Get, "/evat/device", device)};
}

http::Route EvatSimulator::conducted(Method method, const char* pattern, Answer answer) const {
    http::Route made{method, pattern, http::Access::Loopback, {}, {}, {}};
    made.handler = [this, method, answer = std::move(answer)](const Request& request, const http::Reply& reply) {
        const Conduct& conduct = m_stage.conduct;
        Response response = plain(503, "down for maintenance");
        if (!hasKey(request))
            response = json(401, {{QStringLiteral("code"), QStringLiteral("unauthorized")}});
        else if (conduct.fiscal != FiscalConduct::Down)
            response = answer(request);
        if (conduct.fiscal == FiscalConduct::LosesAnswers && method == Method::Post)
            response = plain(503, "it went wrong on the way back");
        if (conduct.fiscalDelayMs <= 0) return reply(std::move(response));
        m_stage.timetable.after(std::chrono::milliseconds(conduct.fiscalDelayMs),
                                [reply, response = std::move(response)] { reply(response); });
    };
    return made;
}

Response EvatSimulator::take(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return rejected(422, "bad_number");
    const QString number = body->value(u"number").toString();
    const QString tin = body->value(u"seller")[u"tin"].toString();
    const QByteArray content = QByteArray::fromStdString(request.body);
    ++m_stage.tally.document(number).asked;
    const auto before = m_documents.find({tin, number});
    if (before != m_documents.end())
        return before->second.content == content ? answerOf(before->second) : rejected(409, "number_taken");
    if (const QByteArray fault = faultIn(*body); !fault.isEmpty()) return rejected(422, fault);
    const qint64 total = body->value(u"total").toInteger();
    Document& taken = m_documents[{tin, number}];
    taken = {content, clearedJson(number, ++m_cleared, content, m_stage.clock.now()), true, total, 0};
    const auto original = m_documents.find({tin, body->value(u"credits").toString()});
    if (original != m_documents.end()) original->second.credited -= total;
    ++m_stage.tally.document(number).cleared;
    if (m_stage.conduct.fiscal == FiscalConduct::Late) {
        taken.decided = false;
        m_stage.later([this, key = Key{tin, number}] { m_documents[key].decided = true; });
    }
    return answerOf(taken);
}

QByteArray EvatSimulator::faultIn(const QJsonObject& document) const {
    const QString tin = document.value(u"seller")[u"tin"].toString();
    if (!isTin(tin)) return "bad_tin";
    if (document.value(u"number").toString().isEmpty()) return "bad_number";
    if (!addsUp(document)) return "bad_totals";
    if (document.value(u"kind").toString() != QLatin1String("credit_note")) return {};
    const auto original = m_documents.find({tin, document.value(u"credits").toString()});
    if (original == m_documents.end())
        return m_since == Since::TheFirstDocument ? QByteArrayLiteral("unknown_original") : QByteArray();
    const qint64 credited = original->second.credited - document.value(u"total").toInteger();
    return credited > original->second.total ? "credits_too_much" : QByteArray();
}

Response EvatSimulator::answerOf(const Document& document) const {
    return document.decided ? json(200, document.answer) : processing();
}

Response EvatSimulator::show(const Request& request) const {
    const QString tin = QString::fromUtf8(queryValue(request, "tin"));
    const auto found = m_documents.find({tin, QString::fromUtf8(param(request, "number"))});
    if (found == m_documents.end()) return json(404, {{QStringLiteral("code"), QStringLiteral("no_such_document")}});
    return answerOf(found->second);
}

}  // namespace frontdesk::simulators
