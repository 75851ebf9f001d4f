// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/provider_desk.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class Prompter;
class Session;
class Surface;
class TextLabel;

/// Where keys are kept. Quiet where all is well; where they cannot be read it asks for the passphrase, where nobody has
/// decided it asks what shall lock them, and a key that lies beside is warned of for as long as it does.
class KeyPlaceBox : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        ProviderDesk& providers;
        Theme& theme;
        Session& session;
        Prompter& prompter;
        bool demo = false;
    };
    explicit KeyPlaceBox(const Parts& parts, QWidget* parent = nullptr);
    /// Shows what the desk says now.
    void refresh();
    /// Whether somebody must do something before keys can be kept.
    [[nodiscard]] bool needsSomebody() const;

Q_SIGNALS:
    void changed();  ///< keys are locked in another way now, or open

private:
    QWidget* makeEntry();
    void say(Tone tone, const QString& headline, const QString& text);
    void showEntry(const QString& label, const QString& verb, bool mayDoWithout);
    void unlock();
    void askConsent();
    void take(const Status& done);

    const Parts m_parts;
    Theme& m_theme;
    Surface* m_field;
    TextLabel* m_headline;
    TextLabel* m_text;
    QWidget* m_entry;
    QLineEdit* m_passphrase = nullptr;
    TextLabel* m_fault = nullptr;
    ActionButton* m_go = nullptr;
    ActionButton* m_without = nullptr;
};

}  // namespace frontdesk
