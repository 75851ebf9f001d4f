// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/pin_rules.h"

#include <algorithm>
#include <string_view>

namespace frontdesk {
namespace {

constexpr qint64 kFirstLockMs = 30'000;
constexpr qint64 kLongestLockMs = 15 * 60'000;
constexpr int kShortestPin = 4;
constexpr int kLongestPin = 8;

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// One digit over and over, or a run up or down.
bool isRun(const QString& pin) {
    const auto step = [&](qsizetype i) { return pin[i + 1].unicode() - pin[i].unicode(); };
    const int first = step(0);
    if (std::abs(first) > 1) return false;
    for (qsizetype i = 1; i + 1 < pin.size(); ++i)
        if (step(i) != first) return false;
    return true;
}

bool isYear(int number) {
    return number >= 1900 && number <= 2099;
}

/// Whether @p pin is a date written in @p order: D, M and y are two digits each, Y is a year of four.
bool isDate(const QString& pin, std::string_view order) {
    qsizetype at = 0;
    for (const char part : order) {
        const qsizetype length = part == 'Y' ? 4 : 2;
        if (at + length > pin.size()) return false;
        const int number = pin.mid(at, length).toInt();
        at += length;
        if (part == 'D' && (number < 1 || number > 31)) return false;
        if (part == 'M' && (number < 1 || number > 12)) return false;
        if (part == 'Y' && !isYear(number)) return false;
    }
    return at == pin.size();
}

bool isDateOrYear(const QString& pin) {
    constexpr std::string_view kOrders[]{"Y", "DM", "MD", "DMy", "MDy", "yMD", "DMY", "MDY", "YMD"};
    return std::any_of(std::begin(kOrders), std::end(kOrders), [&](auto order) { return isDate(pin, order); });
}

}  // namespace

Status checkNewPin(const QString& pin) {
    const QString field = QStringLiteral("pin");
    if (pin.size() < kShortestPin || pin.size() > kLongestPin || !std::all_of(pin.begin(), pin.end(), isDigit))
        return invalidField(field, "invalid_pin", QStringLiteral("A PIN is 4 to 8 digits."));
    if (isRun(pin) || isDateOrYear(pin))
        return invalidField(field, "too_simple", QStringLiteral("This PIN is too easily guessed."));
    return {};
}

qint64 pinLockMs(int wrong) {
    if (wrong < kPinTries) return 0;
    const int doublings = std::min(wrong - kPinTries, 10);
    return std::min(kFirstLockMs << doublings, kLongestLockMs);
}

}  // namespace frontdesk
