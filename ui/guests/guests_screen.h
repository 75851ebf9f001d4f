// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"
#include "ui/guests/known_guest.h"
#include "ui/models/guests_model.h"
#include "ui/shell/screen.h"

class QStackedWidget;

namespace frontdesk {

class EmptyState;
class GuestList;
class GuestPage;
class Notices;
class Prompter;
class SearchField;
class TextLabel;

/// Guests by telephone number: who they are, where they live, what they had, to take the next order or to forget them.
class GuestsScreen : public Screen {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        Session& session;
        Prompter& prompter;
        Notices& notices;
    };
    explicit GuestsScreen(const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Guests"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("person"); }
    void onShown() override;
    [[nodiscard]] std::vector<KeyHelp> keys() const override;
    bool stepBack() override;

    /// Opens the card of a number. @param phone E.164
    void showGuest(const QString& phone);
    [[nodiscard]] const GuestsModel& model() const { return m_model; }

Q_SIGNALS:
    void orderRequested(const frontdesk::KnownGuest& guest, const std::optional<frontdesk::DeliveryAddress>& address);
    void repeatRequested(const frontdesk::KnownGuest& guest, const frontdesk::Order& order);

private:
    QWidget* makeSearchSide();
    QWidget* makeCardSide();
    void load();
    void searchFor(const QString& text);
    void moveInList(int key);
    void showCount();
    void showResult(const Result<KnownGuest>& result);
    void askForget();
    void forget(const KnownGuest& guest);

    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    Prompter& m_prompter;
    Notices& m_notices;
    GuestsModel m_model;
    QString m_wanted;  ///< number whose card is shown or on its way

    SearchField* m_search = nullptr;
    TextLabel* m_count = nullptr;
    GuestList* m_list = nullptr;
    EmptyState* m_noGuests = nullptr;
    QStackedWidget* m_listPages = nullptr;
    QStackedWidget* m_cardPages = nullptr;
    EmptyState* m_nobody = nullptr;
    GuestPage* m_page = nullptr;
};

}  // namespace frontdesk
