// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/test_page.h"

#include "printing/escpos/paper_font.h"
#include "printing/layout/paper_words.h"
#include "printing/layout/strip.h"

#include <QCoreApplication>

namespace frontdesk {
namespace {

constexpr TextStyle kBold{true, false, 1, 1};
constexpr TextStyle kDouble{true, false, 2, 2};
constexpr int kEdgeRows = 8;

/// The page on its way to rows: each function adds one block.
class TestPage {
    Q_DECLARE_TR_FUNCTIONS(TestPage)
public:
    TestPage(const PrinterProfile& profile, const QLocale& locale)
        : m_profile(profile), m_locale(locale), m_strip(profile.columns) {}

    Rows rows(const QString& printerName) {
        m_strip.centred(tr("TEST PAGE"), kDouble);
        m_strip.centred(printerName, kBold);
        m_strip.centred(m_profile.name);
        m_strip.feed(10);
        ruler();
        letters();
        styles();
        m_strip.add(QrRow{"https://example.com/frontdesk-test"});
        edge();
        m_strip.centred(tr("The black line runs from edge to edge."));
        m_strip.feed(12);
        m_strip.add(CutRow{});
        return m_strip.take();
    }

private:
    /// 1234567890 over the whole width, tens above: a line that breaks says how many columns there really are.
    void ruler() {
        QString tens;
        QString digits;
        for (int column = 1; column <= m_profile.columns; ++column) {
            tens += column % 10 == 0 ? QChar(static_cast<char16_t>(u'0' + column / 10)) : QChar(u' ');
            digits += QChar(static_cast<char16_t>(u'0' + column % 10));
        }
        m_strip.add(TextRow{{{tens, {}}}, 0});
        m_strip.add(TextRow{{{digits, {}}}, Strip::kGapDots});
        m_strip.centred(tr("%1 columns: the last digit stands at the edge.").arg(m_profile.columns));
        m_strip.feed(8);
    }

    void letters() {
        const Money amount(123'450, Currency::fromCode("GHS").value_or(Currency()));
        m_strip.amount({}, tr("Amounts"), paperMoney(amount, m_locale));
        m_strip.add(plain(QStringLiteral("€ £ é è ñ ß ä ö ü å ø ½")));
        m_strip.add(plain(QStringLiteral("₵ ɛ ɔ ŋ Ɛ Ɔ Ŋ")));
        m_strip.add(plain(QStringLiteral("ABCDEFG abcdefg #$@[]{}\\|~^`")));
        m_strip.feed(8);
    }

    void styles() {
        m_strip.centred(tr("Bold"), kBold);
        m_strip.centred(tr("Double"), kDouble);
        m_strip.bar(tr("White on black"), kBold);
    }

    /// As it stands: paperText() would spell the cedi sign out.
    static TextRow plain(const QString& text) { return {{{text, {}}}, Strip::kGapDots}; }

    void edge() {
        QImage line = blankPaper(m_profile.widthDots, kEdgeRows);
        line.fill(1);
        m_strip.add(ImageRow{std::move(line)});
        m_strip.feed(8);
    }

    const PrinterProfile& m_profile;
    const QLocale& m_locale;
    Strip m_strip;
};

}  // namespace

Rows testPage(const PrinterProfile& profile, const QString& printerName, const QLocale& locale) {
    return TestPage(profile, locale).rows(printerName);
}

}  // namespace frontdesk
