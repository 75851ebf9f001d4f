// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"

#include "app/backend/fixed_settings.h"
#include "app/backend/restaurant_setting.h"
#include "app/platform/totp.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace frontdesk {
namespace {

constexpr char kInstallationSetting[] = "installation";

/// The id under which the machine keeps this store's key. Made with the store.
Result<QByteArray> installationId(Database& writer, const Clock& clock, IdSource& ids) {
    SqlSettingStore settings(writer);
    const auto stored = settings.value(kInstallationSetting);
    if (!stored) return tl::make_unexpected(stored.error());
    if (*stored) return **stored;
    const QByteArray id = ids.next().text();
    if (auto set = settings.set(kInstallationSetting, id, "system", clock.now()); !set)
        return tl::make_unexpected(set.error());
    return id;
}

/// A demo is whole in its folder; a restaurant's key lies apart from its data and its backups.
QString keyPath(const StorePaths& paths, const QByteArray& installation, bool demo) {
    if (demo) return paths.folder + QStringLiteral("/demo.key");
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/frontdesk/keys/") + QString::fromLatin1(installation) + QStringLiteral(".key");
}

Status fill(Database& writer, const Seed& seed, const InstallationKeys& keys, const Clock& clock) {
    SqlMenuStore menu(writer);
    SqlStaffStore staff(writer);
    SqlSettingStore settings(writer);
    const PinHashes pins(keys.pinKey());
    const auto steps = [&]() -> Status {
        if (auto stored = menu.replace(seed.menu); !stored) return stored;
        for (const auto& [member, pin] : seed.staff) {
            StaffMember hashed = member;
            hashed.pinHash = pins.hash(QString::fromLatin1(pin));
            if (auto stored = staff.save(hashed); !stored) return stored;
        }
        return settings.set(kRestaurantSetting, restaurantJson(seed.restaurant), "system", clock.now());
    };
    if (auto begun = writer.run("BEGIN IMMEDIATE"); !begun) return begun;
    auto done = steps();
    if (done) done = writer.run("COMMIT");
    if (!done && writer.inTransaction()) (void)writer.run("ROLLBACK");
    return done;
}

/// A restaurant before anything is known of it but what configuration says: an empty menu that can be priced, under its
/// country's taxes where we know them.
Seed emptyRestaurant(const std::function<void(Restaurant&)>& adjust) {
    Seed seed;
    seed.restaurant = restaurantOf({});
    Restaurant wanted = seed.restaurant;
    if (adjust) adjust(wanted);
    seed.restaurant.currency = seed.menu.currency = wanted.currency;
    seed.restaurant.minimumOrder = wanted.minimumOrder;
    seed.restaurant.calendar = wanted.calendar;
    const auto taxes = TaxSet::builtIn(wanted.country.toLower());
    seed.menu.taxes = taxes ? *taxes : TaxSet::builtIn(QStringLiteral("none")).value_or(TaxSet());
    seed.menu.index();
    return seed;
}

PinHasher pinHasher(const InstallationKeys& keys) {
    const PinHashes pins(keys.pinKey());
    return {[pins](const QString& pin) { return pins.hash(pin); },
            [pins](const QString& pin, const QByteArray& stored) { return pins.resembles(pin, stored); },
            [pins](const QString& pin, const QByteArray& stored) { return pins.verify(pin, stored); }};
}

StorePaths pathsOf(const Backend::Options& options) {
    StorePaths paths(QFileInfo(options.folder).absoluteFilePath());
    if (!options.backupFolder.isEmpty()) paths.backups = options.backupFolder;
    return paths;
}

struct Opened {
    std::unique_ptr<InstallationKeys> keys;
    std::shared_ptr<const Restaurant> restaurant;
};

/// The parts that the services are built from: the key, and the restaurant, seeded where the store is new.
Result<Opened> openParts(const Backend::Options& options, const StorePaths& paths, Database& writer) {
    SqlSettingStore settings(writer);
    auto stored = settings.value(kRestaurantSetting);
    if (!stored) return tl::make_unexpected(stored.error());
    const bool isNew = !stored->has_value();
    std::optional<Seed> seed;
    if (isNew && options.seed) seed = options.seed();
    const bool demo = isNew ? seed && seed->restaurant.demo : restaurantOf(**stored).demo;
    if (options.demo && *options.demo != demo)
        return failure(ErrorCode::Unsupported,
                       demo ? QStringLiteral("The store in %1 is a demo.").arg(paths.folder)
                            : QStringLiteral("The store in %1 is a restaurant's and no demo.").arg(paths.folder));
    const auto installation = installationId(writer, options.clock, options.ids);
    if (!installation) return tl::make_unexpected(installation.error());
    auto keys = InstallationKeys::load(keyPath(paths, *installation, demo), isNew);
    if (!keys) return tl::make_unexpected(keys.error());
    if (isNew) {
        // A store without a seed is a restaurant's from its first start on, so that no demo moves in later.
        const auto filled = fill(writer, seed ? *seed : emptyRestaurant(options.adjust), **keys, options.clock);
        if (!filled) return tl::make_unexpected(filled.error());
        stored = settings.value(kRestaurantSetting);
        if (!stored) return tl::make_unexpected(stored.error());
    }
    Restaurant restaurant = restaurantOf(stored->value_or(QByteArray()));
    if (options.adjust) {
        const Restaurant before = restaurant;
        options.adjust(restaurant);
        if (auto settled = settleFixedSettings(writer, before, restaurant, options.clock.now()); !settled)
            return tl::make_unexpected(settled.error());
    }
    return Opened{std::move(*keys), std::make_shared<const Restaurant>(std::move(restaurant))};
}

}  // namespace

