// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lock_screen.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/numeric_keypad.h"
#include "ui/common/painting.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kMinPin = 4;
constexpr int kMaxPin = 8;
constexpr int kDotsShown = 6;
constexpr int kPanelWidth = 340;

/// A dot per digit typed; the digits themselves are never shown.
class Dots : public QWidget {
public:
    Dots(Theme& theme, const QString& pin, QWidget* parent) : QWidget(parent), m_theme(theme), m_pin(pin) {
        setFixedHeight(24);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Palette& p = m_theme.colors();
        constexpr int kDot = 14;
        constexpr int kGap = 14;
        const int typed = static_cast<int>(m_pin.size());
        const int count = std::max(kDotsShown, typed);
        int x = (width() - count * kDot - (count - 1) * kGap) / 2;
        for (int i = 0; i < count; ++i, x += kDot + kGap) {
            painter.setPen(QPen(i < typed ? p.accent : p.text3, 2));
            painter.setBrush(i < typed ? QBrush(p.accent) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QRectF(x + 1, height() / 2.0 - kDot / 2.0 + 1, kDot - 2, kDot - 2));
        }
    }

private:
    Theme& m_theme;
    const QString& m_pin;
};

}  // namespace

LockScreen::LockScreen(Theme& theme, Desk& desk, Session& session, QWidget* window)
    : QWidget(window),
      m_theme(theme),
      m_desk(desk),
      m_session(session),
      m_panel(new QWidget(this)),
      m_name(new QLabel(desk.restaurant->name, m_panel)),
      m_hint(new QLabel(m_panel)),
      m_demo(new QLabel(m_panel)),
      m_dots(new Dots(theme, m_pin, m_panel)),
      m_keypad(new NumericKeypad(theme, NumericKeypad::Keys::Pin, m_panel)),
      m_enter(new ActionButton(theme, tr("Sign in"), ActionButton::Kind::Primary, ActionButton::Size::Main, m_panel)) {
    setObjectName(QStringLiteral("lockScreen"));
    setAccessibleName(tr("Locked: enter your PIN"));
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k3);
    for (QLabel* label : {m_name, m_hint, m_demo}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_demo->setText(tr("Demo PINs\n111213 owner · 141516 cashier · 171819 kitchen"));
    m_demo->setVisible(desk.restaurant->demo);
    m_enter->setObjectName(QStringLiteral("signIn"));
    m_enter->setKeyHint(tr("Enter", "the key"));
    column->addWidget(m_name);
    column->addWidget(m_hint);
    column->addWidget(m_dots);
    column->addWidget(m_keypad);
    column->addWidget(m_enter);
    column->addWidget(m_demo);
    connect(m_keypad, &NumericKeypad::pressed, this, &LockScreen::press);
    connect(m_enter, &QAbstractButton::clicked, this, &LockScreen::submit);
    connect(&m_countdown, &QTimer::timeout, this, &LockScreen::tick);
    connect(&theme, &Theme::changed, this, &LockScreen::restyle);
    window->installEventFilter(this);
    restyle();
    showState();
    hide();
}

