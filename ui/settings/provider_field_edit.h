// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/provider_words.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLineEdit;

namespace frontdesk {

class TextLabel;

/// One key of a provider: its label, what it is, and why it cannot be so. A secret is never shown again, only replaced
/// or removed; what config.env says is locked.
class ProviderFieldEdit : public QWidget {
    Q_OBJECT
public:
    ProviderFieldEdit(Theme& theme, const ProviderField& field, QWidget* parent = nullptr);

    [[nodiscard]] QByteArray key() const { return m_field.key; }
    /// What a person made of it; nullopt if it is as it was. Empty: it is to be removed.
    [[nodiscard]] std::optional<QString> change() const;
    /// @param words empty: nothing is wrong with it
    void showFault(const QString& words);
    [[nodiscard]] bool isFaulty() const { return m_faulty; }
    void takeFocus();

Q_SIGNALS:
    void edited();
    void entered();  ///< Enter in its field

private:
    enum class Secret { Kept, Replacing, Removing };
    void makeEditor(QHBoxLayout& row);
    void makeLocked(QHBoxLayout& row);
    void makeSecret(QHBoxLayout& row);
    bool makeChoice(QHBoxLayout& row);
    QLineEdit* makeLine(bool masked);
    void setSecret(Secret state);

    Theme& m_theme;
    const ProviderField m_field;
    const FieldWords m_words;
    TextLabel* m_below;
    QWidget* m_stop = nullptr;  ///< what takes the focus
    QLineEdit* m_line = nullptr;
    std::function<QString()> m_value;  ///< of choices
    Secret m_secret = Secret::Kept;
    std::function<void()> m_showSecret;
    bool m_faulty = false;
};

}  // namespace frontdesk
