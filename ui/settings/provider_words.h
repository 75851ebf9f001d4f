// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider_state.h"
#include "app/ports/provider_desk.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace frontdesk {

class BusinessCalendar;

/// What Settings say of providers. Names of providers as in ProviderDesk.

/// Those of payments, those of messages, and the tax authorities, in the order they are shown.
[[nodiscard]] const std::vector<QByteArray>& payingProviders();
[[nodiscard]] const std::vector<QByteArray>& messageProviders();
[[nodiscard]] const std::vector<QByteArray>& taxAuthorities();

[[nodiscard]] QString settingsName(const QByteArray& provider);  ///< "MTN MoMo", "E-mail", "SMS rules"
[[nodiscard]] QString whatItDoes(const QByteArray& provider);    ///< "mobile money, card, pay links"
[[nodiscard]] QString whereKeysComeFrom(const QByteArray& provider);
[[nodiscard]] QString shortSign(const QByteArray& provider);  ///< "PS"

struct ProviderStateWords {
    Tone tone = Tone::Neutral;
    QString text;  ///< sign and words: "✓ Works"
};
/// @param state nullopt: nobody knows of it
[[nodiscard]] ProviderStateWords stateWords(const std::optional<ProviderState>& state, const BusinessCalendar& calendar,
                                            const QLocale& locale);

/// What a test found: what is wrong, and what to do.
struct CheckWords {
    Tone tone = Tone::Danger;
    QString headline;
    QString text;
};
[[nodiscard]] CheckWords checkWords(const QByteArray& provider, const ProviderCheck& check);

struct FieldWords {
    QString label;
    QString hint;        ///< under the field; may be empty
    bool rare = false;   ///< for tests and special set-ups: shown on demand
    QString group = {};  ///< a heading before it, where a group begins
};
[[nodiscard]] FieldWords fieldWords(const QByteArray& key);
/// Why a value cannot be, under its field.
[[nodiscard]] QString faultWords(const FieldError& fault);

}  // namespace frontdesk
