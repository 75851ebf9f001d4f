// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"

#include <QFuture>

namespace frontdesk {

class ActionButton;
class Prompter;
class QrView;
class TextLabel;

/// The QR code of a table: to look at, to copy, to keep as a picture for the printer, and to be replaced by a new one
/// when strangers have it.
class TableCodeSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        const Session& session;
        Prompter& prompter;
    };
    TableCodeSheet(const Parts& parts, const DiningTable& table, QWidget* over);
    [[nodiscard]] const DiningTable& table() const { return m_table; }
    /// The same table with another code or name.
    void present(const DiningTable& table);
    void openAtCopy();
    [[nodiscard]] QString link() const;

private:
    QWidget* makeSide();
    ActionButton* addButton(class QVBoxLayout& column, const QString& name, const QString& text, const QString& icon);
    void copyLink();
    void savePicture();
    void askNewCode();
    void makeNewCode();
    void say(Tone tone, const QString& text);

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    Prompter& m_prompter;
    DiningTable m_table;
    QrView* m_code = nullptr;
    TextLabel* m_link = nullptr;
    TextLabel* m_said = nullptr;
    ActionButton* m_copy = nullptr;
    ActionButton* m_save = nullptr;
    ActionButton* m_renew = nullptr;
};

}  // namespace frontdesk
