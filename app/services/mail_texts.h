// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/mailbox.h"

namespace frontdesk {

/// What differs from one message of a kind to the next.
struct MailValues {
    QString name;        ///< of the person, as typed; may be empty
    QString restaurant;  ///< its name
    QString link;        ///< empty if the message has none
    QString number;      ///< of the order, or of the document
    QString total;       ///< "GHS 61.00"
    std::vector<MailLine> lines;
};
struct MailText {
    QString subject;  ///< one line
    QString text;     ///< paragraphs, separated by an empty line
    QString button;   ///< what following its link does; empty if it has none
};

/// The message of @p kind in @p language ("de", "de-AT"), in English where there is no such text. The templates are
/// resources/mail/*.json; a value is put in as it is and never read as a template again. Any thread.
[[nodiscard]] MailText mailText(MailKind kind, const QString& language, const MailValues& values);

/// What such a message calls "discount" and "delivery". Any thread.
[[nodiscard]] QString mailLabel(const QString& what, const QString& language);

/// @p name as a message may show it: letters, spaces, - and ' alone, at most 20 characters.
[[nodiscard]] QString nameForMail(const QString& name);

}  // namespace frontdesk
