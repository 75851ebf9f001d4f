// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>

namespace frontdesk {

/// "de" of "de-AT".
[[nodiscard]] QString primaryLanguage(const QString& language);

/// Texts that come with the program, one JSON file a language: `:/{folder}/en.json`. Immutable, any thread.
class BundledTexts {
public:
    explicit BundledTexts(const QString& folder);
    /// English where there is no file for @p language ("de-AT").
    [[nodiscard]] const QJsonObject& in(const QString& language) const;

private:
    std::map<QString, QJsonObject> m_languages;
};

/// Names of placeholders, without braces, and what stands in their place.
using Placeholders = std::map<QString, QString>;

/// Replaces every {name} of @p text once, from left to right, so that nothing in a value is taken for a placeholder. A
/// name without a value stays as it stands.
[[nodiscard]] QString fillTemplate(const QString& text, const Placeholders& values);

/// Leaves out each [part] of @p text in which a placeholder has an empty value, and the brackets of the others.
[[nodiscard]] QString withoutEmptyParts(const QString& text, const Placeholders& values);

}  // namespace frontdesk
