// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/paper_templates.h"

#include "app/domain/png_size.h"
#include "app/domain/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.templates")

constexpr char kReceipt[] = "paper.receipt";
constexpr char kInvoice[] = "paper.invoice";
constexpr char kLogoSuffix[] = ".logo";  // a setting of its own: changing a footer does not store the picture again
constexpr std::array kPaperColumns{48, 42, 32};

QByteArray jsonOf(const ReceiptTemplate& look) {
    return QJsonDocument(QJsonObject{{QStringLiteral("header"), look.header},
                                     {QStringLiteral("footer"), look.footer},
                                     {QStringLiteral("show_staff"), look.showStaff},
                                     {QStringLiteral("show_guest"), look.showGuest},
                                     {QStringLiteral("show_options"), look.showOptions},
                                     {QStringLiteral("show_tracking_qr"), look.showTrackingQr},
                                     {QStringLiteral("columns"), look.columns}})
        .toJson(QJsonDocument::Compact);
}

QByteArray jsonOf(const InvoiceTemplate& look) {
    return QJsonDocument(QJsonObject{{QStringLiteral("header"), look.header},
                                     {QStringLiteral("footer"), look.footer},
                                     {QStringLiteral("accent"), look.accent},
                                     {QStringLiteral("show_qr"), look.showQr},
                                     {QStringLiteral("show_payments"), look.showPayments}})
        .toJson(QJsonDocument::Compact);
}

/// What @p json lacks stays as it was.
void read(const QJsonObject& json, ReceiptTemplate& look) {
    look.header = json[u"header"].toString(look.header);
    look.footer = json[u"footer"].toString(look.footer);
    look.showStaff = json[u"show_staff"].toBool(look.showStaff);
    look.showGuest = json[u"show_guest"].toBool(look.showGuest);
    look.showOptions = json[u"show_options"].toBool(look.showOptions);
    look.showTrackingQr = json[u"show_tracking_qr"].toBool(look.showTrackingQr);
    look.columns = json[u"columns"].toInt(look.columns);
}

void read(const QJsonObject& json, InvoiceTemplate& look) {
    look.header = json[u"header"].toString(look.header);
    look.footer = json[u"footer"].toString(look.footer);
    look.accent = json[u"accent"].toString(look.accent);
    look.showQr = json[u"show_qr"].toBool(look.showQr);
    look.showPayments = json[u"show_payments"].toBool(look.showPayments);
}

template <class Template>
Status readStored(SettingStore& settings, const QByteArray& key, Template& look) {
    const auto words = settings.value(key);
    if (!words) return tl::make_unexpected(words.error());
    if (*words) read(QJsonDocument::fromJson(**words).object(), look);
    const auto logo = settings.value(key + kLogoSuffix);
    if (!logo) return tl::make_unexpected(logo.error());
    if (*logo)
        look.logo = QByteArray::fromBase64(QJsonDocument::fromJson(**logo).object()[u"png"].toString().toLatin1());
    return {};
}

PaperLook defaultsWith(const QString& footer) {
    PaperLook look;
    look.receipt.footer = cleanNote(footer);
    return look;
}

void checkText(const QString& field, const QString& text, std::vector<FieldError>& faults) {
    const QStringList lines = text.split(u'\n');
    if (lines.size() > kMostTemplateLines)
        faults.push_back({field, "too_many_lines", QStringLiteral("At most %1 lines fit.").arg(kMostTemplateLines)});
    const auto isTooLong = [](const QString& line) { return line.size() > kLongestTemplateLine; };
    if (std::any_of(lines.begin(), lines.end(), isTooLong))
        faults.push_back(
            {field, "too_long", QStringLiteral("A line has at most %1 characters.").arg(kLongestTemplateLine)});
}

/// The faults that both templates can have.
template <class Template>
std::vector<FieldError> faultsOf(const Template& look) {
    std::vector<FieldError> faults;
    if (look.logo.size() > kLargestLogoBytes)
        faults.push_back({QStringLiteral("logo"), "too_large", QStringLiteral("A logo has at most 256 KiB.")});
    else if (!look.logo.isEmpty() && !isLogo(look.logo))
        faults.push_back({QStringLiteral("logo"), "invalid",
                          QStringLiteral("A logo is a PNG of at most %1 pixels on a side.").arg(kMostLogoPixels)});
    checkText(QStringLiteral("header"), look.header, faults);
    checkText(QStringLiteral("footer"), look.footer, faults);
    return faults;
}

