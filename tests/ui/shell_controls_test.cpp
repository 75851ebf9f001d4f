// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/money_text.h"
#include "ui/common/numeric_keypad.h"
#include "ui/common/painting.h"
#include "ui/common/sheet.h"
#include "ui/common/sheet_prompter.h"
#include "ui/common/undo_bar.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace frontdesk;

namespace {

QApplication& application() {
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace

class ShellControlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aButtonActsOnReleaseInsideOnly() {
        Theme theme(application());
        ActionButton button(theme, QStringLiteral("Charge"), ActionButton::Kind::Primary, ActionButton::Size::Money);
        button.resize(button.sizeHint());
        button.show();
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QTest::mousePress(&button, Qt::LeftButton, {}, QPoint(10, 10));
        QVERIFY(button.isDown());
        QCOMPARE(clicked.count(), 0);
        QTest::mouseMove(&button, QPoint(-50, -50));
        QTest::mouseRelease(&button, Qt::LeftButton, {}, QPoint(-50, -50));
        QCOMPARE(clicked.count(), 0);
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 3);
    }

    void aBusyButtonCannotBePressed() {
        Theme theme(application());
        ActionButton button(theme, QStringLiteral("Take"), ActionButton::Kind::Primary, ActionButton::Size::Main);
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        button.setBusy(true, QStringLiteral("Taking …"));
        button.click();
        QCOMPARE(clicked.count(), 0);
    }

    void figuresKeepTheirPlaces() {
        Theme theme(application());
        const QFontMetrics metrics(theme.font(TypeSize::Money, QFont::DemiBold));
        QCOMPARE(figuresWidth(metrics, QStringLiteral("111.11")), figuresWidth(metrics, QStringLiteral("888.88")));
    }

    void aSheetKeepsTheFocusAndGivesItBack() {
        Theme theme(application());
        QWidget window;
        window.resize(800, 600);
        QLineEdit before(&window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before.setFocus();
        auto* sheet = new Sheet(theme, QStringLiteral("Title"), &window);
        auto* one = new QLineEdit(sheet);
        auto* two = new QLineEdit(sheet);
        sheet->body()->addWidget(one);
        sheet->body()->addWidget(two);
        sheet->open();
        QCOMPARE(QApplication::focusWidget(), one);
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
        }
        QSignalSpy dismissed(sheet, &Sheet::dismissed);
        QTest::keyClick(one, Qt::Key_Escape);
        QCOMPARE(dismissed.count(), 1);
        QCOMPARE(QApplication::focusWidget(), &before);
    }

    void aReasonIsNeverEmpty() {
        Theme theme(application());
        QWidget window;
        window.resize(800, 600);
        window.show();
        SheetPrompter prompter(theme, &window);
        std::optional<QString> answer;
        prompter.askReason({QStringLiteral("Reject?"), {}, {QStringLiteral("Too busy")}, QStringLiteral("Reject")},
                           [&answer](std::optional<QString> reason) { answer = reason; });
        auto* yes = window.findChild<QAbstractButton*>(QStringLiteral("yes"));
        QVERIFY(!yes->isEnabled());
        auto* words = window.findChild<QLineEdit*>(QStringLiteral("words"));
        QTest::keyClicks(words, QStringLiteral("  "));
        QVERIFY(!yes->isEnabled());
        QTest::keyClicks(words, QStringLiteral("no gas"));
        yes->click();
        QCOMPARE(answer, std::optional<QString>(QStringLiteral("no gas")));
    }

    void keypadTypesAmounts_data() {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QString>("text");
        const auto keys = [](const char* list) { return QString::fromLatin1(list).split(u' '); };
        QTest::newRow("whole") << keys("1 2 00") << QStringLiteral("1200");
        QTest::newRow("decimals stop at two") << keys("1 . 2 5 9") << QStringLiteral("1.25");
        QTest::newRow("00 fills only what is left") << keys("1 . 2 00") << QStringLiteral("1.20");
        QTest::newRow("second sign is ignored") << keys("1 . 5 . 5") << QStringLiteral("1.55");
        QTest::newRow("sign first") << keys(". 5") << QStringLiteral("0.5");
        QTest::newRow("no leading zeros") << keys("0 0 7") << QStringLiteral("7");
        QTest::newRow("back") << keys("1 2 back") << QStringLiteral("1");
        QTest::newRow("clear") << keys("1 2 clear") << QString();
    }
    void keypadTypesAmounts() {
        QFETCH(QStringList, keys);
        QString text;
        for (const QString& key : keys) text = NumericKeypad::applyKey(text, key, u'.', 2);
        QTEST(text, "text");
    }

