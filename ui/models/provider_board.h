// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider_state.h"
#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QObject>

#include <vector>

namespace frontdesk {

/// How the providers are, as read at the start and announced since. GUI thread.
class ProviderBoard : public QObject {
    Q_OBJECT
public:
    ProviderBoard(const Desk& desk, DeskEvents& events, QObject* parent = nullptr);
    [[nodiscard]] const std::vector<ProviderState>& all() const { return m_states; }

Q_SIGNALS:
    void changed();
    /// One that was lost answers again.
    void cameBack(const frontdesk::ProviderState& provider);

private:
    void take(const ProviderState& state);

    std::vector<ProviderState> m_states;
};

/// Whether it is in use and does not work.
[[nodiscard]] bool isLost(const ProviderState& state);

/// What people read about providers that do not work: which, since when, what goes on working.
struct ProviderTrouble {
    Tone tone = Tone::Warn;  ///< Danger where somebody must change something
    QString headline;
    QString text;
};
/// All trouble in one line; nullopt: there is none.
[[nodiscard]] std::optional<ProviderTrouble> providerTrouble(const std::vector<ProviderState>& all,
                                                             const BusinessCalendar& calendar, const QLocale& locale);
/// "Paystack: no answer", for the status strip.
[[nodiscard]] QString providerStripText(const ProviderState& state);

}  // namespace frontdesk