void LockScreen::appear() {
    m_pin.clear();
    m_problem.clear();
    showState();
    setGeometry(parentWidget()->rect());
    restyle();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void LockScreen::press(const QString& key) {
    if (m_asking || m_waitSeconds > 0) return;
    m_problem.clear();
    if (key == QLatin1String("clear"))
        m_pin.clear();
    else if (key == QLatin1String("back"))
        m_pin.chop(1);
    else if (m_pin.size() < kMaxPin)
        m_pin += key;
    showState();
}

void LockScreen::submit() {
    if (m_asking || m_waitSeconds > 0 || m_pin.size() < kMinPin) return;
    m_asking = true;
    showState();
    m_desk.thread
        .run<StaffMember>([&staff = m_desk.staff, pin = m_pin, device = m_desk.restaurant->deviceName] {
            return staff.byPin(pin, device);
        })
        .then(this, [this](const Result<StaffMember>& result) { answer(result); });
    m_pin.clear();
}

void LockScreen::answer(const Result<StaffMember>& result) {
    m_asking = false;
    if (result) {
        m_problem.clear();
        hide();
        m_session.signIn(callerOf(*result, m_desk.restaurant->deviceName));
        return;
    }
    if (result.error().code == ErrorCode::TooManyAttempts && result.error().retryAfterSeconds > 0) {
        wait(result.error().retryAfterSeconds);
        return;
    }
    m_problem = errorText(result.error()).whole();
    showState();
}

void LockScreen::wait(int seconds) {
    m_waitSeconds = seconds;
    constexpr int kSecondMs = 1000;
    m_countdown.start(kSecondMs);
    showState();
}

void LockScreen::tick() {
    if (--m_waitSeconds <= 0) m_countdown.stop();
    showState();
}

void LockScreen::showState() {
    QString hint = tr("Enter your PIN");
    if (m_waitSeconds > 0)
        hint = tr("Too many wrong PINs. Try again in %1 s.").arg(m_waitSeconds);
    else if (!m_problem.isEmpty())
        hint = m_problem;
    else if (m_asking)
        hint = tr("Checking…");
    const bool wrong = m_waitSeconds > 0 || !m_problem.isEmpty();
    QPalette colors = m_hint->palette();
    colors.setColor(QPalette::WindowText, wrong ? m_theme.colors().danger : m_theme.colors().text2);
    m_hint->setPalette(colors);
    m_hint->setText(hint);
    m_keypad->setKeysEnabled(!m_asking && m_waitSeconds == 0);
    m_enter->setEnabled(!m_asking && m_waitSeconds == 0 && m_pin.size() >= kMinPin);
    m_dots->update();
}

void LockScreen::restyle() {
    m_name->setFont(m_theme.font(TypeSize::Huge, QFont::DemiBold));
    m_hint->setFont(m_theme.font(TypeSize::Body, QFont::Medium));
    m_demo->setFont(m_theme.font(TypeSize::Small));
    QPalette quiet = m_demo->palette();
    quiet.setColor(QPalette::WindowText, m_theme.colors().text2);
    m_demo->setPalette(quiet);
    showState();
    const int wide = std::min(m_theme.scaled(kPanelWidth), width() - 2 * space::k4);
    m_panel->layout()->activate();
    const int tall = std::min(m_panel->layout()->heightForWidth(wide) > 0 ? m_panel->layout()->heightForWidth(wide)
                                                                          : m_panel->sizeHint().height(),
                              height() - 2 * space::k4);
    m_panel->setGeometry((width() - wide) / 2, (height() - tall) / 2, wide, tall);
    update();
}

void LockScreen::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    painter.fillRect(rect(), p.bg);
    const QRectF card = QRectF(m_panel->geometry()).adjusted(-32, -28, 32, 28);
    drawShadow(painter, card, radius::kLarge, p.shadow);
    drawPanel(painter, card, radius::kLarge, p.surface, p.line);
}

void LockScreen::keyPressEvent(QKeyEvent* event) {
    event->accept();
    const int digit = event->text().size() == 1 ? event->text().front().digitValue() : -1;
    if (digit >= 0)
        press(QString::number(digit));
    else if (event->key() == Qt::Key_Backspace)
        press(QStringLiteral("back"));
    else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Delete)
        press(QStringLiteral("clear"));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
}

void LockScreen::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

bool LockScreen::focusNextPrevChild(bool next) {
    // Tab stays among the keys of the pad; what lies behind is out of reach.
    QWidget* at = focusWidget() != nullptr ? focusWidget() : this;
    QWidget* to = at;
    do to = next ? to->nextInFocusChain() : to->previousInFocusChain();
    while (to != at && !(isAncestorOf(to) && to->isEnabled() && (to->focusPolicy() & Qt::TabFocus)));
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool LockScreen::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        restyle();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace frontdesk