Status refused(std::vector<FieldError> faults) {
    return tl::make_unexpected(Error{
        ErrorCode::ValidationFailed, QStringLiteral("The template has invalid fields."), std::move(faults), {}, {}, 0});
}

Status mayChange(const Caller& caller) {
    if (isAllowed(caller, Permission::ChangeSettings)) return {};
    return failure(ErrorCode::Forbidden, QStringLiteral("What papers look like is for the owner."));
}

template <class Template>
Template cleaned(Template look) {
    look.header = cleanNote(look.header);
    look.footer = cleanNote(look.footer);
    return look;
}

}  // namespace

PaperTemplates::PaperTemplates(Parts parts, const QString& footer) : m_parts(parts), m_defaults(defaultsWith(footer)) {
    const auto found = stored();
    if (!found) qCWarning(log) << "templates of papers cannot be read:" << found.error().detail;
    m_look = std::make_shared<const PaperLook>(found.value_or(m_defaults));
    m_subscription = m_parts.feed.subscribe([this](const std::vector<Event>& events) {
        for (const Event& event : events) {
            const auto* changed = std::get_if<PaperLookChanged>(&event);
            if (changed == nullptr) continue;
            const std::scoped_lock lock(m_mutex);
            m_look = changed->look;
        }
    });
}

std::shared_ptr<const PaperLook> PaperTemplates::look() const {
    const std::scoped_lock lock(m_mutex);
    return m_look;
}

Result<PaperLook> PaperTemplates::stored() {
    PaperLook look = m_defaults;
    if (auto done = readStored(m_parts.settings, kReceipt, look.receipt); !done)
        return tl::make_unexpected(done.error());
    if (auto done = readStored(m_parts.settings, kInvoice, look.invoice); !done)
        return tl::make_unexpected(done.error());
    return look;
}

Status PaperTemplates::store(const QByteArray& key, const QByteArray& json, const QByteArray& logoBefore,
                             const QByteArray& logo, const Caller& caller) {
    const Instant now = m_parts.clock.now();
    if (auto done = m_parts.settings.set(key, json, caller.actor(), now); !done) return done;
    if (logo != logoBefore) {
        const QByteArray picture =
            QJsonDocument(QJsonObject{{QStringLiteral("png"), QString::fromLatin1(logo.toBase64())}})
                .toJson(QJsonDocument::Compact);
        if (auto done = m_parts.settings.set(key + kLogoSuffix, picture, caller.actor(), now); !done) return done;
    }
    if (auto done = m_parts.audit.append({now, caller.actor(), "template.changed", "setting:" + key, {}}); !done)
        return done;
    auto decided = stored();
    if (!decided) return tl::make_unexpected(decided.error());
    m_parts.announcements.add(PaperLookChanged{std::make_shared<const PaperLook>(std::move(*decided))});
    return {};
}

Status PaperTemplates::setReceipt(const ReceiptTemplate& wanted, const Caller& caller) {
    if (auto allowed = mayChange(caller); !allowed) return allowed;
    const ReceiptTemplate look = cleaned(wanted);
    std::vector<FieldError> faults = faultsOf(look);
    if (std::find(kPaperColumns.begin(), kPaperColumns.end(), look.columns) == kPaperColumns.end())
        faults.push_back(
            {QStringLiteral("columns"), "unknown", QStringLiteral("Paper has 48, 42 or 32 characters in a line.")});
    if (!faults.empty()) return refused(std::move(faults));
    const auto before = stored();
    if (!before) return tl::make_unexpected(before.error());
    if (before->receipt == look) return {};
    return store(kReceipt, jsonOf(look), before->receipt.logo, look.logo, caller);
}

Status PaperTemplates::setInvoice(const InvoiceTemplate& wanted, const Caller& caller) {
    if (auto allowed = mayChange(caller); !allowed) return allowed;
    static const QRegularExpression colour(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    InvoiceTemplate look = cleaned(wanted);
    look.accent = look.accent.toLower();
    std::vector<FieldError> faults = faultsOf(look);
    if (!colour.match(look.accent).hasMatch())
        faults.push_back(
            {QStringLiteral("accent"), "invalid", QStringLiteral("A colour has six hexadecimal digits: \"#0f6b52\".")});
    if (!faults.empty()) return refused(std::move(faults));
    const auto before = stored();
    if (!before) return tl::make_unexpected(before.error());
    if (before->invoice == look) return {};
    return store(kInvoice, jsonOf(look), before->invoice.logo, look.logo, caller);
}

}  // namespace frontdesk
