// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"

#include <QStringList>

namespace frontdesk {

/// One of a list, each a line to press: which printer, which paper. Closes with the choice.
class ChoiceSheet : public Sheet {
    Q_OBJECT
public:
    struct Option {
        QString text;
        QString below;  ///< a smaller line; may be empty
    };
    /// @param current is marked; -1: none
    ChoiceSheet(Theme& theme, const QString& title, const std::vector<Option>& options, int current, QWidget* over);

Q_SIGNALS:
    void chosen(int index);
};

/// A field whose value is one of a list: its name, and a button with the value that opens the list.
class ChoiceField : public QWidget {
    Q_OBJECT
public:
    ChoiceField(Theme& theme, const QString& name, const QString& label, QWidget* parent);
    void setOptions(std::vector<ChoiceSheet::Option> options);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);  ///< without a signal
    /// @param words empty: nothing is wrong
    void showFault(const QString& words);
    /// Words under the field while nothing is wrong; empty: none.
    void setHint(const QString& text);
    void takeFocus();

Q_SIGNALS:
    void chosen(int index);  ///< by a person

private:
    void openList();
    void showBelow(const QString& fault);

    Theme& m_theme;
    const QString m_label;
    std::vector<ChoiceSheet::Option> m_options;
    int m_current = -1;
    QString m_hint;
    class ActionButton* m_button;
    class TextLabel* m_below;
};

}  // namespace frontdesk
