// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/charge_panel.h"

#include "ui/common/action_button.h"
#include "ui/common/banner.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/counter/charge_step_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kLongestCode = 12;
constexpr double kLargeText = 1.4;
}  // namespace

ChargePanel::ChargePanel(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("charge"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* content = new QWidget(scroll);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(3, 3, 3, 3);
    inner->setSpacing(10);
    auto* field = new Surface(theme, Surface::Fill::Sunken, radius::kMedium, content);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    m_wallet = new TextLabel(theme, QString(), TypeSize::Body, QFont::DemiBold, std::nullopt, field);
    m_wallet->setObjectName(QStringLiteral("charge-wallet"));
    m_wallet->setWordWrap(true);
    row->addWidget(m_wallet, 1);
    inner->addWidget(field);
    inner->addWidget(makeSteps(), 1);
    inner->addWidget(makeCode());
    m_advice = new Banner(theme, content);
    m_advice->setObjectName(QStringLiteral("charge-advice"));
    inner->addWidget(m_advice);
    inner->addWidget(makeWays());
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    m_main = new ActionButton(theme, QString(), ActionButton::Kind::Primary, ActionButton::Size::Money, this);
    m_main->setObjectName(QStringLiteral("charge-main"));
    m_main->setKeyHint(tr("Enter", "the key"));
    m_main->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_main, &QAbstractButton::clicked, this, &ChargePanel::pressMain);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(3, 0, 3, 0);
    foot->addWidget(m_main);
    column->addLayout(foot);
}

QWidget* ChargePanel::makeSteps() {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, this);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k4, space::k4, space::k4, space::k4);
    column->setSpacing(space::k4);
    column->addStretch(1);
    for (size_t at = 0; at < m_steps.size(); ++at) {
        m_steps[at] = new ChargeStepRow(m_theme, static_cast<int>(at) + 1, card);
        column->addWidget(m_steps[at]);
    }
    column->addStretch(1);
    return card;
}

QWidget* ChargePanel::makeCode() {
    m_codeBox = new QWidget(this);
    auto* row = new QHBoxLayout(m_codeBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k2);
    auto* label =
        new TextLabel(m_theme, tr("Code", "of a voucher"), TypeSize::Body, QFont::DemiBold, Tone::Neutral, m_codeBox);
    row->addWidget(label);
    m_code = new QLineEdit(m_codeBox);
    m_code->setObjectName(QStringLiteral("charge-code"));
    m_code->setAccessibleName(tr("Code that the guest reads out"));
    m_code->setPlaceholderText(tr("as the guest reads it"));
    m_code->setMaxLength(kLongestCode);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->setMinimumHeight(m_theme.scaled(52));
    m_code->setFont(m_theme.font(TypeSize::Huge, QFont::DemiBold));
    m_code->setProperty("focusRadius", radius::kMedium);
    row->addWidget(m_code, 1);
    connect(m_code, &QLineEdit::textEdited, this, &ChargePanel::showMain);
    connect(m_code, &QLineEdit::returnPressed, this, &ChargePanel::pressMain);
    return m_codeBox;
}

ActionButton* ChargePanel::makeWay(const QString& name, const QString& text, const QString& icon, const QString& key) {
    auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Normal, this);
    button->setObjectName(name);
    button->setIconName(icon);
    button->setKeyHint(key);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

QWidget* ChargePanel::makeWays() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::k2);
    m_again = makeWay(QStringLiteral("charge-again"), tr("Send again"), QStringLiteral("redo"), QStringLiteral("R"));
    m_other =
        makeWay(QStringLiteral("charge-other"), tr("Other wallet"), QStringLiteral("mobile"), QStringLiteral("W"));
    m_cash = makeWay(QStringLiteral("charge-cash"), tr("Cash instead"), QStringLiteral("cash"), QStringLiteral("C"));
    m_check = makeWay(QStringLiteral("charge-check"), tr("Check now"), QStringLiteral("search"), QStringLiteral("K"));
    const int columns = m_theme.textScale() > kLargeText ? 1 : 2;
    int at = 0;
    for (ActionButton* button : {m_check, m_again, m_other, m_cash}) {
        grid->addWidget(button, at / columns, at % columns);
        ++at;
    }
    connect(m_again, &QAbstractButton::clicked, this, &ChargePanel::againWanted);
    connect(m_other, &QAbstractButton::clicked, this, &ChargePanel::otherWalletWanted);
    connect(m_cash, &QAbstractButton::clicked, this, &ChargePanel::cashWanted);
    connect(m_check, &QAbstractButton::clicked, this, &ChargePanel::checkWanted);
    return box;
}

QWidget* ChargePanel::firstStop() const {
    return m_phase == ChargePhase::NeedsCode ? static_cast<QWidget*>(m_code) : m_check;
}

void ChargePanel::showProblem(const QString& headline, const QString& text) {
    m_problemHeadline = headline;
    m_problemText = text;
    showAdvice();
}

