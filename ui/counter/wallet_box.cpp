// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/wallet_box.h"

#include "ui/common/error_text.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/counter/network_button.h"
#include "ui/counter/phone_edit.h"
#include "ui/models/charge_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr double kLargeText = 1.4;
constexpr int kPrefix = 3;  ///< digits of a national number that tell the network
}  // namespace

WalletBox::WalletBox(Theme& theme, const PhoneParser& phones, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_phones(phones),
      m_number(new PhoneEdit(phones, QString(), this)),
      m_name(new TextLabel(theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Ok, this)),
      m_problem(new TextLabel(theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    auto* label = new TextLabel(theme, tr("Wallet", "of mobile money"), TypeSize::Body, QFont::Normal, Tone::Neutral);
    row->addWidget(label);
    m_number->setObjectName(QStringLiteral("wallet-number"));
    m_number->setAccessibleName(tr("Number of the wallet"));
    m_number->setPlaceholderText(m_phones.formatPartial(QStringLiteral("0241234567")));
    m_number->setMinimumHeight(theme.scaled(48));
    row->addWidget(m_number, 1);
    row->addWidget(m_name);
    column->addLayout(row);
    m_problem->setObjectName(QStringLiteral("wallet-problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* networks = new QBoxLayout(theme.textScale() > kLargeText ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    networks->setSpacing(space::k2);
    constexpr std::array kNetworks{MobileNetwork::Mtn, MobileNetwork::Telecel, MobileNetwork::AirtelTigo};
    for (size_t at = 0; at < kNetworks.size(); ++at) {
        auto* button = new NetworkButton(theme, kNetworks[at], this);
        m_networks[at] = button;
        networks->addWidget(button, 1);
        connect(button, &QAbstractButton::clicked, this, [this, button] { choose(*button); });
    }
    column->addLayout(networks);
    connect(m_number, &QLineEdit::textEdited, this, &WalletBox::refresh);
    connect(m_number, &QLineEdit::returnPressed, this, &WalletBox::entered);
    m_number->installEventFilter(this);
}

void WalletBox::setGuest(const QString& phone, const QString& name) {
    m_name->setText(name.isEmpty() ? QString() : QStringLiteral("✓ ") + name);
    m_name->setVisible(!name.isEmpty());
    setPhone(phone);
}

void WalletBox::setRoutes(const PaymentRoutes& routes) {
    m_routes = routes;
    refresh();
}

void WalletBox::setPhone(const QString& phone) {
    m_number->setText(phone.isEmpty() ? phone : m_phones.formatPartial(phone));
    m_chosen = false;
    refresh();
}

QString WalletBox::phone() const {
    return m_number->text().trimmed();
}

void WalletBox::press(const QString& key) {
    m_number->setFocus(Qt::OtherFocusReason);
    if (key.front().isDigit() || key == QLatin1String("back") || key == QLatin1String("clear")) m_number->press(key);
}

bool WalletBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) Q_EMIT touched();
    return QWidget::eventFilter(watched, event);
}

void WalletBox::complain() {
    const QString wrong = problem();
    m_problem->setText(QStringLiteral("! ") + wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_number->setFocus(Qt::OtherFocusReason);
}

void WalletBox::choose(NetworkButton& button) {
    m_chosen = true;
    for (NetworkButton* each : m_networks) each->setChecked(each == &button);
    refresh();
}

NetworkButton* WalletBox::checkedButton() const {
    const auto found =
        std::find_if(m_networks.begin(), m_networks.end(), [](const NetworkButton* each) { return each->isChecked(); });
    return found == m_networks.end() ? nullptr : *found;
}

std::optional<MobileNetwork> WalletBox::guess() const {
    const auto number = m_phones.toE164(m_number->text(), QStringLiteral("customer_phone"));
    return number ? guessedNetwork(*number) : std::nullopt;
}

QString WalletBox::remarkOf(const NetworkButton& button) const {
    if (!m_routes.offers(methodOf(button.network()))) return tr("not set up", "a network of mobile money");
    if (m_chosen || guess() != button.network()) return {};
    QString digits;
    for (const QChar sign : m_phones.national(*m_phones.toE164(m_number->text(), QStringLiteral("customer_phone"))))
        if (sign.isDigit() && digits.size() < kPrefix) digits += sign;
    return tr("guessed from %1", "first digits of a number").arg(digits);
}

void WalletBox::refresh() {
    m_problem->hide();
    const auto guessed = guess();
    for (NetworkButton* each : m_networks) {
        const bool offered = m_routes.offers(methodOf(each->network()));
        each->setEnabled(offered);
        if (!m_chosen) each->setChecked(offered && guessed == each->network());
        each->setRemark(remarkOf(*each));
    }
    Q_EMIT changed();
}

std::optional<PaymentMethod> WalletBox::method() const {
    const NetworkButton* button = checkedButton();
    if (button == nullptr || !button->isEnabled()) return std::nullopt;
    return methodOf(button->network());
}

QString WalletBox::problem() const {
    if (phone().isEmpty()) return tr("Type the number of the guest's wallet.");
    if (!m_number->isWhole()) return tr("That is not a whole telephone number yet.");
    if (method()) return {};
    const auto guessed = guess();
    if (guessed && !m_routes.offers(methodOf(*guessed)) && !m_chosen)
        return tr("%1 is not set up. Another wallet, or cash, works.").arg(networkName(*guessed));
    return tr("Choose the network of the wallet.");
}

}  // namespace frontdesk
