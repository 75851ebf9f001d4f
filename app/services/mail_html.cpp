// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mail_html.h"

namespace frontdesk {
namespace {

// Programs that show mail know little CSS, and only where it stands on the element.
const QString kPage = QStringLiteral(
    "<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\"><title>%2</title></head>\n"
    "<body style=\"margin:0;background:#f4f4f2;color:#1f2328;font:16px/1.5 sans-serif\">\n"
    "<div style=\"max-width:34em;margin:0 auto;padding:32px 24px;background:#ffffff\">\n%3</div>\n</body>\n</html>\n");
const QString kParagraph = QStringLiteral("<p style=\"margin:0 0 16px\">%1</p>\n");
const QString kButton = QStringLiteral(
    "<p style=\"margin:24px 0\"><a href=\"%1\" style=\"display:inline-block;padding:12px 24px;border-radius:6px;"
    "background:#1b5e3a;color:#ffffff;text-decoration:none\">%2</a></p>\n");

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString button(const Mail& mail) {
    return kButton.arg(escaped(mail.link), escaped(mail.button.isEmpty() ? mail.link : mail.button));
}

QString paragraph(const QString& text) {
    return kParagraph.arg(escaped(text).replace(QLatin1Char('\n'), QStringLiteral("<br>\n")));
}

}  // namespace

QString mailHtml(const Mail& mail) {
    QString body;
    for (const QString& each : mail.text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        const QString text = each.trimmed();
        body += !mail.link.isEmpty() && text == mail.link ? button(mail) : paragraph(text);
    }
    return kPage.arg(escaped(mail.language), escaped(mail.subject), body);
}

}  // namespace frontdesk
