// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/label_layout.h"

#include "printing/layout/cells.h"
#include "printing/layout/paper_words.h"
#include "printing/layout/strip.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr TextStyle kBold{true, false, 1, 1};
constexpr TextStyle kTall{true, false, 1, 2};
constexpr TextStyle kDouble{true, false, 2, 2};
constexpr int kLargest = 8;
constexpr int kNameWidth = 3;

/// One label on its way to rows: each function adds one block.
class LabelLayout {
    Q_DECLARE_TR_FUNCTIONS(BagLabel)
public:
    LabelLayout(const LabelContent& content, int columns, const QLocale& locale)
        : m_content(content), m_locale(locale), m_strip(columns) {}

    Rows rows() {
        if (m_content.copy > 0) m_strip.bar(tr("COPY %1", "a label printed again").arg(m_content.copy), kDouble, 10);
        number();
        whose();
        m_strip.rule(u'-');
        contents();
        if (m_content.fulfilment == Fulfilment::Delivery) delivery();
        m_strip.feed(12);
        m_strip.add(CutRow{});
        return m_strip.take();
    }

private:
    /// As wide as the paper allows; as high, so that the digits keep their shape.
    TextStyle largest(const QString& text, int most) const {
        const int size = m_strip.widest(text, most);
        return {true, false, size, size};
    }

    void number() {
        const QString number = QString::number(m_content.orderNumber);
        m_strip.centred(number, largest(number, kLargest));
    }

    QString due() const {
        if (!m_content.dueAt) return {};
        const QString time = paperTime(*m_content.dueAt, m_content.zone);
        const QString day = paperDay(*m_content.dueAt, m_content.zone, m_locale);
        return day == paperDay(m_content.firedAt, m_content.zone, m_locale) ? time : day + u' ' + time;
    }

    void whose() {
        if (!m_content.customerName.isEmpty())
            m_strip.centred(m_content.customerName,
                            {true, false, m_strip.widest(m_content.customerName, kNameWidth), kNameWidth});
        m_strip.feed(6);
        m_strip.sides(paperWord(m_content.fulfilment), due(), kDouble);
        if (m_content.bags > 1) m_strip.bar(tr("Bag %1 of %2").arg(m_content.bag).arg(m_content.bags), kDouble);
    }

    /// One line a dish, cut where it is too long: the label says what belongs in, the receipt has the rest.
    void contents() {
        for (const OrderLine& line : m_content.lines) {
            const QString quantity = QStringLiteral("%1 x ").arg(line.quantity);
            m_strip.indented(0, quantity, fitted(paperText(line.name), m_strip.columns() - cellsOf(quantity)), kBold);
        }
    }

    void delivery() {
        m_strip.rule(u'-');
        if (m_content.address) {
            m_strip.indented(0, {}, m_content.address->text, kTall);
            if (!m_content.address->directions.isEmpty()) m_strip.indented(0, {}, m_content.address->directions);
        }
        if (!m_content.customerPhone.isEmpty()) m_strip.indented(0, {}, m_content.customerPhone, kBold);
    }

    const LabelContent& m_content;
    const QLocale& m_locale;
    Strip m_strip;
};

}  // namespace

Rows labelRows(const LabelContent& content, int columns, const QLocale& locale) {
    return LabelLayout(content, columns, locale).rows();
}

}  // namespace frontdesk
