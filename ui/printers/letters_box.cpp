// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/letters_box.h"

#include "ui/common/segmented.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace frontdesk {

namespace {

// Members of a profile, as printing/escpos/profile_catalogue.h names them.
constexpr QLatin1StringView kSignKey("currency_sign");
constexpr QLatin1StringView kPlainKey("plain_twi");
constexpr std::array kSigns{QLatin1StringView("code"), QLatin1StringView("cent"), QLatin1StringView("real")};

QJsonObject objectOf(const QByteArray& profile) {
    return QJsonDocument::fromJson(profile).object();
}

}  // namespace

LettersBox::LettersBox(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_sign(new Segmented(theme, tr("How the currency is written"), Segmented::Look::Raised, this)),
      m_plain(new SwitchBox(theme, tr("Write ɛ and ɔ as e and o"), this)) {
    m_sign->setObjectName(QStringLiteral("currency-sign"));
    m_sign->add(QStringLiteral("GHS"));
    m_sign->add(QStringLiteral("GH¢"));
    m_sign->add(QStringLiteral("GH₵"));
    m_plain->setObjectName(QStringLiteral("plain-twi"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    const auto add = [&](const QString& text, Tone tone) {
        auto* label = new TextLabel(theme, text, TypeSize::Small, QFont::Normal, tone, this);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    add(tr("How the currency is written"), Tone::Neutral);
    column->addWidget(m_sign);
    add(tr("No printer has the cedi sign: its lines are printed as pictures, a little slower."), Tone::Neutral);
    column->addWidget(m_plain);
    add(tr("Otherwise lines with these letters are printed as pictures."), Tone::Neutral);
    connect(m_sign, &Segmented::chosen, this, &LettersBox::edited);
    connect(m_plain, &QAbstractButton::toggled, this, &LettersBox::edited);
}

void LettersBox::load(const QByteArray& profile) {
    const QJsonObject json = objectOf(profile);
    const QString sign = json.value(kSignKey).toString();
    const auto known = std::find(kSigns.begin(), kSigns.end(), sign);
    m_loaded = profile;
    m_loadedSign = known == kSigns.end() ? 0 : static_cast<int>(known - kSigns.begin());
    m_loadedPlain = json.value(kPlainKey).toBool();
    m_sign->setCurrent(m_loadedSign);
    m_plain->setChecked(m_loadedPlain);
}

bool LettersBox::isEdited() const {
    return m_sign->current() != m_loadedSign || m_plain->isChecked() != m_loadedPlain;
}

QByteArray LettersBox::profile() const {
    if (!isEdited()) return m_loaded;
    QJsonObject json = objectOf(m_loaded);
    if (m_sign->current() > 0)
        json.insert(kSignKey, kSigns.at(static_cast<size_t>(m_sign->current())));
    else
        json.remove(kSignKey);
    if (m_plain->isChecked())
        json.insert(kPlainKey, true);
    else
        json.remove(kPlainKey);
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

}  // namespace frontdesk
