// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QLineEdit;

namespace frontdesk {

class TextLabel;

/// The colour of headings on documents: one of some that look well on paper, or any other by its number.
class PaperAccentPicker : public QWidget {
    Q_OBJECT
public:
    explicit PaperAccentPicker(Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QString accent() const;   ///< as typed: "#0f6b52"
    void setAccent(const QString& accent);  ///< without a signal
    /// @param words empty: nothing is wrong with it
    void showFault(const QString& words);

Q_SIGNALS:
    void edited();

private:
    void showState();

    QLineEdit* m_line;
    TextLabel* m_below;
    std::vector<QAbstractButton*> m_swatches;
    QString m_fault;
};

}  // namespace frontdesk
