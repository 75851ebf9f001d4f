// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/label_layout.h"

#include "tests/printing/paper_reading.h"
#include "tests/printing/sample_paper.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QLocale kEnglish(QStringLiteral("en_GB"));

QStringList linesOf(const LabelContent& content, int columns = 48) {
    return textOf(labelRows(content, columns, kEnglish));
}

}  // namespace

class LabelLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhoseBagItIsAndWhatBelongsIn() {
        const QStringList expected{
            QStringLiteral("                51"),
            QStringLiteral("         Ama Mensah"),
            QStringLiteral("TAKE AWAY          12:45"),
            QString(48, u'-'),
            QStringLiteral("2 x Jollof rice, chicken"),
            QStringLiteral("1 x Grilled chicken ½"),
            QStringLiteral("2 x Kelewele"),
            QStringLiteral("3 x Sobolo 350 ml"),
        };
        QCOMPARE(linesOf(sampleLabel()).join(u'\n'), expected.join(u'\n'));
        QVERIFY(!linesOf(sampleLabel()).join(u'\n').contains(QStringLiteral(".00")));
    }

    void numberIsTheLargestThingOnIt() {
        const Rows rows = labelRows(sampleLabel(), 48, kEnglish);
        QCOMPARE(std::get<TextRow>(rows.front()).height(), 8);
        QCOMPARE(countOf<CutRow>(rows), 1);
        QCOMPARE(countOf<DrawerRow>(rows), 0);
    }

    void deliveryNamesThePlaceAndThePhone() {
        LabelContent label = sampleLabel();
        label.fulfilment = Fulfilment::Delivery;
        label.address = DeliveryAddress{QStringLiteral("House 5, Osu"), {}, QStringLiteral("blue gate")};
        label.customerPhone = QStringLiteral("+233241234567");
        const QStringList lines = linesOf(label);
        QCOMPARE(lines.mid(lines.size() - 3), (QStringList{QStringLiteral("House 5, Osu"), QStringLiteral("blue gate"),
                                                           QStringLiteral("+233241234567")}));
    }

    void bagsAreCountedOnlyWhereThereAreSeveral() {
        LabelContent label = sampleLabel();
        QVERIFY(!linesOf(label).join(u'\n').contains(QStringLiteral("Bag")));
        label.bags = 3;
        label.bag = 2;
        QVERIFY(linesOf(label).join(u'\n').contains(QStringLiteral("Bag 2 of 3")));
    }

    void repeatedLabelSaysSo() {
        LabelContent label = sampleLabel();
        label.copy = 2;
        QCOMPARE(linesOf(label).first().trimmed(), QStringLiteral("COPY 2"));
    }

    void anotherDayIsNamed() {
        LabelContent label = sampleLabel();
        label.dueAt = Instant{sampleTime(12, 45).ms + 24 * 3'600'000};
        QVERIFY(linesOf(label).join(u'\n').contains(QStringLiteral("22 Nov 12:45")));
    }

    void contentReadsBack() {
        LabelContent label = sampleLabel();
        label.fulfilment = Fulfilment::Delivery;
        label.address = DeliveryAddress{QStringLiteral("House 5, Osu"), {}, QStringLiteral("blue gate")};
        label.customerPhone = QStringLiteral("+233241234567");
        label.bags = 2;
        label.copy = 1;
        const QByteArray json = encodeLabel(label);
        const auto read = decodeLabel(json);
        QVERIFY(read.has_value());
        QCOMPARE(encodeLabel(*read), json);
        QCOMPARE(linesOf(*read), linesOf(label));
        QVERIFY(!decodeLabel("{\"v\":1}").has_value());
    }

    void noLineIsWiderThanThePaper() {
        LabelContent label = sampleLabel();
        label.fulfilment = Fulfilment::Delivery;
        label.orderNumber = 12345;
        label.customerName = QStringLiteral("Extraordinarilylongname 炒飯 of a very patient guest");
        label.lines.front().name = label.customerName + label.customerName;
        label.address = DeliveryAddress{QString(200, u'w'), {}, {}};
        for (int columns = 24; columns <= 64; ++columns)
            for (const Row& row : labelRows(label, columns, kEnglish))
                if (const auto* text = std::get_if<TextRow>(&row))
                    QVERIFY2(text->cells() <= columns, qPrintable(textOf({row}).value(0)));
    }
};

FRONTDESK_TEST(LabelLayoutTest)
#include "label_layout_test.moc"
