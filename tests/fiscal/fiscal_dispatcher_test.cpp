// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fiscal/fiscal_dispatcher.h"
#include "tests/services/invoice_desk.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

#include <deque>
#include <mutex>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

using Outcome = FiscalAnswer::Outcome;

FiscalAnswer ending(Outcome outcome, const char* code) {
    FiscalAnswer answer;
    answer.outcome = outcome;
    answer.code = code;
    return answer;
}

/// An authority that keeps what it takes and answers as it is told.
class PlayedAuthority final : public FiscalGateway {
public:
    enum class Mood { Fine, Away, LosesAnswers, Hangs };

    void clear(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) override {
        FiscalAnswer answer;
        {
            const std::scoped_lock lock(m_mutex);
            m_calls.push_back("clear " + document.invoiceNumber.toLatin1());
            if (m_mood == Mood::Hangs) {
                m_held.push_back(std::move(answered));
                return;
            }
            answer = m_mood == Mood::Away ? ending(Outcome::NotSent, "refused") : take(document);
            if (m_mood == Mood::LosesAnswers) answer = ending(Outcome::Unknown, "timeout");
        }
        answered(answer);
    }
    void ask(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) override {
        FiscalAnswer answer = ending(Outcome::Unknown, "refused");
        {
            const std::scoped_lock lock(m_mutex);
            m_calls.push_back("ask " + document.invoiceNumber.toLatin1());
            if (m_mood != Mood::Away)
                answer = m_taken.contains(document.id) ? take(document) : ending(Outcome::NotSent, "not_found");
        }
        answered(answer);
    }

    void be(Mood mood) {
        const std::scoped_lock lock(m_mutex);
        m_mood = mood;
    }
    void abort() {
        std::vector<std::function<void(const FiscalAnswer&)>> held;
        {
            const std::scoped_lock lock(m_mutex);
            held.swap(m_held);
        }
        for (const auto& each : held) each(ending(Outcome::Unknown, "aborted"));
    }
    [[nodiscard]] QByteArrayList calls() {
        const std::scoped_lock lock(m_mutex);
        return m_calls;
    }
    [[nodiscard]] std::map<InvoiceId, int> taken() {
        const std::scoped_lock lock(m_mutex);
        return m_taken;
    }

private:
    FiscalAnswer take(const Invoice& document) {
        FiscalAnswer answer;
        answer.outcome = Outcome::Cleared;
        if (m_taken.emplace(document.id, static_cast<int>(m_taken.size()) + 1).second) m_order.push_back(document.id);
        answer.stamp.number = QString::number(m_taken.at(document.id));
        return answer;
    }

    std::mutex m_mutex;  ///< guards all below
    Mood m_mood = Mood::Fine;
    QByteArrayList m_calls;
    std::map<InvoiceId, int> m_taken;
    std::vector<InvoiceId> m_order;
    std::vector<std::function<void(const FiscalAnswer&)>> m_held;
};

struct ReportingHouse : TestDesk {
    std::shared_ptr<PlayedAuthority> authority = std::make_shared<PlayedAuthority>();
    std::unique_ptr<FiscalDispatcher> dispatcher;

    ReportingHouse() { backend().fiscal.setReporting(true); }
    ~ReportingHouse() { dispatcher.reset(); }
    void start() {
        FiscalDispatcher::Parts parts{backend().thread, backend().fiscalRelay, backend().feed, clock, ids};
        parts.endCalls = [this] { authority->abort(); };
        dispatcher = std::make_unique<FiscalDispatcher>(parts, authority, FiscalDispatcher::Settings{1, 10});
        dispatcher->start();
    }
    InvoiceId invoice() { return issueAtCounter(*this, paidOrder(*this).id)->invoice.id; }
    FiscalState state(const InvoiceId& id) {
        const auto record = *run<std::optional<FiscalRecord>>([&] { return backend().fiscal.recordOf(id); });
        return record ? record->state : FiscalState::NotRequired;
    }
    void announceBack() {
        (void)run<void>([this]() -> Status {
            backend().announcements.add(
                ProviderChanged{{FiscalDispatcher::kName, ProviderHealth::Fine, clock.now(), {}, {}, false}});
            return {};
        });
    }
};