void ChargePanel::present(const Shown& shown) {
    const bool another = m_of != shown.facts.payment.id;
    const bool moved = another || shown.facts.payment.state != m_shown.facts.payment.state ||
                       shown.facts.payment.needsAction != m_shown.facts.payment.needsAction;
    if (another || (shown.facts.codeWrong && !m_shown.facts.codeWrong)) m_code->clear();
    if (moved) m_problemHeadline.clear();
    const ChargePhase before = m_phase;
    m_of = shown.facts.payment.id;
    m_shown = shown;
    m_phase = chargePhase(shown.facts.payment, shown.now);
    refresh();
    // The code is what comes next; a voucher that was wrong is typed again in its place.
    const bool codeAsked = m_phase == ChargePhase::NeedsCode && (before != m_phase || another);
    if (codeAsked && isVisible()) m_code->setFocus(Qt::OtherFocusReason);
    const bool ended = m_phase == ChargePhase::Refused || m_phase == ChargePhase::Ended;
    if (ended && before != m_phase && isVisible()) m_main->setFocus(Qt::OtherFocusReason);
}

void ChargePanel::refresh() {
    const ChargeFacts& facts = m_shown.facts;
    const auto network = networkOf(facts.payment.method);
    QStringList wallet;
    if (!facts.wallet.isEmpty()) wallet << facts.wallet;
    wallet << (network ? networkName(*network) : tr("Card or mobile money on a page"));
    if (!facts.provider.isEmpty()) wallet << tr("by %1", "a provider").arg(facts.provider);
    m_wallet->setText(wallet.join(QStringLiteral(" · ")));
    const auto steps = chargeSteps(facts, m_shown.now, m_shown.calendar, locale());
    for (size_t at = 0; at < m_steps.size(); ++at) m_steps[at]->present(steps[at]);
    m_codeBox->setVisible(m_phase == ChargePhase::NeedsCode);
    m_code->setEnabled(!facts.codeUnderWay && !m_shown.busy);
    showAdvice();
    showWays();
    showMain();
}

void ChargePanel::showAdvice() {
    if (!m_problemHeadline.isEmpty()) {
        m_advice->say(Tone::Danger, QStringLiteral("warning"), m_problemHeadline, m_problemText);
        m_advice->show();
        return;
    }
    const ChargeAdvice advice = chargeAdvice(m_shown.facts, m_shown.now);
    m_advice->setVisible(!advice.headline.isEmpty());
    if (advice.headline.isEmpty()) return;
    const bool alarming = advice.tone == Tone::Danger || advice.tone == Tone::Warn;
    m_advice->say(advice.tone.value_or(Tone::Neutral), alarming ? QStringLiteral("warning") : QStringLiteral("help"),
                  advice.headline, advice.text);
}

void ChargePanel::showWays() {
    const bool waits = m_phase != ChargePhase::Refused && m_phase != ChargePhase::Ended && m_phase != ChargePhase::Paid;
    const qint64 age = m_shown.now.ms - m_shown.facts.payment.createdAt.ms;
    const bool page = m_shown.facts.payment.method == PaymentMethod::Paystack;
    m_again->setText(page ? tr("New page") : tr("Send again"));
    m_other->setText(page ? tr("Other way") : tr("Other wallet"));
    const qint64 rest = kResendAfterMs - age;
    m_again->setSecondLine(waits && rest > 0 ? tr("in %1", "a time from now").arg(countdownText(rest, locale()))
                                             : QString());
    m_again->setEnabled(!m_shown.busy && m_phase != ChargePhase::Paid && (!waits || rest <= 0));
    m_other->setEnabled(!m_shown.busy && m_phase != ChargePhase::Paid);
    m_cash->setEnabled(!m_shown.busy && m_phase != ChargePhase::Paid);
    m_check->setEnabled(!m_shown.busy && waits);
}

void ChargePanel::showMain() {
    const bool ended = m_phase == ChargePhase::Refused || m_phase == ChargePhase::Ended;
    const bool code = m_phase == ChargePhase::NeedsCode && !m_shown.facts.codeUnderWay;
    QString words = tr("Waiting for approval");
    if (ended) words = tr("Ask again");
    if (code) words = tr("Confirm the code");
    if (m_phase == ChargePhase::NeedsPage) words = tr("Waiting for the page");
    if (m_phase == ChargePhase::NeedsCode && !code) words = tr("Checking the code …");
    if (m_phase == ChargePhase::Sending) words = tr("Sending …");
    if (m_phase == ChargePhase::Unsure) words = tr("Not known yet");
    if (m_phase == ChargePhase::Paid) words = tr("Paid", "the last step of a payment");
    m_main->setText(words);
    m_main->setRightText(moneyText(m_shown.facts.payment.amount, locale()));
    m_main->setEnabled(!m_shown.busy && (ended || (code && !m_code->text().trimmed().isEmpty())));
}

void ChargePanel::pressMain() {
    if (!m_main->isEnabled()) return;
    if (m_phase == ChargePhase::NeedsCode)
        sendCode();
    else
        Q_EMIT againWanted();
}

void ChargePanel::sendCode() {
    QByteArray code;
    for (const QChar sign : m_code->text())
        if (!sign.isSpace()) code += sign.isDigit() ? QByteArray::number(sign.digitValue()) : QString(sign).toUtf8();
    Q_EMIT codeEntered(code);
}

bool ChargePanel::takeKey(const QKeyEvent& event) {
    const auto press = [&event](QAbstractButton* button) {
        if (!event.isAutoRepeat()) button->click();
        return true;
    };
    switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return press(m_main);
        case Qt::Key_R:
            return press(m_again);
        case Qt::Key_W:
            return press(m_other);
        case Qt::Key_C:
            return press(m_cash);
        case Qt::Key_K:
            return press(m_check);
        default:
            return false;
    }
}

}  // namespace frontdesk
