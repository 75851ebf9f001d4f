// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/paystack_page.h"

#include "sync/simulators/wire.h"

namespace frontdesk::simulators {
namespace {

constexpr char kStyle[] = R"css(:root {
  color-scheme: light dark;
  --paper: #eef2f4; --card: #ffffff; --ink: #14212b; --soft: #4b5c68; --line: #d3dce2;
  --note: #fff4d6; --on-note: #5c4200; --pay: #0b6e4f; --on-pay: #ffffff; --good: #0b6e4f; --bad: #a3271b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #10171c; --card: #1a242b; --ink: #eaf0f3; --soft: #a9b8c2; --line: #34434d;
    --note: #3a2e0c; --on-note: #ffe09a; --pay: #4fcf9f; --on-pay: #06281c; --good: #6fdcb2; --bad: #ff9a8d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: 1.25rem; display: grid; place-items: center;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
main {
  width: 100%; max-width: 26rem; overflow: hidden; border-radius: 1rem; background: var(--card);
  box-shadow: 0 1px 2px rgb(0 0 0 / .1), 0 12px 32px rgb(0 0 0 / .1);
}
.note { margin: 0; padding: .75rem 1.75rem; background: var(--note); color: var(--on-note); font-size: .9375rem; }
.body { padding: 1.75rem; }
h1 { margin: 0; color: var(--soft); font-size: 1rem; font-weight: 600; }
.amount { margin: .25rem 0 1.25rem; font-size: 2.25rem; line-height: 1.2; font-weight: 700;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .375rem 1rem; margin: 0; padding-top: 1.25rem;
  border-top: 1px solid var(--line); font-size: .9375rem; }
dt { color: var(--soft); }
dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
form { display: grid; gap: .75rem; margin: 1.75rem 0 0; }
button, .back {
  display: block; width: 100%; min-height: 3rem; padding: .75rem 1.25rem; border: 1px solid transparent;
  border-radius: .625rem; cursor: pointer; font: inherit; font-weight: 600; text-align: center; text-decoration: none;
}
.pay { background: var(--pay); color: var(--on-pay); }
.decline, .back { background: transparent; border-color: var(--line); color: var(--ink); }
.back { margin-top: 1.75rem; }
button:hover, .back:hover { filter: brightness(1.08); }
button:focus-visible, .back:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
.outcome { margin: 1.5rem 0 0; font-weight: 600; }
.good { color: var(--good); }
.bad { color: var(--bad); }
)css";

http::Response page(int status, const QString& title, const QString& body) {
    const QString html =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"robots\" content=\"noindex\">\n<title>%1 · Payment simulator</title>\n"
            "<link rel=\"stylesheet\" href=\"%2\">\n</head>\n<body>\n<main>\n"
            "<p class=\"note\"><strong>This is a simulator.</strong> No card is needed and no money moves.</p>\n"
            "<div class=\"body\">\n%3</div>\n</main>\n</body>\n</html>\n")
            .arg(title, QLatin1String(kCheckoutStylePath), body);
    auto response = http::Response::json(status, html.toStdString());
    response.contentType = "text/html; charset=utf-8";
    return response;
}

const char* const kButtons =
    "<form method=\"post\">\n"
    "<button class=\"pay\" name=\"outcome\" value=\"pay\">Pay</button>\n"
    "<button class=\"decline\" name=\"outcome\" value=\"decline\">Decline</button>\n</form>\n";

QString outcomeOf(const PaystackCharge& charge) {
    const bool paid = charge.paidAt.has_value();
    const QString words = QStringLiteral("<p class=\"outcome %1\" role=\"status\">%2</p>\n")
                              .arg(paid ? QStringLiteral("good") : QStringLiteral("bad"),
                                   paid ? QStringLiteral("Paid. You can close this page.")
                                        : QStringLiteral("Declined. Nothing was paid."));
    if (charge.callbackUrl.isEmpty()) return words;
    return words + QStringLiteral("<a class=\"back\" href=\"%1\">Back to the restaurant</a>\n")
                       .arg(charge.callbackUrl.toHtmlEscaped());
}

}  // namespace

http::Response checkoutPage(const PaystackCharge& charge) {
    const QString amount = QString::fromLatin1(charge.currency + ' ' + decimalOf(charge.amount)).toHtmlEscaped();
    const bool open = charge.status == QLatin1String("abandoned");
    const QString body =
        QStringLiteral(
            "<h1>To pay</h1>\n<p class=\"amount\">%1</p>\n"
            "<dl><dt>E-mail</dt><dd>%2</dd><dt>Reference</dt><dd>%3</dd></dl>\n%4")
            .arg(amount, charge.email.toHtmlEscaped(), QString::fromLatin1(charge.reference).toHtmlEscaped(),
                 open ? QLatin1String(kButtons) : outcomeOf(charge));
    return page(200, amount, body);
}

http::Response unknownCheckoutPage() {
    return page(404, QStringLiteral("Not found"),
                QStringLiteral("<h1>There is no such payment here.</h1>\n"
                               "<p>The simulator forgets everything when it ends.</p>\n"));
}

http::Response checkoutStyle() {
    static const auto style = std::make_shared<const std::string>(kStyle);
    http::Response response;
    response.contentType = "text/css; charset=utf-8";
    response.body = style;
    response.headers.emplace_back("Cache-Control", "public, max-age=86400");
    return response;
}

}  // namespace frontdesk::simulators
