// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace frontdesk {

/// Where Qt's messages go while an object of this class lives; one at a time. Every message becomes a JSON line
/// {"time":…,"level":…,"category":…,"message":…} in UTC in FOLDER/frontdesk.log; warnings and worse are plain lines on
/// standard error as well, which journald keeps where it started the program. Control characters are escaped and phone
/// numbers masked in both. Messages come from any thread. Folder and file are made by the first message; what cannot be
/// written is dropped.
class Logging {
public:
    struct Settings {
        QString folder;
        QByteArray rules;                     ///< rules of QLoggingCategory, apart by `;` or line feeds; may be empty
        qint64 fileBytes = 10 * 1024 * 1024;  ///< a fuller file is put aside as frontdesk.log.1 … .9
        int files = 10;
        int days = 30;  ///< what all files together reach back at most
    };
    explicit Logging(const Settings& settings);
    ~Logging();  ///< Qt's own handler again
    Logging(const Logging&) = delete;
    Logging& operator=(const Logging&) = delete;

    /// $XDG_STATE_HOME/frontdesk/logs, by default ~/.local/state/frontdesk/logs
    [[nodiscard]] static QString stateFolder();

private:
    class Sink;
    std::unique_ptr<Sink> m_sink;
};

/// @p text with what looks like an international phone number as "+233•••1234": a last resort, since no message should
/// hold one.
[[nodiscard]] QString withoutPhoneNumbers(const QString& text);

}  // namespace frontdesk
