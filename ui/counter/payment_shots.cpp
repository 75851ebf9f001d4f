// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/payment_shots.h"

#include "ui/counter/charge_panel.h"
#include "ui/counter/payment_sheet.h"
#include "ui/counter/played_payments.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

namespace frontdesk {

namespace {

constexpr int kPatienceMs = 2'000;

/// Payments that are played, made with the first picture.
class Stage {
public:
    explicit Stage(std::function<PaymentSheet*(GuiApp&)> charge) : m_charge(std::move(charge)) {}

    PaymentSheet* open(GuiApp& gui, int key) {
        if (!m_played) m_played = std::make_unique<PlayedPayments>(gui.desk());
        gui.desk().payments = m_played.get();
        PaymentSheet* sheet = m_charge(gui);
        if (sheet != nullptr) press(*sheet, key);
        return sheet;
    }
    /// Asks the guest, and tells how it goes on, @p ageMs after it was asked.
    void play(GuiApp& gui, int key, qint64 ageMs, const std::function<void(Payment&)>& change) {
        PaymentSheet* sheet = open(gui, key);
        if (sheet == nullptr) return;
        press(*sheet, Qt::Key_Return);
        auto* panel = sheet->findChild<ChargePanel*>();
        waitUntil([panel] { return panel->isVisible(); });
        m_played->play([&](Payment& payment) {
            payment.state = PaymentState::Pending;
            payment.createdAt = payment.createdAt.plusMs(-ageMs);
            change(payment);
        });
        waitUntil([panel] { return panel->phase() != ChargePhase::Sending; });
    }
    static void leave(GuiApp& gui) { gui.desk().payments = nullptr; }

private:
    static void press(PaymentSheet& sheet, int key) {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&sheet, &down);
    }
    static void waitUntil(const std::function<bool()>& done) {
        QElapsedTimer waited;
        waited.start();
        while (!done() && waited.elapsed() < kPatienceMs)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }

    std::function<PaymentSheet*(GuiApp&)> m_charge;
    std::unique_ptr<PlayedPayments> m_played;
};

void askForCode(Payment& payment) {
    payment.needsAction = true;
    payment.displayText =
        QStringLiteral("Please dial *110# on your phone, choose Generate voucher, and enter it here.");
}

}  // namespace

std::vector<Shot> paymentShots(std::function<PaymentSheet*(GuiApp&)> charge) {
    const auto stage = std::make_shared<Stage>(std::move(charge));
    const auto shot = [stage](const char* name, int key, qint64 ageMs, std::function<void(Payment&)> change) {
        return Shot{
            QString::fromLatin1(name),
            [stage, key, ageMs, change = std::move(change)](GuiApp& gui) { stage->play(gui, key, ageMs, change); },
            &Stage::leave};
    };
    const auto form = [stage](const char* name, int key) {
        return Shot{QString::fromLatin1(name), [stage, key](GuiApp& gui) { stage->open(gui, key); }, &Stage::leave};
    };
    const auto notSetUp = [stage](GuiApp& gui) {
        PaymentSheet* sheet = stage->open(gui, Qt::Key_C);
        gui.desk().payments = nullptr;
        QKeyEvent down(QEvent::KeyPress, Qt::Key_M, Qt::NoModifier);
        if (sheet != nullptr) QApplication::sendEvent(sheet, &down);
    };
    const auto page = [](Payment& payment) {
        payment.needsAction = true;
        payment.authorizationUrl = QStringLiteral("https://checkout.paystack.com/0peioxfhpn");
    };
    return {
        form("counter-pay-momo-form", Qt::Key_M),
        shot("counter-pay-momo", Qt::Key_M, 18'000, [](Payment&) {}),
        shot("counter-pay-momo-late", Qt::Key_M, 130'000, [](Payment&) {}),
        shot("counter-pay-momo-voucher", Qt::Key_M, 24'000, askForCode),
        shot("counter-pay-momo-wrong-code", Qt::Key_M, 60'000,
             [](Payment& payment) {
                 askForCode(payment);
                 payment.failureCode = "wrong_code";
             }),
        shot("counter-pay-momo-unsure", Qt::Key_M, 9'000,
             [](Payment& payment) { payment.state = PaymentState::Unknown; }),
        shot("counter-pay-momo-refused", Qt::Key_M, 31'000,
             [](Payment& payment) {
                 payment.state = PaymentState::Failed;
                 payment.failureCode = "insufficient_funds";
             }),
        shot("counter-pay-link", Qt::Key_L, 5'000, page),
        Shot{QStringLiteral("counter-pay-momo-not-set-up"), notSetUp, &Stage::leave},
    };
}

}  // namespace frontdesk
