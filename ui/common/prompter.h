// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace frontdesk {

/// A question to a person. It is asked only where something cannot be undone.
struct Question {
    QString title;  ///< names the thing and the amount
    QString text;
    QString yes;  ///< a verb: "Cancel order"
    QString no;   ///< empty: "Back"
    bool dangerous = false;
};

/// Asks for a reason: ready-made ones to press, and room for words.
struct ReasonQuestion {
    QString title;
    QString text;
    QStringList reasons;
    QString yes;
};

/// Asks people, so that a test can answer. GUI thread; answers come later, once, on the GUI thread.
class Prompter {
public:
    virtual ~Prompter() = default;
    virtual void ask(const Question& question, std::function<void(bool yes)> answered) = 0;
    /// @p answered gets the reason (not empty), or nullopt when the person went back
    virtual void askReason(const ReasonQuestion& question, std::function<void(std::optional<QString>)> answered) = 0;
};

}  // namespace frontdesk
