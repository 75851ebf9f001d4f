// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace frontdesk {

class TextLabel;

/// A field of a form: its name above, what is wrong with it below. What is typed takes the fault away.
class FormField : public QWidget {
    Q_OBJECT
public:
    /// @param name of the object and of the editor in it
    /// @param rows 1: one line; more: a text of several lines, so many in sight
    FormField(Theme& theme, const QString& name, const QString& label, int longest, int rows, QWidget* parent);

    [[nodiscard]] QString text() const;  ///< without spaces at its ends
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    void setHints(Qt::InputMethodHints hints);
    /// Words under the field while nothing is wrong; empty: none.
    void setHint(const QString& text);
    /// @param words empty: nothing is wrong
    void showFault(const QString& words);
    [[nodiscard]] bool isFaulty() const { return m_faulty; }
    void takeFocus();

Q_SIGNALS:
    void edited();  ///< by a person
    void entered();

private:
    void makeLine(const QString& name, const QString& label, int longest);
    void makeText(const QString& name, const QString& label, int longest, int rows);
    void showBelow();
    [[nodiscard]] QWidget* editor() const;

    Theme& m_theme;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
    TextLabel* m_below;
    QString m_hint;
    bool m_faulty = false;
    bool m_filling = false;
};

}  // namespace frontdesk
