// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/ticket_layout.h"

#include "printing/layout/cells.h"
#include "printing/layout/paper_words.h"
#include "printing/layout/strip.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr TextStyle kBold{true, false, 1, 1};
constexpr TextStyle kItem{true, false, 2, 2};
constexpr TextStyle kOption{false, false, 2, 2};
constexpr int kNumberHeight = 6;
constexpr qint64 kSoonMinutes = 120;

/// One ticket on its way to rows: each function adds one block.
class TicketLayout {
    Q_DECLARE_TR_FUNCTIONS(KitchenTicket)
public:
    TicketLayout(const TicketContent& content, int columns, const QLocale& locale)
        : m_content(content), m_locale(locale), m_strip(columns) {}

    Rows rows() {
        banner();
        heading(paperWord(m_content.fulfilment));
        if (!m_content.tableName.isEmpty()) heading(tr("TABLE %1").arg(m_content.tableName));
        m_strip.feed(8);
        numberAndTime();
        m_strip.rule(u'=');
        m_strip.feed(4);
        for (const OrderLine& line : m_content.lines) item(line);
        if (!m_content.note.isEmpty()) m_strip.bar(loud(tr("Note: %1").arg(m_content.note)), kItem);
        m_strip.rule(u'=');
        foot();
        m_strip.add(CutRow{});
        return m_strip.take();
    }

private:
    QString loud(const QString& text) const { return m_locale.toUpper(text); }
    QString clock(Instant instant) const { return paperTime(instant, m_content.zone); }

    void heading(const QString& text) { m_strip.centred(text, {true, false, m_strip.widest(text, 4), 3}); }

    void banner() {
        if (m_content.cancelled) {
            warning(tr("CANCELLED"), tr("DO NOT COOK, SENT AT %1", "time").arg(clock(m_content.firedAt)));
        } else if (m_content.resend) {
            warning(tr("RESEND", "a ticket that was sent before"),
                    tr("CHECK BEFORE COOKING: SENT AT %1", "time").arg(clock(m_content.firedAt)));
        }
    }

    void warning(const QString& word, const QString& advice) {
        m_strip.bar(word, {true, false, m_strip.widest(word, 4), 2}, 0);
        m_strip.bar(advice, kBold);
        m_strip.feed(10);
    }

    QString dueText() const {
        if (!m_content.dueAt) return {};
        const qint64 minutes = (m_content.dueAt->ms - m_content.firedAt.ms) / 60'000;
        if (minutes > kSoonMinutes) return paperDay(*m_content.dueAt, m_content.zone, m_locale);
        return minutes > 0 && !m_content.resend ? tr("in %1 min", "minutes until due").arg(minutes) : QString();
    }

    void numberAndTime() {
        const QString number = QString::number(m_content.orderNumber);
        const QString due = m_content.dueAt ? clock(*m_content.dueAt) : QString();
        m_strip.sides(tr("ORDER", "above the order's number"),
                      due.isEmpty() ? QString() : tr("DUE", "above the time due"), kBold);
        big(number, due);
        QString who = paperWord(m_content.source);
        if (!m_content.customerName.isEmpty()) who += QStringLiteral(" · ") + m_content.customerName;
        m_strip.sides(who, dueText());
    }

    /// Number and time on one line, as wide as the paper allows.
    void big(const QString& number, const QString& due) {
        int numberWidth = 6;
        int dueWidth = due.isEmpty() ? 0 : 4;
        const auto room = [&] { return m_strip.columns() - cellsOf(number) * numberWidth - cellsOf(due) * dueWidth; };
        while (room() < 1 && numberWidth > 1) {
            numberWidth -= 1;
            if (numberWidth < dueWidth) dueWidth = numberWidth;
        }
        TextRow row;
        row.pieces.push_back({number, {true, false, numberWidth, kNumberHeight}});
        if (!due.isEmpty()) {
            row.pieces.push_back({QString(room(), u' '), {}});
            row.pieces.push_back({due, {true, false, dueWidth, kNumberHeight}});
        }
        m_strip.add(std::move(row));
    }

    void item(const OrderLine& line) {
        const QString quantity = QStringLiteral("%1x ").arg(line.quantity);
        m_strip.indented(0, quantity, line.kitchenName.isEmpty() ? line.name : line.kitchenName, kItem);
        const int indent = static_cast<int>(quantity.size()) * kItem.width;
        for (const LineOption& option : line.options) m_strip.indented(indent, {}, option.name, kOption);
        if (!line.note.isEmpty()) m_strip.bar(loud(line.note), kItem);
        m_strip.feed(10);
    }

    void foot() {
        QStringList elsewhere;
        for (const QString& station : m_content.elsewhere) elsewhere << loud(station);
        const QString here = tr("Lines here: %1", "of the order, at this station").arg(m_content.lines.size());
        m_strip.sides(
            elsewhere.isEmpty()
                ? QString()
                : tr("At %1", "stations and how many pieces they make").arg(elsewhere.join(QStringLiteral(", "))),
            here);
        m_strip.sides(loud(m_content.station), clock(m_content.firedAt), kBold);
        m_strip.sides(tr("Ticket %1").arg(m_content.ticketSeq, 4, 10, QLatin1Char('0')),
                      tr("order %1").arg(m_content.orderNumber));
        m_strip.feed(12);
    }

    const TicketContent& m_content;
    const QLocale& m_locale;
    Strip m_strip;
};

}  // namespace

Rows ticketRows(const TicketContent& content, int columns, const QLocale& locale) {
    return TicketLayout(content, columns, locale).rows();
}

}  // namespace frontdesk