Result<std::unique_ptr<Backend>> Backend::open(const Options& options) {
    if (!QDir().mkpath(options.folder))
        return failure(ErrorCode::StoreReadOnly,
                       QStringLiteral("The data folder %1 cannot be made.").arg(options.folder));
    const StorePaths paths = pathsOf(options);
    auto lock = StoreLock::take(paths.folder);
    if (!lock) return tl::make_unexpected(lock.error());
    auto writer = openStore(paths, options.clock.now());
    if (!writer) return tl::make_unexpected(writer.error());
    auto parts = openParts(options, paths, **writer);
    if (!parts) return tl::make_unexpected(parts.error());
    if (options.prepare)
        if (auto prepared = options.prepare(**writer, *parts->keys, *parts->restaurant); !prepared)
            return tl::make_unexpected(prepared.error());
    std::unique_ptr<Backend> backend(new Backend(options, std::move(*lock), std::move(*writer), std::move(parts->keys),
                                                 std::move(parts->restaurant)));
    if (auto loaded = backend->menu.load(); !loaded) return tl::make_unexpected(loaded.error());
    if (auto repeated = backend->repeatErasures(); !repeated) return tl::make_unexpected(repeated.error());
    return backend;
}

Backend::Backend(const Options& options, std::unique_ptr<StoreLock> lock, std::unique_ptr<Database> storeWriter,
                 std::unique_ptr<InstallationKeys> installationKeys, std::shared_ptr<const Restaurant> openedRestaurant)
    : m_paths(pathsOf(options)),
      m_lock(std::move(lock)),
      m_writer(std::move(storeWriter)),
      keys(std::move(installationKeys)),
      restaurant(std::move(openedRestaurant)),
      clock(options.clock),
      ids(options.ids),
      phones(restaurant->country),
      unitOfWork(*m_writer),
      orders(*m_writer, *keys),
      menuStore(*m_writer),
      series(*m_writer),
      idempotency(*m_writer),
      draftStore(*m_writer),
      printJobs(*m_writer),
      providerPayments(*m_writer, *keys),
      outbox(*m_writer),
      notifications(*m_writer),
      audit(*m_writer),
      staffStore(*m_writer),
      shifts(*m_writer),
      settings(*m_writer),
      deviceStore(*m_writer),
      alertStore(*m_writer),
      failures(*m_writer),
      quotas(*m_writer),
      invoices(*m_writer, *keys),
      fiscalRecords(*m_writer),
      customers(*m_writer, *keys),
      customerTokens(*m_writer),
      sessions(*m_writer),
      factors(*m_writer, *keys),
      erasures(m_paths.folder + QStringLiteral("/erasures")),
      profiles(*m_writer, *keys),
      webhookEvents(*m_writer, *keys),
      mailbox(outbox, *keys, announcements, clock, ids, restaurant),
      menu(menuStore, audit, announcements, feed, clock),
      templates({settings, audit, announcements, feed, clock}, restaurant->receiptFooter),
      printerBook({settings, audit, announcements, feed, clock, options.checkPrinter}),
      printing(printJobs, series, announcements, clock, ids, *keys, restaurant, &providerPayments,
               [this] { return printerBook.plan()->printerFor(PaperKind::Labels, {}) != nullptr; }),
      smsTexts({settings, audit, clock, restaurant}),
      smsBudget({notifications, phones, clock, restaurant}),
      smsBox({outbox, notifications, *keys, announcements, clock, ids}),
      messages({customers, orders, smsBox, smsTexts, smsBudget, mailbox, *keys, clock, restaurant}),
      customerBook({profiles, customers, audit, clock, ids, phones}),
      alerts({alertStore, audit, announcements, clock, ids, moneyAlerts}),
      fiscal({fiscalRecords, invoices, alerts, audit, announcements, clock}),
      invoicing({orders, invoices, customers, failures, series, audit, messages, fiscal, announcements, clock, ids,
                 restaurant}),
      admission(orders, printing, clock, restaurant),
      paymentBook(
          {orders, providerPayments, series, printing, messages, admission, invoicing, alerts, announcements, clock,
           restaurant}),
      refunds({orders, providerPayments, invoices, shifts, audit, invoicing, paymentRouting, alerts, announcements,
               clock, ids, restaurant}),
      payments({orders, providerPayments, paymentBook, paymentRouting, refunds, alerts, announcements, clock, ids,
                phones, restaurant}),
      taking({orders, series, draftStore, audit, menu, customerBook, printing, messages, payments, announcements, clock,
              ids, phones, *keys, restaurant}),
      queue(orders, audit, printing, messages, payments, announcements, clock, restaurant),
      changes({orders, invoices, audit, menu, printing, announcements, clock, ids, restaurant}),
      claims({orders, customers, audit, announcements, clock, *keys}),
      notices(orders),
      checkout({orders, series, shifts, audit, menu, printing, invoicing, admission, messages, announcements, clock,
                ids, restaurant}),
      moneyAlerts({paymentBook, refunds, admission, printing, ids}),
      relay({outbox, invoices, mailbox, alerts, clock, restaurant}),
      smsRelay({outbox, notifications, smsBox, smsBudget, alerts, clock}),
      fiscalRelay({fiscalRecords, invoices, fiscal, clock}),
      messageBook({outbox, notifications, mailbox, smsBox, audit, announcements, clock}),
      staff({staffStore, failures, audit, alerts, announcements, clock}, pinHasher(*keys)),
      devices({deviceStore, audit, announcements, clock, ids, *keys}),
      calls(phones, announcements),
      secondFactor({customers, factors, failures, mailbox, audit, clock, *keys, {&totp::matches}, restaurant}),
      signIn(
          {customers, customerTokens, sessions, failures, secondFactor, mailbox, audit, announcements, clock, *keys}),
      accounts({customers, customerTokens, sessions, factors, failures, profiles, orders, invoices, erasures, mailbox,
                audit, announcements, clock, ids, phones, *keys, restaurant}),
      webhooks(
          {webhookEvents, clock,
           [this](PaymentProvider provider, const QByteArray& reference) { return payments.hint(provider, reference); },
           [this](const DeliveryReport& report) { return smsRelay.report(report); }}),
      thread(unitOfWork, announcements, feed) {}

Backend::~Backend() {
    pool.stop();
}

/// The store may be a copy from before an erasure: nobody is served from it as it is.
Status Backend::repeatErasures() {
    const auto erased = erasures.all();
    if (!erased) return tl::make_unexpected(erased.error());
    if (erased->empty()) return {};
    if (auto begun = unitOfWork.begin(); !begun) return begun;
    auto done = accounts.repeatErasures();
    if (done) done = unitOfWork.commit();
    if (!done) unitOfWork.abandon();
    (void)announcements.take();  // nobody listens yet
    return done;
}

Result<std::unique_ptr<Database>> Backend::openReader() const {
    return Database::open(m_paths.database, Database::Mode::Reader);
}

}  // namespace frontdesk
