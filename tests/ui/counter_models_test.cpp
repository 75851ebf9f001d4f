// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/ui_desk.h"
#include "ui/counter/cash_entry.h"
#include "ui/counter/cash_words.h"
#include "ui/counter/option_choice.h"
#include "ui/counter/quick_notes.h"
#include "ui/counter/read_back.h"
#include "ui/models/draft_codec.h"
#include "ui/models/menu_model.h"
#include "ui/models/ticket_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");

Money cedis(qint64 minor) {
    return {minor, kCedi};
}

QStringList namesOf(const MenuModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) names << model.tile(row).item->name;
    return names;
}

/// Models over the small restaurant, watched for every breach of the model's contract.
struct Models {
    UiDesk ui;
    MenuPtr menu = ui.desk.menu.current();
    MenuModel items;
    TicketModel ticket;
    QAbstractItemModelTester itemsWatch{&items, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester ticketWatch{&ticket, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Models() {
        items.setMoment(ui.desk.clock.now(), Fulfilment::Pickup);
        items.setMenu(menu, ui.desk.restaurant->calendar);
        ticket.setPricing([this](const OrderDraft& draft) {
            return priceDraft(draft, *menu, *ui.desk.restaurant, ui.desk.clock.now(), ui.session.caller());
        });
        ticket.setMenu(menu);
        ticket.open({ui.desk.ids.make<OrderId>(), draftOf(OrderSource::Frontdesk)});
    }

    static OrderDraft draftOf(OrderSource source) {
        OrderDraft draft;
        draft.source = source;
        return draft;
    }
    DraftLine wish(const char* name, int quantity = 1, std::vector<const char*> options = {}) {
        DraftLine line;
        const QString item = QString::fromUtf8(name);
        line.itemId = ui.test.item(item).id;
        line.quantity = quantity;
        for (const char* option : options) line.optionIds.push_back(ui.test.option(item, QString::fromUtf8(option)));
        return line;
    }
    const OptionGroup& group(const char* item, const char* name) {
        for (const OptionGroup& each : menu->item(ui.test.item(QString::fromUtf8(item)).id)->groups) {
            if (each.name == QString::fromUtf8(name)) return each;
        }
        qFatal("no such group");
    }
};

}  // namespace

class CounterModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void searchFindsByPartWithoutAccentsAndWithOneTypo_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("beginning") << "jol" << QStringList{QStringLiteral("Jollof rice")};
        QTest::newRow("inside") << "kye" << QStringList{QStringLiteral("Waakye")};
        QTest::newRow("second word") << "box" << QStringList{QStringLiteral("Lunch box")};
        QTest::newRow("accents") << "sóbölo" << QStringList{QStringLiteral("Sobolo")};
        QTest::newRow("one letter wrong") << "jolluf" << QStringList{QStringLiteral("Jollof rice")};
        QTest::newRow("nothing") << "pizza" << QStringList{};
    }
    void searchFindsByPartWithoutAccentsAndWithOneTypo() {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        Models m;
        m.items.search(typed);
        QCOMPARE(namesOf(m.items), found);
        m.items.search({});
        QCOMPARE(namesOf(m.items), QStringList{QStringLiteral("Jollof rice")});  // the favourites again
    }

    void aMatchAtTheBeginningComesFirst() {
        Models m;
        m.items.search(QStringLiteral("w"));
        QCOMPARE(namesOf(m.items), QStringList({QStringLiteral("Waakye"), QStringLiteral("Water")}));
        m.items.search(QStringLiteral("o"));  // anywhere: in the menu's order
        QCOMPARE(namesOf(m.items),
                 QStringList({QStringLiteral("Jollof rice"), QStringLiteral("Sobolo"), QStringLiteral("Lunch box")}));
    }

    void tilesKeepTheirPlacesWhileAvailabilityAndCountsChange() {
        Models m;
        m.items.showCategory(m.menu->categories.at(1).id);
        QCOMPARE(namesOf(m.items), QStringList({QStringLiteral("Sobolo"), QStringLiteral("Water")}));
        QSignalSpy reset(&m.items, &QAbstractItemModel::modelReset);
        auto soldOut = std::make_shared<Menu>(*m.menu);
        soldOut->items.at(2).soldOut = true;
        soldOut->index();
        m.items.setMenu(soldOut, m.ui.desk.restaurant->calendar);
        m.items.setCounts({{m.menu->items.at(3).id, 4}});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m.items.tile(0).unavailable, QStringLiteral("sold out"));
        QCOMPARE(m.items.tile(1).count, 4);
        QVERIFY(m.items.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("sold out")));
    }

    void equalWishesShareALineAndDifferentOnesDoNot() {
        Models m;
        QCOMPARE(m.ticket.addLine(m.wish("Sobolo")), 0);
        QCOMPARE(m.ticket.addLine(m.wish("Sobolo", 2)), 0);
        QCOMPARE(m.ticket.addLine(m.wish("Jollof rice", 1, {"Large"})), 1);
        QCOMPARE(m.ticket.addLine(m.wish("Jollof rice", 1, {"Small"})), 2);
        QCOMPARE(m.ticket.lineCount(), 3);
        QCOMPARE(m.ticket.line(0).quantity, 3);
        // 3 x 12.00 + 60.00 + 35.00
        QCOMPARE(m.ticket.total(), cedis(13100));
        QCOMPARE(m.ticket.line(1).options, QStringLiteral("Large"));
    }

    void undoAndRedoGoStepByStep() {
        Models m;
        m.ticket.addLine(m.wish("Sobolo"));
        m.ticket.setQuantity(0, 5);
        m.ticket.addLine(m.wish("Water"));
        m.ticket.removeLine(0);
        QCOMPARE(m.ticket.total(), cedis(600));
        QVERIFY(m.ticket.undo());
        QCOMPARE(m.ticket.total(), cedis(6600));
        QVERIFY(m.ticket.undo() && m.ticket.undo());
        QCOMPARE(m.ticket.total(), cedis(1200));
        QVERIFY(m.ticket.redo());
        QCOMPARE(m.ticket.total(), cedis(6000));
        m.ticket.addLine(m.wish("Water"));
        QVERIFY(!m.ticket.redo());  // a new change ends what could be done again
    }

    void aLineThatSoldOutSaysSoAndBlocksTheSale() {
        Models m;
        m.ticket.addLine(m.wish("Sobolo"));
        m.ticket.addLine(m.wish("Water"));
        auto soldOut = std::make_shared<Menu>(*m.menu);
        soldOut->items.at(3).soldOut = true;
        soldOut->index();
        m.menu = soldOut;
        m.ticket.setMenu(soldOut);
        QVERIFY(!m.ticket.canBeSold());
        QCOMPARE(m.ticket.line(0).problem, QString());
        QCOMPARE(m.ticket.line(1).problem, QStringLiteral("sold out"));
        QCOMPARE(m.ticket.total(), cedis(1800));  // still shown
        m.ticket.removeLine(1);
        QVERIFY(m.ticket.canBeSold());
    }

    void repeatingAnOldOrderNamesWhatIsGone() {
        Models m;
        Order old;
        OrderLine known;
        known.itemId = m.ui.test.item(QStringLiteral("Waakye")).id;
        known.quantity = 2;
        OrderLine gone;
        gone.itemId = m.ui.desk.ids.make<MenuItemId>();
        gone.name = QStringLiteral("Fufu");
        old.lines = {known, gone};
        QCOMPARE(m.ticket.repeatOrder(old), QStringList{QStringLiteral("Fufu")});
        QCOMPARE(m.ticket.total(), cedis(8000));
    }

    void aDraftComesBackAsItWasKept() {
        Models m;
        CounterDraft draft;
        draft.orderId = m.ui.desk.ids.make<OrderId>();
        OrderDraft& order = draft.order;
        order.source = OrderSource::Phone;
        order.fulfilment = Fulfilment::Delivery;
        order.customerName = QStringLiteral("Ama “Esi” Mensah");
        order.customerPhone = QStringLiteral("024 412 3456");
        order.address =
            DeliveryAddress{QStringLiteral("Ringway St 14"), m.menu->places.front().id, QStringLiteral("green gate")};
        order.scheduledFor = Instant{1'795'266'000'123};
        order.tableId = m.menu->tables.front().id;
        order.lines = {m.wish("Jollof rice", 2, {"Large", "Egg"}), m.wish("Water")};
        order.lines[0].note = QStringLiteral("no pepper\nwell done");
        order.lines[0].discount = *Rate::fromPercent(QStringLiteral("2.5"));
        order.discount = cedis(500);
        order.discountReason = QStringLiteral("Waited too long");

        const auto back = decodeDraft(encodeDraft(draft), kCedi);
        QVERIFY(back.has_value());
        QCOMPARE(back->orderId, draft.orderId);
        QCOMPARE(back->order.source, OrderSource::Phone);
        QCOMPARE(back->order.fulfilment, Fulfilment::Delivery);
        QCOMPARE(back->order.customerName, order.customerName);
        QCOMPARE(back->order.address->text, order.address->text);
        QCOMPARE(back->order.address->placeId, order.address->placeId);
        QCOMPARE(back->order.scheduledFor->ms, 1'795'266'000'123);
        QCOMPARE(back->order.tableId, order.tableId);
        QCOMPARE(back->order.lines.size(), 2U);
        QCOMPARE(back->order.lines[0].optionIds, order.lines[0].optionIds);
        QCOMPARE(back->order.lines[0].note, order.lines[0].note);
        QVERIFY(back->order.lines[0].discount == order.lines[0].discount);
        QVERIFY(back->order.discount == order.discount);
        QCOMPARE(std::get<Money>(*back->order.discount).currency(), kCedi);
        QCOMPARE(encodeDraft(*back), encodeDraft(draft));
    }

    void aDamagedDraftIsRefusedWhole_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{\"format\":1");
        QTest::newRow("another format") << QByteArray("{\"format\":2}");
        QTest::newRow("no order id") << QByteArray(R"({"format":1,"source":"frontdesk","fulfilment":"pickup"})");
        QTest::newRow("unknown source") << QByteArray(
            R"({"format":1,"order_id":"0190a4c5-1111-7111-8111-111111111111","source":"fax","fulfilment":"pickup"})");
        QTest::newRow("bad item") << QByteArray(
            R"({"format":1,"order_id":"0190a4c5-1111-7111-8111-111111111111","source":"frontdesk","fulfilment":"pickup","lines":[{"item":"x"}]})");
    }
    void aDamagedDraftIsRefusedWhole() {
        QFETCH(QByteArray, json);
        const auto draft = decodeDraft(json, kCedi);
        QVERIFY(!draft.has_value());
        QCOMPARE(draft.error().code, ErrorCode::MalformedInput);
    }

    void aSizeIsChangedButNeverTakenBack() {
        Models m;
        OptionChoice choice(*m.menu, m.ui.test.item(QStringLiteral("Jollof rice")), {});
        const OptionGroup& size = m.group("Jollof rice", "Size");
        QVERIFY(OptionChoice::mustChoose(choice.item()));
        QCOMPARE(choice.firstUnmet()->name, QStringLiteral("Size"));
        QVERIFY(choice.toggle(size, size.options[0]));
        QCOMPARE(choice.unitPrice(), cedis(3500));
        QVERIFY(choice.toggle(size, size.options[2]));
        QCOMPARE(choice.unitPrice(), cedis(6000));
        QVERIFY(!choice.toggle(size, size.options[2]));
        QVERIFY(choice.firstUnmet() == nullptr);
    }

    void aFullGroupTakesNoMore() {
        Models m;
        OptionChoice choice(*m.menu, m.ui.test.item(QStringLiteral("Jollof rice")), {});
        const OptionGroup& extras = m.group("Jollof rice", "Extras");
        QVERIFY(choice.toggle(extras, extras.options[0]));
        QVERIFY(choice.toggle(extras, extras.options[1]));
        QVERIFY(choice.isFull(extras));
        QVERIFY(!choice.toggle(extras, extras.options[2]));
        QVERIFY(choice.toggle(extras, extras.options[0]));  // taking one back makes room
        QVERIFY(choice.toggle(extras, extras.options[2]));
    }

    void aNestedGroupCountsOnlyWhileItsParentIsChosen() {
        Models m;
        MenuItem item = m.ui.test.item(QStringLiteral("Jollof rice"));
        OptionGroup sauce;
        sauce.id = m.ui.desk.ids.make<OptionGroupId>();
        sauce.name = QStringLiteral("Sauce of the egg");
        sauce.min = 1;
        sauce.parentOption = item.groups[1].options[2].id;
        sauce.options = {{m.ui.desk.ids.make<OptionId>(), QStringLiteral("Pepper"), cedis(100), false, {}}};
        item.groups.push_back(sauce);
        OptionChoice choice(*m.menu, item, {item.groups[0].options[1].id});
        QVERIFY(choice.firstUnmet() == nullptr);
        choice.toggle(item.groups[1], item.groups[1].options[2]);
        QCOMPARE(choice.firstUnmet()->name, QStringLiteral("Sauce of the egg"));
        choice.toggle(item.groups[2], item.groups[2].options[0]);
        QCOMPARE(choice.unitPrice(), cedis(5000));  // 45.00 + 4.00 + 1.00
        choice.toggle(item.groups[1], item.groups[1].options[2]);
        QCOMPARE(choice.unitPrice(), cedis(4500));  // the egg and its sauce are gone
    }

    void aPartThatIsSoldOutCannotBeChosen() {
        Models m;
        auto menu = std::make_shared<Menu>(*m.menu);
        menu->items.at(2).soldOut = true;  // Sobolo
        menu->index();
        const MenuItem& lunch = *menu->item(m.ui.test.item(QStringLiteral("Lunch box")).id);
        OptionChoice choice(*menu, lunch, {lunch.groups[1].options[0].id});
        QVERIFY(!choice.isChosen(lunch.groups[1].options[0].id));
        QVERIFY(!choice.toggle(lunch.groups[1], lunch.groups[1].options[0]));
        QVERIFY(choice.toggle(lunch.groups[1], lunch.groups[1].options[1]));
    }

    void changeIsWhatIsGivenAboveWhatIsAsked() {
        CashEntry cash(cedis(14600), 1);
        QCOMPARE(cash.change(), cedis(0));
        QVERIFY(cash.settles());
        cash.setGiven(cedis(20000));
        QCOMPARE(cash.change(), cedis(5400));
        QCOMPARE(cash.amount(), cedis(14600));
        cash.setTip(cedis(400));
        QCOMPARE(cash.asked(), cedis(15000));
        QCOMPARE(cash.change(), cedis(5000));
        QCOMPARE(cash.tipTaken(), cedis(400));
    }

    void lessThanAskedIsAPart() {
        CashEntry cash(cedis(14600), 1);
        cash.setTip(cedis(1000));
        cash.setGiven(cedis(10000));
        QVERIFY(!cash.settles());
        QCOMPARE(cash.stillToPay(), cedis(5600));
        QCOMPARE(cash.amount(), cedis(10000));
        QCOMPARE(cash.tipTaken(), cedis(0));
        cash.setGiven(cedis(15000));  // 146.00 and 4.00 of the tip
        QCOMPARE(cash.tipTaken(), cedis(400));
    }

    void onlyCashIsRoundedToTheSmallestCoin() {
        CashEntry cash(cedis(4733), 10);
        QCOMPARE(cash.rounding(), cedis(-3));
        QCOMPARE(cash.asked(), cedis(4730));
        cash.setRounds(false);
        QCOMPARE(cash.asked(), cedis(4733));
    }

    void changeIsNamedInNotesAndCoins() {
        QCOMPARE(pieceTexts(cedis(5450), QLocale::c()),
                 QStringList({QStringLiteral("1 × 50"), QStringLiteral("2 × 2"), QStringLiteral("1 × 0.50")}));
        QVERIFY(pieceTexts(cedis(0), QLocale::c()).isEmpty());
    }

    void quickNotesAreAddedOnceAndTakenOutAgain() {
        QCOMPARE(withNoteToggled({}, QStringLiteral("no onion")), QStringLiteral("no onion"));
        QCOMPARE(withNoteToggled(QStringLiteral("no onion"), QStringLiteral("well done")),
                 QStringLiteral("no onion, well done"));
        QCOMPARE(withNoteToggled(QStringLiteral("no onion, well done"), QStringLiteral("no onion")),
                 QStringLiteral("well done"));
    }

    void theReadBackSaysWhatTheTicketHolds() {
        Models m;
        m.ticket.addLine(m.wish("Jollof rice", 2, {"Large"}));
        m.ticket.setGuest(QStringLiteral("Ama"), QStringLiteral("0244123456"));
        const QString text = readBackText(m.ticket, m.ui.desk.restaurant->calendar, QLocale::c());
        QVERIFY2(text.contains(QStringLiteral("2\u00a0Jollof rice, Large")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("120.00")), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("name Ama.")), qPrintable(text));
    }
};

FRONTDESK_TEST(CounterModelsTest)
#include "counter_models_test.moc"
