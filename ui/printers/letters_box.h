// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QByteArray>
#include <QWidget>

namespace frontdesk {

class Segmented;
class SwitchBox;

/// How one printer writes what its own letters lack: the sign of the currency, and the Twi letters ɛ and ɔ. Both are
/// members of Printer::profile; all else in there stays.
class LettersBox : public QWidget {
    Q_OBJECT
public:
    explicit LettersBox(Theme& theme, QWidget* parent);
    /// @param profile as Printer::profile
    void load(const QByteArray& profile);
    /// What was loaded with what is chosen here; the same bytes if nothing is chosen anew, empty if nothing differs
    /// from the catalogue.
    [[nodiscard]] QByteArray profile() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] bool isEdited() const;

    QByteArray m_loaded;
    int m_loadedSign = 0;
    bool m_loadedPlain = false;
    Segmented* m_sign;
    SwitchBox* m_plain;
};

}  // namespace frontdesk
