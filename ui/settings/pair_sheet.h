// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"

#include <QTimer>

namespace frontdesk {

class ActionButton;
class FigureLabel;
class Segmented;
class TextLabel;

/// Lets a device in: shows a code for five minutes and says what to do at the device. Each code is for one device and
/// is shown this once.
class PairSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        const Session& session;
    };
    PairSheet(const Parts& parts, QWidget* over);
    /// Asks for a code and opens.
    void openWithCode();
    [[nodiscard]] QString code() const;
    /// A device has come in: the sheet says so and closes.
    void tellPaired(const QString& name);

Q_SIGNALS:
    void refused(const frontdesk::Error& error);

private:
    QWidget* makeCode();
    QWidget* makeSteps();
    [[nodiscard]] DeviceKind kind() const;
    void askCode();
    void takeCode(const Devices::ShownCode& code);
    void tick();
    void showSteps();

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    QTimer m_second;
    Instant m_expiresAt;
    int m_asked = 0;  ///< codes asked for: a late answer is not the last one's
    Segmented* m_kind = nullptr;
    FigureLabel* m_code = nullptr;
    TextLabel* m_left = nullptr;
    std::array<TextLabel*, 3> m_steps{};
    ActionButton* m_again = nullptr;
};

}  // namespace frontdesk
