// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompter.h"
#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

namespace frontdesk {

/// Asks with sheets over a window.
class SheetPrompter final : public Prompter {
public:
    SheetPrompter(Theme& theme, QWidget* over);
    void ask(const Question& question, std::function<void(bool yes)> answered) override;
    void askReason(const ReasonQuestion& question, std::function<void(std::optional<QString>)> answered) override;

private:
    Theme& m_theme;
    QPointer<QWidget> m_over;
};

}  // namespace frontdesk
