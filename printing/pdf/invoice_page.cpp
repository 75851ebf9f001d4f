// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/invoice_page.h"

#include "app/domain/text.h"
#include "printing/layout/paper_words.h"
#include "printing/pdf/page_style.h"

#include <QTimeZone>

#include <algorithm>

namespace frontdesk {

using namespace style;

namespace {

constexpr double kMark = 33;
constexpr double kWidestLogo = 132;
constexpr double kLogoDotsPerPoint = 4;  // 288 dots an inch
constexpr double kFactsWidth = 158;
constexpr int kExtraDigits = 2;  // hundredths of a minor unit

QString initialsOf(const QString& name) {
    QString initials;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (word[0].isLetterOrNumber() && initials.size() < 2) initials += word[0].toUpper();
    return initials;
}

/// The owner's picture, no larger than a printer shows, on white.
QImage flatLogo(const QByteArray& png) {
    QImage logo = QImage::fromData(png, "PNG");
    if (logo.isNull()) return {};
    const QSize most(qRound(kWidestLogo * kLogoDotsPerPoint), qRound(kMark * kLogoDotsPerPoint));
    if (logo.width() > most.width() || logo.height() > most.height())
        logo = logo.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage flat(logo.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, logo);
    return flat;
}

}  // namespace

InvoicePage::InvoicePage(PageCanvas& canvas, const Parts& parts, int pages)
    : m_canvas(canvas),
      m_invoice(parts.invoice),
      m_dressing(parts.dressing),
      m_words(parts.words),
      m_locale(parts.words.locale()),
      m_hasEInvoice(parts.hasEInvoice),
      m_pages(pages),
      m_accent(parts.dressing.look.accent),
      m_y(kTop) {
    if (!m_accent.isValid()) m_accent = QColor(InvoiceTemplate().accent);
    for (const InvoiceLine& line : m_invoice.lines) m_ratesDiffer |= line.rates != m_invoice.lines.front().rates;
}

void InvoicePage::draw() {
    title();
    if (isCredit()) correction();
    m_canvas.rule(kLeft, m_y, kContent, kInk, 1.1);
    m_y += 13;
    parties();
    lines();
    sums();
    end();
    footer();
}

QString InvoicePage::figure(Money amount) const {
    return paperAmount(amount, m_locale).replace(QLatin1Char('-'), QChar(0x2212));
}

/// A price of one piece, with the decimals it needs: two more than its currency's at most.
QString InvoicePage::piece(qint64 hundredths) const {
    const int digits = m_invoice.currency.digits() + kExtraDigits;
    QString number = QString::number(std::abs(hundredths)).rightJustified(digits + 1, QLatin1Char('0'));
    const QString whole = m_locale.toString(number.left(number.size() - digits).toLongLong());
    QString rest = number.right(digits);
    const bool isExact = rest.endsWith(QString(kExtraDigits, QLatin1Char('0')));
    if (isExact) rest.chop(kExtraDigits);
    for (QChar& digit : rest) digit = QChar(m_locale.zeroDigit().at(0).unicode() + digit.unicode() - u'0');
    return rest.isEmpty() ? whole : whole + m_locale.decimalPoint() + rest;
}

QString InvoicePage::day(QDate date) const {
    return paperDate(date, m_locale);
}

QString InvoicePage::moment(Instant at) const {
    const QTimeZone zone(m_invoice.timeZone);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.ms, zone.isValid() ? zone : QTimeZone::utc());
    return QStringLiteral("%1, %2").arg(day(local.date()), local.time().toString(QStringLiteral("HH:mm")));
}

