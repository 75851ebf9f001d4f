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
        for (const TicketChange& each : m_content.changes) change(each);
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
            return;
        }
        if (m_content.resend)
            warning(tr("RESEND %1", "a ticket that was sent before: how often").arg(std::max(1, m_content.again)),
                    tr("CHECK BEFORE COOKING: SENT AT %1", "time").arg(clock(m_content.firedAt)));
        if (m_content.change > 0)
            warning(tr("CHANGE %1", "of an order: how many").arg(m_content.change), tr("COOK ONLY WHAT IS BELOW"));
    }

    void warning(const QString& word, const QString& advice) {
        m_strip.bar(word, {true, false, m_strip.widest(word, 3), 2}, 0);
        m_strip.bar(advice, kBold);
        m_strip.feed(10);
    }

    /// Beside the source: when it was due before, or how long there is.
    QString dueText() const {
        if (!m_content.dueAt) return {};
        if (m_content.dueBefore)
            return tr("due %1", "old time -> new time")
                .arg(arrow(clock(*m_content.dueBefore), clock(*m_content.dueAt)));
        if (m_content.resend && !m_content.againAt) return {};
        const Instant now = m_content.againAt.value_or(m_content.firedAt);
        const qint64 minutes = (m_content.dueAt->ms - now.ms) / 60'000;
        if (minutes > kSoonMinutes) return paperDay(*m_content.dueAt, m_content.zone, m_locale);
        return minutes > 0 ? tr("in %1 min", "minutes until due").arg(minutes) : QString();
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

    static QString arrow(const QString& before, const QString& after) {
        return QStringLiteral("%1 -> %2").arg(before, after);
    }
    static QString nameOf(const OrderLine& line) { return line.kitchenName.isEmpty() ? line.name : line.kitchenName; }

    void item(const OrderLine& line) {
        const QString quantity = QStringLiteral("%1x ").arg(line.quantity);
        m_strip.indented(0, quantity, nameOf(line), kItem);
        const int indent = static_cast<int>(quantity.size()) * kItem.width;
        for (const LineOption& option : line.options)
            m_strip.indented(indent, option.isAddition ? QStringLiteral("+ ") : QString(), option.name, kOption);
        if (!line.note.isEmpty()) m_strip.bar(loud(line.note), kItem);
        if (m_content.change > 0) news(arrow(QStringLiteral("0"), QString::number(line.quantity)), tr("NEW"));
        m_strip.feed(10);
    }

    /// What is to be made otherwise: old beside new.
    void change(const TicketChange& change) {
        const OrderLine& before = change.before;
        const int now = change.after ? change.after->quantity : 0;
        const bool isNoteAlone = now == before.quantity;
        m_strip.indented(0, isNoteAlone ? QStringLiteral("%1x ").arg(now) : QString(), nameOf(before), kItem);
        QStringList options;
        for (const LineOption& option : before.options) options << option.name;
        if (!options.isEmpty()) m_strip.indented(0, {}, options.join(QStringLiteral(", ")), kOption);
        if (!isNoteAlone) quantityChange(before.quantity, now);
        if (change.after && change.after->note != before.note) noteChange(before.note, change.after->note);
        m_strip.feed(10);
    }

    void quantityChange(int before, int now) {
        const QString figures = arrow(QString::number(before), QString::number(now));
        if (now == 0) return news(figures, tr("CANCELLED"));
        news(figures, now > before ? tr("COOK %1 MORE").arg(now - before) : tr("COOK %1 LESS").arg(before - now));
    }

    void noteChange(const QString& before, const QString& now) {
        if (before.isEmpty()) return m_strip.bar(loud(now), kItem);
        m_strip.bar(arrow(before, now.isEmpty() ? tr("no note") : now), kItem);
    }

    /// Figures and what they ask for on one line, or below each other on narrow paper.
    void news(const QString& figures, const QString& word) {
        const QString together = figures + QStringLiteral("   ") + word;
        if (cellsOf(together) * kItem.width <= m_strip.columns()) return wideBar(together);
        m_strip.bar(figures, kItem, 0);
        m_strip.bar(word, kItem);
    }

    /// A bar whose spaces stand as they are.
    void wideBar(const QString& text) {
        TextStyle style = kItem;
        style.reverse = true;
        TextStyle edge = style;
        edge.width = 1;
        const int room = m_strip.columns() - cellsOf(text) * kItem.width;
        TextRow row;
        row.pieces = {{QString(room / 2, u' '), edge}, {text, style}, {QString(room - room / 2, u' '), edge}};
        m_strip.add(std::move(row));
    }

    /// "BAR: 3 items, GRILL: 1 item"
    QString elsewhere() const {
        QStringList stations;
        for (const StationPieces& each : m_content.elsewhere)
            stations << (each.pieces == 1 ? tr("%1: 1 item", "a station").arg(loud(each.station))
                                          : tr("%1: %2 items", "a station").arg(loud(each.station)).arg(each.pieces));
        return stations.join(QStringLiteral(", "));
    }

    void foot() {
        if (m_content.change == 0 && !m_content.cancelled) {
            const QString there = elsewhere();
            const auto lines = m_content.lines.size();
            m_strip.sides(
                there.isEmpty() ? QString() : tr("At %1", "stations and how many pieces they make").arg(there),
                lines == 1 ? tr("1 line here") : tr("%1 lines here", "at this station").arg(lines));
        }
        QString sent = clock(m_content.againAt.value_or(m_content.firedAt));
        if (!m_content.sentBy.isEmpty()) sent += u' ' + m_content.sentBy;
        m_strip.sides(loud(m_content.station), sent, kBold);
        m_strip.sides(ticketNumber(), tr("order %1, no. %2", "its how many-th ticket at this station")
                                          .arg(m_content.orderNumber)
                                          .arg(m_content.ofOrder));
        m_strip.feed(12);
    }

    /// With the ticket before it, where there is one: who does not have that one misses something.
    QString ticketNumber() const {
        const auto digits = [](int seq) { return QStringLiteral("%1").arg(seq, 4, 10, QLatin1Char('0')); };
        if (m_content.after == 0) return tr("Ticket %1").arg(digits(m_content.ticketSeq));
        return tr("Ticket %1, after %2").arg(digits(m_content.ticketSeq), digits(m_content.after));
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
