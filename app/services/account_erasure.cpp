// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accounts.h"
#include "app/services/login_throttle.h"
#include "app/services/sign_in.h"

#include <array>

// The part of Accounts that ends them (SR-64).

namespace frontdesk {
namespace {

constexpr qint64 kUnverifiedDays = 30;
constexpr qint64 kMinutesPerDay = 24 * 60;
constexpr int kOpenOrders = 100;

constexpr std::array kOpen{OrderStatus::Placed,    OrderStatus::Accepted, OrderStatus::Scheduled,
                           OrderStatus::Preparing, OrderStatus::Ready,    OrderStatus::OutForDelivery};

/// Nobody any more: what the row must keep for those that refer to it.
void pseudonymise(Customer& customer, Instant now) {
    Customer nobody;
    nobody.id = customer.id;
    nobody.version = customer.version;
    nobody.email = QStringLiteral("erased-%1@invalid").arg(customer.id.toString());
    nobody.language = customer.language;
    nobody.notifySms = nobody.notifyEmail = false;
    nobody.createdAt = customer.createdAt;
    nobody.erasedAt = now;
    customer = std::move(nobody);
}

}  // namespace

Status Accounts::erase(const CustomerId& id) {
    const auto customer = m_parts.customers.find(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer) return failure(ErrorCode::NotFound, QStringLiteral("There is no such account."));
    // First, so that no answer promises what a restore would undo.
    if (auto listed = m_parts.erasures.add(id); !listed) return listed;
    if ((*customer)->erasedAt) return {};
    if (auto forgotten = forget(**customer, QStringLiteral("asked for")); !forgotten) return forgotten;
    return m_parts.mail.send(MailKind::AccountErased, (*customer)->email, (*customer)->fullName, (*customer)->language);
}

Status Accounts::repeatErasures() {
    const auto erased = m_parts.erasures.all();
    if (!erased) return tl::make_unexpected(erased.error());
    for (const CustomerId& id : *erased) {
        const auto customer = m_parts.customers.find(id);
        if (!customer) return tl::make_unexpected(customer.error());
        if (!*customer || (*customer)->erasedAt) continue;
        if (auto forgotten = forget(**customer, QStringLiteral("after a restore")); !forgotten) return forgotten;
    }
    return {};
}

Status Accounts::purge() {
    const auto unverified =
        m_parts.customers.unverifiedBefore(m_parts.clock.now().plusMinutes(-kUnverifiedDays * kMinutesPerDay));
    if (!unverified) return tl::make_unexpected(unverified.error());
    for (const CustomerId& id : *unverified) {
        const auto customer = find(id);
        if (!customer) return tl::make_unexpected(customer.error());
        if (auto forgotten = forget(*customer, QStringLiteral("never verified")); !forgotten) return forgotten;
    }
    const auto remains = m_parts.orders.customersWithRemains();
    if (!remains) return tl::make_unexpected(remains.error());
    for (const CustomerId& id : *remains)
        if (auto blanked = m_parts.orders.blankPersonal(id, m_parts.clock.now()); !blanked) return blanked;
    return {};
}

Status Accounts::forget(Customer customer, const QString& why) {
    if (auto ended = forgetLogins(customer); !ended) return ended;
    if (!customer.phone.isEmpty())
        if (auto removed = m_parts.profiles.remove(customer.phone); !removed) return removed;
    if (auto dropped = m_parts.mail.forget(customer.email); !dropped) return dropped;
    pseudonymise(customer, m_parts.clock.now());
    if (auto saved = save(customer); !saved) return saved;
    if (auto blanked = m_parts.orders.blankPersonal(customer.id, m_parts.clock.now()); !blanked) return blanked;
    if (auto told = announceOpenOrders(customer.id); !told) return told;
    return note(customer.id, "customer.erased", why);
}

Status Accounts::forgetLogins(const Customer& customer) {
    const CustomerId& id = customer.id;
    const auto ended =
        endSessions(m_parts.sessions, m_parts.announcements, id, SessionId(), "erased", m_parts.clock.now());
    if (!ended) return ended;
    if (auto forgotten = m_parts.sessions.forgetDevices(id); !forgotten) return forgotten;
    if (auto removed = m_parts.tokens.removeOf(id); !removed) return removed;
    if (auto off = m_parts.factors.setEnabled(id, false); !off) return off;
    if (auto removed = m_parts.factors.replaceCodes(id, {}); !removed) return removed;
    return LoginThrottle(m_parts.failures, m_parts.secrets, m_parts.clock).clearAccount(customer.email);
}

/// The board shows orders as they are now, without the name.
Status Accounts::announceOpenOrders(const CustomerId& id) {
    const auto open =
        m_parts.orders.ofCustomer({.customer = id, .statuses = {kOpen.begin(), kOpen.end()}, .limit = kOpenOrders});
    if (!open) return tl::make_unexpected(open.error());
    for (const Order& order : open->rows)
        m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(order), order.status});
    return {};
}

}  // namespace frontdesk
