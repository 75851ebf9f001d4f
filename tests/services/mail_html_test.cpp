// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mail_html.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

class MailHtmlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paragraphsStayAndTheLinkBecomesAButton() {
        Mail mail;
        mail.subject = QStringLiteral("Osu Grill: confirm");
        mail.language = QStringLiteral("en");
        mail.link = QStringLiteral("https://osu.example/verify?token=T&x=1");
        mail.button = QStringLiteral("Confirm");
        mail.text = QStringLiteral("Hello Ama,\n\nopen this:\n\n%1\n\nOsu Grill\n").arg(mail.link);
        const QString html = mailHtml(mail);
        QCOMPARE(html.count(QStringLiteral("<p ")), 4);
        QCOMPARE(html.count(QStringLiteral("<a ")), 1);
        QVERIFY(html.contains(QStringLiteral("<a href=\"https://osu.example/verify?token=T&amp;x=1\"")));
        QVERIFY(html.contains(QStringLiteral(">Confirm</a>")));
        QVERIFY(html.contains(QStringLiteral("<html lang=\"en\">")));
        QVERIFY(html.contains(QStringLiteral("<title>Osu Grill: confirm</title>")));
    }

    void noValueIsMarkupNorATemplate() {  // SR-49
        Mail mail;
        mail.subject = QStringLiteral("%3</title><script>");
        mail.language = QStringLiteral("\"><b>");
        mail.link = QStringLiteral("javascript:\"><script>");
        mail.button = QStringLiteral("<i>%1</i>");
        mail.text = QStringLiteral("<script>alert(1)</script> & %1 %2\n\n%1").arg(mail.link);
        const QString html = mailHtml(mail);
        for (const char* markup : {"<script", "<b>", "<i>"}) QVERIFY2(!html.contains(QLatin1String(markup)), markup);
    }
};

FRONTDESK_TEST(MailHtmlTest)
#include "mail_html_test.moc"
