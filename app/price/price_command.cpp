// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/price_command.h"

#include "app/price/basket_reader.h"
#include "app/price/calculation_writer.h"

#include <istream>
#include <ostream>
#include <string>

namespace frontdesk {
namespace {

Result<std::vector<RefundCells>> takeRefunds(std::vector<TaxGroup> remaining, const std::vector<Money>& amounts) {
    std::vector<RefundCells> refunds;
    for (const Money amount : amounts) {
        auto refund = takeRefund(remaining, amount);
        if (!refund) {
            Error error = std::move(refund.error());
            for (FieldError& fault : error.fields) fault.field = entryPath(QStringLiteral("refunds"), refunds.size());
            return tl::make_unexpected(std::move(error));
        }
        refunds.push_back(std::move(*refund));
    }
    return refunds;
}

Result<PriceAnswer> answerTo(const PriceRequest& request) {
    auto calculation = calculate(request.basket);
    if (!calculation) return tl::make_unexpected(std::move(calculation.error()));
    auto refunds = takeRefunds(calculation->groups, request.refunds);
    if (!refunds) return tl::make_unexpected(std::move(refunds.error()));
    const Money rounding = cashRounding(calculation->total, request.cashStep);
    return PriceAnswer{std::move(*calculation), rounding, std::move(*refunds)};
}

bool isBlank(const std::string& line) {
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

}  // namespace

int runPriceCommand(std::istream& in, std::ostream& out) {
    BasketReader reader;
    rapidjson::StringBuffer text;
    for (std::string line; out && std::getline(in, line);) {
        if (isBlank(line)) continue;
        const auto answer = reader.read(line).and_then(answerTo);
        text.Clear();
        if (answer)
            writeAnswer(*answer, text);
        else
            writeError(answer.error(), text);
        // Flushed line by line: whoever writes the baskets may wait for the answer before the next.
        out.write(text.GetString(), static_cast<std::streamsize>(text.GetSize())).put('\n').flush();
    }
    return out ? 0 : 1;
}

}  // namespace frontdesk