void InvoicePage::title() {
    const double half = kContent * 0.56;
    const double left = brand(half);
    const double x = kLeft + half;
    const double width = kContent - half;
    double y = m_y - 5;
    y += m_canvas.text(x, y, width, m_words.heading(m_invoice), atRight(words(25.5, m_accent, QFont::DemiBold))) - 1;
    y += m_canvas.text(x, y, width, m_invoice.invoiceNumber, atRight(strong(13.5))) + 2;
    y += m_canvas.text(x, y, width, paperDate(m_invoice.issueDate, m_locale, MonthName::Whole),
                       atRight(words(kBody, kQuiet)));
    if (isSimplified(m_invoice) && !isCredit())
        y += kLineGap + m_canvas.text(x, y + kLineGap, width,
                                      m_words.translate("InvoicePaper", "Simplified invoice", "it names no buyer"),
                                      atRight(words(kBody, kQuiet)));
    m_y = std::max(m_y + left, y) + 18;
}

/// Logo or initials, name, address and what the owner wants there.
double InvoicePage::brand(double width) {
    const InvoiceParty& seller = m_invoice.seller;
    const QString name = cleanLine(seller.name);
    const QImage logo = flatLogo(m_dressing.look.logo);
    double markWidth = kMark;
    if (logo.isNull()) {
        m_canvas.box(kLeft, m_y, kMark, kMark, 6, m_accent);
        PageText look = words(12, inkOn(m_accent), QFont::DemiBold);
        look.align = TextAlign::Centre;
        m_canvas.text(kLeft, m_y + 9, kMark, initialsOf(name), look);
    } else {
        markWidth = std::min(kWidestLogo, kMark * logo.width() / logo.height());
        m_canvas.image(kLeft, m_y, markWidth, markWidth * logo.height() / logo.width(), logo);
    }
    const double x = kLeft + markWidth + 9;
    const double room = width - markWidth - 15;
    double y = m_y + 1;
    y += m_canvas.text(x, y, room, name, strong(13.5)) + 1;
    const QString address = cleanNote(seller.address).split(QLatin1Char('\n'), Qt::SkipEmptyParts).join(u", "_qs);
    y += m_canvas.text(x, y, room, address, words(kBody, kQuiet)) + 1;
    for (const QString& row : cleanNote(m_dressing.look.header).split(QLatin1Char('\n')))
        y += m_canvas.text(x, y, room, row, words(kBody, kQuiet));
    return std::max(y - m_y, kMark);
}

void InvoicePage::correction() {
    const bool isWhole = m_invoice.creditsTotal == -m_invoice.total;
    const QString original = m_invoice.creditsDate.isValid()
                                 ? m_words.translate("InvoicePaper", "%1 of %2", "number and date of an invoice")
                                       .arg(m_invoice.creditsNumber, day(m_invoice.creditsDate))
                                 : m_invoice.creditsNumber;
    QString text = isWhole ? m_words.translate("InvoicePaper", "Cancels invoice %1 in full.", "number and date")
                           : m_words.translate("InvoicePaper", "Corrects invoice %1 in part.", "number and date");
    text = text.arg(original);
    const QString reason = cleanLine(m_invoice.notes);
    if (!reason.isEmpty()) text += QLatin1Char(' ') + m_words.translate("InvoicePaper", "Reason: %1").arg(reason);
    const PageText look = words();
    const double height = m_canvas.heightOf(kContent - 22, text, look) + 12;
    m_canvas.box(kLeft, m_y - 4, kContent, height, 6, tint(m_accent));
    m_canvas.rule(kLeft, m_y - 4, 2.25, m_accent, height);
    m_canvas.text(kLeft + 11, m_y + 2, kContent - 22, text, look);
    m_y += height + 12;
}

void InvoicePage::parties() {
    const double gap = 18;
    const double third = (kContent - kFactsWidth - 2 * gap) / 2;
    const double seller = party(kLeft, third, m_words.translate("InvoicePaper", "Seller"), m_invoice.seller);
    const double buyer = isSimplified(m_invoice) ? 0
                                                 : party(kLeft + third + gap, third,
                                                         m_words.translate("InvoicePaper", "Buyer"), m_invoice.buyer);
    const double right = drawFacts(kRight - kFactsWidth, kFactsWidth);
    m_y += std::max({seller, buyer, right}) + 18;
}

