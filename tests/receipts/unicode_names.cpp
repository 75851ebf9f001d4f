// SPDX-License-Identifier: GPL-3.0-or-later
// SR-46, T23: whatever names hold, a printer does what the template says and nothing else. Receipts whose every text is
// random Unicode go through layout, encoder and decoder at widths from 24 to 64 columns; what the decoder read must be
// what the layout made, row by row, with every amount whole and in its place.
//   unicode_names COUNT [SEED]
#include "printing/escpos/decoder.h"
#include "printing/escpos/escpos_encoder.h"
#include "printing/layout/paper_words.h"
#include "printing/layout/receipt_layout.h"

#include <QRandomGenerator>

#include <cstdio>
#include <cstdlib>

using namespace frontdesk;

namespace {

constexpr int kLines = 12;
constexpr int kOtherNames = 11;
constexpr int kNamesPerReceipt = 2 * kLines + kOtherNames;
constexpr int kFewestColumns = 24;
constexpr int kMostColumns = 64;

/// Control bytes and commands, ASCII, accents, all planes: half of what a printer can write, half of what it cannot.
QString randomName(QRandomGenerator& dice) {
    static const QStringList hostile{QStringLiteral("\u001bp\u0000\u0019\u00fa"),
                                     QStringLiteral("\u001dV\u0001"),
                                     QStringLiteral("\u0010\u0014\u0001\u0000\u0005"),
                                     QStringLiteral("\u001b@"),
                                     QStringLiteral("\u202e"),
                                     QStringLiteral("\n"),
                                     QStringLiteral("₵")};
    QString out;
    const quint32 kind = dice.bounded(8u);
    const int length = 1 + static_cast<int>(dice.bounded(24u));
    for (int i = 0; i < length; ++i) {
        const quint32 from = dice.bounded(16u);
        char32_t sign = from < 8    ? 0x20 + dice.bounded(0x5Fu)
                        : from < 11 ? dice.bounded(0x20u)
                        : from < 14 ? dice.bounded(0x100u)
                        : kind < 4  ? U' '
                        : kind < 6  ? dice.bounded(0x2600u)
                                    : dice.bounded(0x110000u);
        if (sign >= 0xD800 && sign <= 0xDFFF) sign = 0x1B;
        out += QString::fromUcs4(&sign, 1);
        if (from == 15) out += hostile.at(static_cast<qsizetype>(dice.bounded(static_cast<quint32>(hostile.size()))));
    }
    return out;
}

Money randomAmount(QRandomGenerator& dice, Currency currency) {
    return {static_cast<qint64>(dice.generate64() >> (24 + dice.bounded(36u))), currency};
}

ReceiptContent randomReceipt(QRandomGenerator& dice) {
    ReceiptContent content;
    const auto name = [&] { return randomName(dice); };
    content.restaurant.name = name();
    content.restaurant.address = name();
    content.restaurant.phone = name();
    content.restaurant.taxId = name();
    content.servedBy = name();
    content.printedBy = name();
    content.copy = static_cast<int>(dice.bounded(3u));
    Order& order = content.order;
    order.currency = Currency::fromCode("GHS").value();
    content.restaurant.currency = order.currency;
    order.number = 1 + static_cast<int>(dice.bounded(9999u));
    order.customerName = name();
    order.discountReason = name();
    order.receiptNumber = name();
    for (int i = 0; i < kLines; ++i) {
        OrderLine line;
        line.status = LineStatus::Sent;
        line.quantity = 1 + static_cast<int>(dice.bounded(99u));
        line.name = name();
        line.note = name();
        line.total = randomAmount(dice, order.currency);
        order.lines.push_back(line);
    }
    order.subtotal = randomAmount(dice, order.currency);
    order.discount = Money(1 + dice.bounded(1000u), order.currency);
    order.total = randomAmount(dice, order.currency) + Money(100, order.currency);
    Payment cash;
    cash.state = PaymentState::Succeeded;
    cash.amount = order.total;
    cash.externalReference = name();
    order.payments.push_back(cash);
    return content;
}

QString textOf(const std::vector<Piece>& pieces) {
    QString out;
    for (const Piece& piece : pieces) out += piece.text;
    return out;
}

[[noreturn]] void fail(quint32 seed, const QString& why) {
    std::fprintf(stderr, "seed %u: %s\n", seed, qPrintable(why));
    std::exit(1);
}

/// Holds what was read against the rows that were sent.
class Comparison {
public:
    Comparison(const std::vector<PaperItem>& items, const PrinterProfile& profile, quint32 seed)
        : m_items(items), m_profile(profile), m_seed(seed) {
        expect<PrinterInitialised>();
    }

