// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/decoder.h"
#include "printing/escpos/escpos_encoder.h"
#include "printing/escpos/script_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

const QByteArray kProlog = QByteArray::fromHex("1b40 1c2e 1b5200 1b7413");
const QByteArray kFence = QByteArray::fromHex("1d7201");

Rows oneLine(const QString& text, TextStyle style = {}) {
    return {TextRow{{{text, style}}, 6}};
}

/// The bytes between prolog and fence.
QByteArray bodyOf(const Rows& rows, const PrinterProfile& profile = {}) {
    const QByteArray job = EscPosEncoder(profile).encode(rows).bytes;
    return job.mid(kProlog.size(), job.size() - kProlog.size() - kFence.size());
}

QString textOf(const PrintedLine& line) {
    QString out;
    for (const Piece& piece : line.pieces) out += piece.text;
    return out;
}

}  // namespace

class EscPosTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jobBeginsWithInitialiseAndEndsWithTheFence() {
        const QByteArray job = EscPosEncoder(PrinterProfile()).encode({}).bytes;
        QCOMPARE(job.toHex(' '), (kProlog + kFence).toHex(' '));
    }

    void styleIsSetOnceAndSpacingFollowsTheTallest() {
        Rows rows = oneLine(QStringLiteral("TOTAL"), {true, false, 2, 2});
        rows.push_back(TextRow{{{QStringLiteral("x"), {}}}, 6});
        QCOMPARE(bodyOf(rows).toHex(' '),
                 QByteArray::fromHex("1b3336 1b4501 1d2111 544f54414c 0a 1b331e 1b4500 1d2100 78 0a").toHex(' '));
    }

    void drawerCutAndFeed() {
        QCOMPARE(bodyOf({DrawerRow{}, FeedRow{300}, CutRow{}}).toHex(' '),
                 QByteArray::fromHex("1b700019fa 1b4aff 1b4a2d 1d564200").toHex(' '));
    }

    void withoutACutterPaperIsFedToTheTearBar() {
        PrinterProfile profile;
        profile.hasCutter = false;
        profile.feedBeforeTear = 96;
        QCOMPARE(bodyOf({CutRow{}}, profile).toHex(' '), QByteArray("1b 4a 60"));
    }

    void lineGoesInTheFirstPageThatHasAllOfIt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray spacing = QByteArray::fromHex("1b331e");
        QTest::newRow("current page") << QStringLiteral("Crème ½ 5€")
                                      << spacing + QByteArray(
                                                       "Cr\x8a"
                                                       "me \xab 5\xd5\n");
        QTest::newRow("next page, CP1252")
            << QStringLiteral("Œuf") << QByteArray::fromHex("1b7410") + spacing + QByteArray("\x8cuf\n");
        QTest::newRow("third page, CP437")
            << QStringLiteral("π≤Σ") << QByteArray::fromHex("1b7400") + spacing + QByteArray("\xe3\xf3\xe4\n");
        QTest::newRow("typographic signs exist in CP1252")
            << QStringLiteral("„x“") << QByteArray::fromHex("1b7410") + spacing + QByteArray("\x84x\x93\n");
        QTest::newRow("plain signs where no page has them") << QStringLiteral("½ ≤ ’") << QByteArray();
    }
    void lineGoesInTheFirstPageThatHasAllOfIt() {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        if (bytes.isEmpty())
            bytes = QByteArray::fromHex("1b7400") + QByteArray::fromHex("1b331e") + QByteArray("\xab \xf3 '\n");
        QCOMPARE(bodyOf(oneLine(text)).toHex(' '), bytes.toHex(' '));
    }

    void lineThatNoPageHasIsAPicture() {
        EscPosEncoder encoder{PrinterProfile()};
        const EncodedJob job = encoder.encode(oneLine(QStringLiteral("Yɛda mo ase!")));
        QCOMPARE(job.rasteredLines, 1);
        QCOMPARE(job.missingSigns, 0);
        const auto items = decodeJob(job.bytes, encoder.profile());
        QVERIFY(items.has_value());
        const auto& picture = std::get<PrintedPicture>(items->at(1));
        QCOMPARE(picture.image.size(), QSize(576, 24));
        QImage expected = blankPaper(576, 24);
        PaperFont(12, 24).draw(expected, 0, 0, QStringLiteral("Yɛda mo ase!"), {});
        QCOMPARE(picture.image, expected);
    }

    void signThatNoFontHasIsCounted() {
        EscPosEncoder encoder{PrinterProfile()};
        const EncodedJob job = encoder.encode(oneLine(QStringLiteral("\uf8f8\uf8f9 a")));  // private use: nobody's
        QCOMPARE(job.rasteredLines, 1);
        QCOMPARE(job.missingSigns, 2);
    }

    void largePictureIsSentInBands() {
        PrinterProfile profile;
        profile.bandRows = 128;
        const QByteArray body = bodyOf({ImageRow{blankPaper(16, 200)}}, profile);
        const QByteArray expected = QByteArray::fromHex("1b6101 1d763000 0200 8000") + QByteArray(256, '\0') +
                                    QByteArray::fromHex("1d763000 0200 4800") + QByteArray(144, '\0') +
                                    QByteArray::fromHex("1b6100");
        QCOMPARE(body.toHex(), expected.toHex());
    }

    void everySignOfEveryPageReadsBack() {
        for (const CodePage page :
             {CodePage::Cp437, CodePage::Cp850, CodePage::Cp858, CodePage::Cp1252, CodePage::Latin9, CodePage::Cp852,
              CodePage::Cp860, CodePage::Cp863, CodePage::Cp865, CodePage::Cp866, CodePage::Cp1250, CodePage::Cp1251}) {
            QCOMPARE(codePageFromName(codePageName(page)), std::optional(page));
            for (int byte = 0x20; byte <= 0xFF; ++byte) {
                if (byte == 0x7F) continue;
                const QChar sign = decodeByte(static_cast<unsigned char>(byte), page);
                if (sign == QChar::ReplacementCharacter) continue;
                QCOMPARE(encodeText(sign, page), std::optional(QByteArray(1, static_cast<char>(byte))));
            }
        }
        QCOMPARE(encodeText(QStringLiteral("€"), CodePage::Cp858), std::optional(QByteArray("\xd5")));
        QCOMPARE(encodeText(QStringLiteral("€"), CodePage::Cp850), std::optional<QByteArray>());
        QCOMPARE(encodeText(QStringLiteral("€"), CodePage::Latin9), std::optional(QByteArray("\xa4")));
        QCOMPARE(encodeText(QStringLiteral("¤"), CodePage::Latin9), std::optional<QByteArray>());
        QCOMPARE(encodeText(QStringLiteral("Ж"), CodePage::Cp866), std::optional(QByteArray("\x86")));
    }

    void controlCharactersAreDroppedAfterEncoding() {
        QString text;
        for (char16_t unit = 0; unit < 0x20; ++unit) text += QChar(unit);
        text += QStringLiteral("a\u007fb");
        QCOMPARE(encodeText(text, CodePage::Cp858), std::optional(QByteArray("ab")));
    }

    void currencyStandsAsTheProfileSays_data() {
        QTest::addColumn<int>("sign");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("code") << int(CurrencySign::Code) << QByteArray("GHS 45.00\n");
        QTest::newRow("cent of CP858") << int(CurrencySign::Cent) << QByteArray("GH\xbd 45.00\n");
    }
    void currencyStandsAsTheProfileSays() {
        QFETCH(int, sign);
        QFETCH(QByteArray, bytes);
        PrinterProfile profile;
        profile.currencySign = static_cast<CurrencySign>(sign);
        const QByteArray spacing = QByteArray::fromHex("1b331e");
        QCOMPARE(bodyOf(oneLine(QStringLiteral("GHS 45.00")), profile).toHex(' '), (spacing + bytes).toHex(' '));
        QCOMPARE(bodyOf(oneLine(QStringLiteral("TIGHS GHSA")), profile), spacing + "TIGHS GHSA\n");  // no word of it
    }

    void realCediSignMakesItsLineAPicture() {
        PrinterProfile profile;
        profile.currencySign = CurrencySign::Real;
        EscPosEncoder encoder(profile);
        QCOMPARE(encoder.encode(oneLine(QStringLiteral("TOTAL GHS 45.00"))).rasteredLines, 1);
        QCOMPARE(encoder.encode(oneLine(QStringLiteral("45.00"))).rasteredLines, 0);
    }

    void centFallsBackToTheCodeWhereNoPageHasIt() {
        PrinterProfile profile;
        profile.pages = {{CodePage::Cp866, 17}};
        profile.currencySign = CurrencySign::Cent;
        QCOMPARE(EscPosEncoder(profile).encode(oneLine(QStringLiteral("GHS 1"))).rasteredLines, 0);
    }

    void lettersOfTwiArePlainOnlyWhereThatIsAllowed() {
        PrinterProfile profile;
        QCOMPARE(EscPosEncoder(profile).encode(oneLine(QStringLiteral("Yɛda"))).rasteredLines, 1);
        profile.plainTwi = true;
        QCOMPARE(bodyOf(oneLine(QStringLiteral("Yɛda mɔ")), profile), QByteArray::fromHex("1b331e") + "Yeda mo\n");
    }

    void printerOfUnknownPagesGetsPictures() {
        PrinterProfile profile;
        profile.textAsPictures = true;
        EscPosEncoder encoder(profile);
        const EncodedJob job = encoder.encode(oneLine(QStringLiteral("Kelewele")));
        QCOMPARE(job.rasteredLines, 1);
        QVERIFY(!job.bytes.contains("Kelewele"));
    }

    void arabicIsDrawnFromRightToLeftWithJoinedLetters() {
        const auto shaped = drawScript(QStringLiteral("كبسة"), {12, 24}, 48, false);
        QVERIFY(shaped.has_value());  // tests have a QGuiApplication
        QCOMPARE(shaped->missingSigns, 0);
        QImage apart = blankPaper(48, 24);
        PaperFont font(12, 24);
        for (int i = 0; i < 4; ++i) font.draw(apart, i * 12, 0, QStringLiteral("كبسة").mid(i, 1), {});
        QVERIFY(shaped->dots != apart);
        EscPosEncoder encoder{PrinterProfile()};
        const EncodedJob job = encoder.encode(oneLine(QStringLiteral("كبسة دجاج")));
        QCOMPARE(job.missingSigns, 0);
    }

    void bellRingsOnlyWhereThereIsOne() {
        QCOMPARE(bodyOf({BellRow{}}), QByteArray());
        PrinterProfile profile;
        profile.bell = PrinterProfile::Bell::EscB;
        QCOMPARE(bodyOf({BellRow{}}, profile).toHex(' '), QByteArray("1b 42 03 02"));
        profile.bell = PrinterProfile::Bell::Drawer;
        QCOMPARE(bodyOf({BellRow{}}, profile).toHex(' '), QByteArray("1b 70 00 19 fa"));
    }

    void rawControlBytesInRowsCommandNothingEither() {
        const QString hostile = QStringLiteral("\u001bp\u0000\u0019ú\u001dV\u0000\u0010\u0014\u0001");
        const auto items = decodeJob(EscPosEncoder(PrinterProfile()).encode(oneLine(hostile)).bytes, PrinterProfile());
        QVERIFY(items.has_value());
        QCOMPARE(items->size(), 3u);  // initialised, the line, the fence
        QCOMPARE(textOf(std::get<PrintedLine>(items->at(1))), QStringLiteral("púV"));
    }

    void unknownSequencesAreErrors_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("unknown escape") << QByteArray::fromHex("1b40 1b7a01");
        QTest::newRow("unknown group") << QByteArray::fromHex("1d9901");
        QTest::newRow("control in text") << QByteArray("abc\x07");
        QTest::newRow("delete in text") << QByteArray("abc\x7f\n");
        QTest::newRow("real-time command in a job") << QByteArray::fromHex("101401 0005");
        QTest::newRow("raster cut short") << QByteArray::fromHex("1d763000 0200 0800 00");
        QTest::newRow("command cut short") << QByteArray::fromHex("1b70");
        QTest::newRow("page that the profile lacks") << QByteArray::fromHex("1b7463");
        QTest::newRow("QR cut short") << QByteArray::fromHex("1d286b ff00 315030 41");
        QTest::newRow("ends within a line") << QByteArray("abc");
    }
    void unknownSequencesAreErrors() {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeJob(bytes, PrinterProfile()).has_value());
    }
};

FRONTDESK_TEST(EscPosTest)
#include "escpos_test.moc"