double InvoicePage::party(double x, double width, const QString& role, const InvoiceParty& party) {
    double y = m_y;
    y += m_canvas.text(x, y, width, role, words(kBody, kQuiet)) + 4;
    y += m_canvas.text(x, y, width, cleanLine(party.name), strong(12)) + 2;
    QStringList rest{cleanLine(party.contactName)};
    for (const QString& row : cleanNote(party.address).split(QLatin1Char('\n'))) rest << row.trimmed();
    const QLocale::Territory country = QLocale::codeToTerritory(party.country);
    const bool abroad = party.country != m_invoice.seller.country && country != QLocale::AnyTerritory;
    if (abroad) rest << QLocale::territoryToString(country);
    rest << m_words.taxNumber(party, m_invoice.seller.country) << cleanLine(party.phone) << cleanLine(party.email);
    for (const QString& row : rest)
        if (!row.isEmpty()) y += m_canvas.text(x, y, width, row, words()) + kLineGap;
    return y - m_y;
}

std::vector<InvoicePage::Fact> InvoicePage::facts() const {
    std::vector<Fact> rows{{m_words.translate("InvoicePaper", "Issued"), day(m_invoice.issueDate)}};
    if (isCredit()) rows.emplace_back(m_words.translate("InvoicePaper", "Original invoice"), m_invoice.creditsNumber);
    rows.emplace_back(isInGhana() ? m_words.translate("InvoicePaper", "Supplied", "date of the sale")
                                  : m_words.translate("InvoicePaper", "Date of supply"),
                      isInGhana() && m_invoice.suppliedAt ? moment(*m_invoice.suppliedAt) : day(m_invoice.supplyDate));
    if (!isCredit())
        rows.emplace_back(m_words.translate("InvoicePaper", "Due", "date"),
                          m_invoice.dueDate > m_invoice.issueDate
                              ? day(m_invoice.dueDate)
                              : m_words.translate("InvoicePaper", "on receipt", "when an invoice is due"));
    if (isInGhana() && m_invoice.fulfilment)
        rows.emplace_back(m_words.translate("InvoicePaper", "Type", "of transaction"),
                          (isCredit() ? m_words.translate("InvoicePaper", "Refund, %1", "type of transaction")
                                      : m_words.translate("InvoicePaper", "Sale, %1", "type of transaction"))
                              .arg(m_words.word(*m_invoice.fulfilment)));
    if (m_invoice.orderNumber > 0) {
        const bool atTable = m_invoice.fulfilment == Fulfilment::DineIn && !m_invoice.place.isEmpty();
        const QString number = QString::number(m_invoice.orderNumber);
        rows.emplace_back(m_words.translate("InvoicePaper", "Order"),
                          atTable ? QStringLiteral("%1, %2").arg(number, cleanLine(m_invoice.place)) : number);
    }
    if (!m_invoice.receiptNumber.isEmpty())
        rows.emplace_back(m_words.translate("InvoicePaper", "Receipt"), m_invoice.receiptNumber);
    if (!m_invoice.buyerReference.isEmpty())
        rows.emplace_back(m_words.translate("InvoicePaper", "Your reference", "the buyer's"),
                          cleanLine(m_invoice.buyerReference));
    rows.emplace_back(m_words.translate("InvoicePaper", "Currency"), QString::fromLatin1(m_invoice.currency.code()));
    return rows;
}

double InvoicePage::drawFacts(double x, double width) {
    double y = m_y;
    for (const auto& [name, value] : facts()) {
        const double own = m_canvas.text(x, y, width * 0.5, name, words(kBody, kQuiet));
        const double wide = width * 0.66;
        const bool fits = m_canvas.heightOf(wide, value, words()) <= own + 1;
        y += std::max(own, m_canvas.text(x + (fits ? width - wide : width * 0.46), y, fits ? wide : width * 0.54, value,
                                         atRight(words()))) +
             kLineGap + 1;
    }
    return y - m_y;
}

}  // namespace frontdesk