    void keypadKeysAreLargeEnough() {
        Theme theme(application());
        NumericKeypad pad(theme, NumericKeypad::Keys::Amount);
        pad.resize(pad.sizeHint());
        pad.show();
        for (const QAbstractButton* key : pad.findChildren<QAbstractButton*>()) {
            QVERIFY2(key->width() >= 72 && key->height() >= 60, qPrintable(key->objectName()));
            QVERIFY(!key->accessibleName().isEmpty());
        }
    }

    void amountsFollowTheLocaleAndTheCurrency_data() {
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        const QString space = QString(QChar(QChar::Nbsp));
        QTest::newRow("cedi") << QByteArray("GHS") << qint64(123450) << QStringLiteral("en_GH")
                              << QStringLiteral("GHS") + space + QStringLiteral("1,234.50");
        QTest::newRow("euro") << QByteArray("EUR") << qint64(123450) << QStringLiteral("de_DE")
                              << QStringLiteral("EUR") + space + QStringLiteral("1.234,50");
        QTest::newRow("no minor unit") << QByteArray("XOF") << qint64(1500) << QStringLiteral("en_GB")
                                       << QStringLiteral("XOF") + space + QStringLiteral("1,500");
        QTest::newRow("cents alone") << QByteArray("GHS") << qint64(5) << QStringLiteral("en_GH")
                                     << QStringLiteral("GHS") + space + QStringLiteral("0.05");
        QTest::newRow("negative") << QByteArray("GHS") << qint64(-250) << QStringLiteral("en_GH")
                                  << QStringLiteral("GHS") + space + QStringLiteral("\u22122.50");
    }
    void amountsFollowTheLocaleAndTheCurrency() {
        QFETCH(QByteArray, currency);
        QFETCH(qint64, minor);
        QFETCH(QString, locale);
        QTEST(moneyText(Money(minor, *Currency::fromCode(currency)), QLocale(locale)), "text");
    }

    void minutesRoundDownOnBothSidesOfNow() {
        QCOMPARE(minutesBetween({0}, {119'999}), 1);
        QCOMPARE(minutesBetween({60'000}, {0}), -1);
        QCOMPARE(minutesBetween({30'000}, {0}), -1);
        QCOMPARE(minutesBetween({0}, {0}), 0);
    }

    void everyErrorHasASentence() {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const Error error{static_cast<ErrorCode>(code), QStringLiteral("internal words"), {}, {}, {}, 0};
            const QString said = errorText(error).whole();
            QVERIFY(!said.isEmpty());
            QVERIFY(!said.contains(QStringLiteral("internal words")));
        }
    }

    void aConflictNamesWhoWasFirst() {
        Error error{ErrorCode::Conflict,
                    {},
                    {},
                    ConflictInfo{"ready", 4, QStringLiteral("Kofi A."), 0, "preparing", "ready"},
                    {},
                    0};
        QCOMPARE(errorText(error).headline, QStringLiteral("Kofi A. changed this order first: it is ready now."));
    }

    void textIsReadableInLightAndDark() {
        for (const Palette& p : {Palette::light(), Palette::dark()}) {
            for (const QColor& ground : {p.bg, p.surface, p.surface2}) {
                QVERIFY(contrast(p.text, ground) >= 4.5);
                QVERIFY(contrast(p.text2, ground) >= 4.5);
            }
            QVERIFY(contrast(p.onAccent, p.accent) >= 4.5);
            for (const Tone tone : {Tone::New, Tone::Ok, Tone::Warn, Tone::Danger, Tone::Out, Tone::Teal}) {
                QVERIFY(contrast(p.of(tone), p.surface) >= 4.5);
                QVERIFY(contrast(p.of(tone), p.softOf(tone)) >= 4.5);
            }
        }
    }

    void everyIconIsThere() {
        Theme theme(application());
        for (const char* name :
             {"queue", "plus", "search", "cash", "printer", "lock", "undo", "backspace", "bell-off"}) {
            QVERIFY2(!theme.icon(QString::fromLatin1(name), Qt::black, 24, 1).isNull(), name);
        }
    }
};
FRONTDESK_TEST(ShellControlsTest)

#include "shell_controls_test.moc"