using Mood = PlayedAuthority::Mood;

}  // namespace

class FiscalDispatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentsAreReportedAsTheyCome() {
        ReportingHouse house;
        house.start();
        const InvoiceId one = house.invoice();
        QTRY_COMPARE(house.state(one), FiscalState::Cleared);
        const InvoiceId other = house.invoice();
        QTRY_COMPARE(house.state(other), FiscalState::Cleared);
        QCOMPARE(house.authority->calls(), (QByteArrayList{"clear INV-2026-0001", "clear INV-2026-0002"}));
    }

    void anAnswerThatIsLostIsAskedFor() {
        ReportingHouse house;
        house.authority->be(Mood::LosesAnswers);
        house.start();
        const InvoiceId id = house.invoice();
        QTRY_VERIFY(!house.authority->calls().isEmpty());
        house.authority->be(Mood::Fine);
        house.clock.advanceMinutes(1);
        QTRY_COMPARE(house.state(id), FiscalState::Cleared);
        QCOMPARE(house.authority->calls(), (QByteArrayList{"clear INV-2026-0001", "ask INV-2026-0001"}));
        QCOMPARE(house.authority->taken().size(), size_t(1));
    }

    // Killed while the request was on its way: nobody knows whether it arrived.
    void aStopInBetweenIsAskedAboutByTheNextRun() {
        ReportingHouse house;
        house.authority->be(Mood::Hangs);
        house.start();
        const InvoiceId id = house.invoice();
        QTRY_COMPARE(house.authority->calls().size(), 1);
        QElapsedTimer timer;
        timer.start();
        house.dispatcher.reset();
        QVERIFY(timer.elapsed() < 2'000);
        house.authority->be(Mood::Fine);
        house.start();
        QTRY_COMPARE(house.state(id), FiscalState::Cleared);
        QCOMPARE(house.authority->calls(),
                 (QByteArrayList{"clear INV-2026-0001", "ask INV-2026-0001", "clear INV-2026-0001"}));
    }

    void anOutageDelaysNobodyAndIsMadeUpForAtOnce() {
        ReportingHouse house;
        house.authority->be(Mood::Away);
        house.start();
        std::vector<InvoiceId> issued;
        for (int i = 0; i < 20; ++i) issued.push_back(house.invoice());
        house.clock.advanceMs(kFiscalPatienceMs);
        for (const InvoiceId& id : issued) QTRY_COMPARE(house.state(id), FiscalState::Provisional);
        house.clock.advanceMinutes(20);
        QTRY_VERIFY(house.authority->calls().size() >= 3);
        QVERIFY(house.authority->calls().size() < 40);  // nobody hammers at a closed door
        house.authority->be(Mood::Fine);
        house.announceBack();
        for (const InvoiceId& id : issued) QTRY_COMPARE(house.state(id), FiscalState::Cleared);
        QCOMPARE(house.authority->taken().size(), issued.size());
    }

    void aCreditNoteIsReportedAfterItsInvoice() {
        ReportingHouse house;
        house.authority->be(Mood::Away);
        house.start();
        const Order order = paidOrder(house);
        const InvoiceId invoice = issueAtCounter(house, order.id)->invoice.id;
        const InvoiceId note = refund(house, order.id, 2400)->creditNote->id;
        QTRY_VERIFY(house.authority->calls().size() >= 1);
        house.authority->be(Mood::Fine);
        house.announceBack();
        QTRY_COMPARE(house.state(note), FiscalState::Cleared);
        QCOMPARE(house.authority->taken().at(invoice), 1);
        QCOMPARE(house.authority->taken().at(note), 2);
        QVERIFY(!house.authority->calls().contains("ask CN-2026-0001"));
    }
};

FRONTDESK_TEST(FiscalDispatcherTest)
#include "fiscal_dispatcher_test.moc"
