// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

class ChoiceField;
class FormField;

/// Where a printer is, in the words of whoever looks at its back: a network address, a USB file, a serial line, a
/// print queue or a folder. Reads and makes what Printer::target holds.
class TargetEdit : public QWidget {
    Q_OBJECT
public:
    explicit TargetEdit(Theme& theme, QWidget* parent);
    [[nodiscard]] QString target() const;
    void setTarget(const QString& target);
    /// @param words empty: nothing is wrong
    void showFault(const QString& words);
    void takeFocus();

Q_SIGNALS:
    void edited();
    void entered();

private:
    enum Kind { kNetwork, kUsb, kSerial, kQueue, kFolder };
    void showKind();

    ChoiceField* m_kind;
    FormField* m_where;
    FormField* m_port;
    ChoiceField* m_speed;
    ChoiceField* m_flow;
};

}  // namespace frontdesk
