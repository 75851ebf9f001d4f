// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/menu_board.h"

namespace frontdesk {
namespace {

constexpr int kTableTokenBytes = 16;
constexpr auto kTokenEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool isTableToken(const QByteArray& text) {
    const auto decoded = QByteArray::fromBase64Encoding(text, kTokenEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == kTableTokenBytes;
}

}  // namespace

MenuBoard::MenuBoard(MenuStore& store, AuditLog& audit, Announcements& announcements, ChangeFeed& feed,
                     const Clock& clock)
    : m_store(store), m_audit(audit), m_announcements(announcements), m_clock(clock) {
    m_subscription = feed.subscribe([this](const std::vector<Event>& events) {
        for (const Event& event : events)
            if (const auto* changed = std::get_if<MenuChanged>(&event)) set(changed->menu);
    });
}

void MenuBoard::set(MenuPtr menu) {
    const std::scoped_lock lock(m_mutex);
    m_current = std::move(menu);
}

MenuPtr MenuBoard::current() const {
    const std::scoped_lock lock(m_mutex);
    return m_current;
}

Status MenuBoard::load() {
    auto menu = m_store.load();
    if (!menu) return tl::make_unexpected(menu.error());
    set(std::move(*menu));
    return {};
}

Status MenuBoard::announceStored() {
    auto menu = m_store.load();
    if (!menu) return tl::make_unexpected(menu.error());
    m_announcements.add(MenuChanged{std::move(*menu)});
    return {};
}

Status MenuBoard::setAvailability(const MenuItemId& id, bool available, std::optional<Instant> until,
                                  const Caller& caller) {
    if (!isAllowed(caller, Permission::SetAvailability))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not change availability."));
    const Instant now = m_clock.now();
    if (until && available)
        return invalidField(QStringLiteral("until"), "not_applicable",
                            QStringLiteral("An item that is available has no end of being sold out."));
    if (until && *until <= now)
        return invalidField(QStringLiteral("until"), "in_the_past", QStringLiteral("The time must lie ahead."));
    if (auto stored = m_store.setSoldOut(id, !available, until); !stored) return stored;
    const auto audited =
        m_audit.append({now, caller.actor(), available ? "item.available" : "item.sold_out", "item:" + id.text(), {}});
    if (!audited) return audited;
    return announceStored();
}

Status MenuBoard::reissueTableToken(const TableId& id, const QByteArray& token, const Caller& caller) {
    if (!isAllowed(caller, Permission::ReissueTableTokens))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not give tables new codes."));
    if (!isTableToken(token))
        return invalidField(QStringLiteral("token"), "invalid", QStringLiteral("A table's token is 128 random bits."));
    const auto stored = m_store.load();
    if (!stored) return tl::make_unexpected(stored.error());
    const DiningTable* table = (*stored)->table(id);
    if (!table) return failure(ErrorCode::NotFound, QStringLiteral("There is no such table."));
    if (table->token == token) return {};
    if (auto changed = m_store.setTableToken(id, token); !changed) return changed;
    const auto audited = m_audit.append({m_clock.now(), caller.actor(), "table.reissued", "table:" + id.text(), {}});
    if (!audited) return audited;
    return announceStored();
}

Status MenuBoard::replace(const Menu& menu, const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not change the menu."));
    if (auto stored = m_store.replace(menu); !stored) return stored;
    const auto audited = m_audit.append(
        {m_clock.now(), caller.actor(), "menu.replaced", "menu", QStringLiteral("%1 items").arg(menu.items.size())});
    if (!audited) return audited;
    return announceStored();
}

QByteArray newTableToken(IdSource& ids) {
    return ids.randomBytes(kTableTokenBytes).toBase64(kTokenEncoding);
}

QString tableLink(const Restaurant& restaurant, const DiningTable& table) {
    return restaurant.publicUrl + QStringLiteral("/menu/") + QString::fromLatin1(table.token);
}

}  // namespace frontdesk