    void operator()(const TextRow& row) {
        const QString sent = textOf(row.pieces);
        if (row.cells() > m_profile.columns) fail(m_seed, QStringLiteral("wider than the paper: ") + sent);
        if (const auto* line = std::get_if<PrintedLine>(&next())) {
            const QString read = textOf(line->pieces);
            if (read != sent && read != withPlainSigns(sent))
                fail(m_seed, QStringLiteral("sent “%1”, read “%2”").arg(sent, read));
            return;
        }
        --m_at;
        const QImage image = expect<PrintedPicture>().image;
        if (image.size() != QSize(m_profile.widthDots, row.height() * m_profile.cellHeightDots))
            fail(m_seed, QStringLiteral("a line's picture of another size"));
        if (row.gapDots > 0) (*this)(FeedRow{row.gapDots});
    }
    void operator()(const FeedRow& row) {
        for (int left = row.dots; left > 0; left -= 255)
            if (expect<PaperFed>().dots != std::min(left, 255)) fail(m_seed, QStringLiteral("another feed"));
    }
    void operator()(const DrawerRow&) { expect<DrawerKicked>(); }
    void operator()(const CutRow&) { expect<PaperCut>(); }
    void operator()(const QrRow&) { fail(m_seed, QStringLiteral("a QR code from nowhere")); }
    void operator()(const ImageRow&) { fail(m_seed, QStringLiteral("a picture from nowhere")); }
    void operator()(const BellRow&) { fail(m_seed, QStringLiteral("a bell from nowhere")); }

    void end() {
        expect<FenceAsked>();
        if (m_at != m_items.size()) fail(m_seed, QStringLiteral("more came out than the template put in"));
    }

private:
    const PaperItem& next() {
        if (m_at == m_items.size()) fail(m_seed, QStringLiteral("less came out than the template put in"));
        return m_items[m_at++];
    }
    template <class Item>
    const Item& expect() {
        const auto* item = std::get_if<Item>(&next());
        if (item == nullptr) fail(m_seed, QStringLiteral("item %1 is something else").arg(m_at - 1));
        return *item;
    }

    const std::vector<PaperItem>& m_items;
    const PrinterProfile& m_profile;
    const quint32 m_seed;
    size_t m_at = 0;
};

/// Every amount stands whole at the end of a line, in the order of the receipt.
void checkAmounts(const ReceiptContent& content, const Rows& rows, const QLocale& locale, quint32 seed) {
    QStringList figures;
    for (const OrderLine& line : content.order.lines) figures << paperAmount(line.total, locale);
    figures << paperAmount(content.order.subtotal, locale) << paperAmount(-content.order.discount, locale)
            << paperMoney(content.order.total, locale) << paperAmount(content.order.total, locale);
    for (const Row& row : rows) {
        const auto* line = std::get_if<TextRow>(&row);
        if (line != nullptr && !figures.isEmpty() && textOf(line->pieces).endsWith(figures.first()))
            figures.removeFirst();
    }
    if (!figures.isEmpty()) fail(seed, QStringLiteral("no line ends with ") + figures.first());
}

void check(quint32 seed, std::vector<std::unique_ptr<EscPosEncoder>>& encoders) {
    static const QLocale locale(QStringLiteral("en_GB"));
    QRandomGenerator dice(seed);
    const int columns = kFewestColumns + static_cast<int>(dice.bounded(quint32(kMostColumns - kFewestColumns + 1)));
    auto& encoder = encoders[static_cast<size_t>(columns)];
    if (!encoder) {
        PrinterProfile profile;
        profile.columns = columns;
        profile.widthDots = columns * profile.cellDots + columns * profile.cellDots % 8;
        encoder = std::make_unique<EscPosEncoder>(profile);
    }
    const ReceiptContent content = randomReceipt(dice);
    ReceiptTemplate look;
    look.header = randomName(dice);
    look.footer = randomName(dice);
    const Rows rows = receiptRows(content, {columns, true, encoder->profile().widthDots, look}, locale);
    checkAmounts(content, rows, locale, seed);
    const auto items = decodeJob(encoder->encode(rows).bytes, encoder->profile());
    if (!items) fail(seed, items.error().detail);
    Comparison comparison(*items, encoder->profile(), seed);
    for (const Row& row : rows) std::visit(comparison, row);
    comparison.end();
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const auto first = static_cast<quint32>(argc > 2 ? std::atoi(argv[2]) : 46);
    std::vector<std::unique_ptr<EscPosEncoder>> encoders(kMostColumns + 1);
    quint32 seed = first;
    for (int names = 0; names < count; names += kNamesPerReceipt) check(seed++, encoders);
    std::printf("%d names in %u receipts, seeds %u to %u\n", count, seed - first, first, seed - 1);
    return 0;
}
