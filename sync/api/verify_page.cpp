// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/verify_page.h"

namespace frontdesk::api {
namespace {

constexpr char kStyle[] = R"css(:root {
  color-scheme: light dark;
  --paper: #f6f3ee;
  --card: #ffffff;
  --ink: #1f1b16;
  --soft: #5e564c;
  --accent: #9a3412;
  --on-accent: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #191613; --card: #25211c; --ink: #f3ede4; --soft: #b8ad9e; --accent: #fdba74; --on-accent: #2a1505; }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: 1.5rem; display: grid; place-items: center;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
main {
  width: 100%; max-width: 27rem; padding: 2.25rem 2rem; border-radius: 1rem; background: var(--card);
  box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 12px 32px rgb(0 0 0 / .08);
}
.house { margin: 0 0 1.25rem; color: var(--soft); font-size: .9375rem; font-weight: 600; overflow-wrap: anywhere; }
h1 { margin: 0 0 .625rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0; }
form { margin-top: 1.75rem; }
button {
  width: 100%; min-height: 3rem; padding: .75rem 1.25rem; border: 0; border-radius: .625rem; cursor: pointer;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600;
}
button:hover { filter: brightness(1.08); }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
)css";

struct Words {
    const char* title;
    const char* text;
    const char* button;
};

Words wordsOf(VerifyStep step, bool german) {
    switch (step) {
        case VerifyStep::Ask:
            return german ? Words{"E-Mail-Adresse bestätigen",
                                  "Ein Klick noch, dann gehört diese Adresse zu Ihrem Konto.", "Adresse bestätigen"}
                          : Words{"Confirm your e-mail address",
                                  "One more click and this address belongs to your account.", "Confirm address"};
        case VerifyStep::Verified:
            return german
                       ? Words{"Danke, Ihre Adresse ist bestätigt",
                               "Sie können diese Seite schließen und sich anmelden.", nullptr}
                       : Words{"Thank you, your address is confirmed", "You can close this page and log in.", nullptr};
        case VerifyStep::Refused:
            break;
    }
    return german
               ? Words{"Dieser Link gilt nicht mehr",
                       "Er wurde schon benutzt oder ist älter als ein Tag. Fordern Sie bei der Anmeldung eine neue "
                       "E-Mail an.",
                       nullptr}
               : Words{"This link is no longer valid",
                       "It was used before, or it is older than a day. Ask for a new e-mail when you log in.", nullptr};
}

QString formOf(const VerifyPage& page, const char* button) {
    return QStringLiteral(
               "<form method=\"post\" action=\"/customer/verify-email\">"
               "<input type=\"hidden\" name=\"token\" value=\"%1\">"
               "<button type=\"submit\">%2</button></form>\n")
        .arg(page.token.toHtmlEscaped(), QString::fromUtf8(button));
}

}  // namespace

http::Response pageOf(const VerifyPage& page) {
    const bool german = page.language == QLatin1String("de");
    const Words words = wordsOf(page.step, german);
    // One arg() call for all: a name with %1 in it stays what it is.
    const QString html = QStringLiteral(
                             "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                             "<meta name=\"robots\" content=\"noindex\">\n<title>%2 · %3</title>\n"
                             "<link rel=\"stylesheet\" href=\"%4\">\n</head>\n<body>\n<main>\n"
                             "<p class=\"house\">%3</p>\n<h1>%2</h1>\n<p>%5</p>\n%6</main>\n</body>\n</html>\n")
                             .arg(german ? QStringLiteral("de") : QStringLiteral("en"), QString::fromUtf8(words.title),
                                  page.restaurant.toHtmlEscaped(), QLatin1String(kPageStylePath),
                                  QString::fromUtf8(words.text), words.button ? formOf(page, words.button) : QString());
    auto response = http::Response::json(page.step == VerifyStep::Refused ? 400 : 200, html.toStdString());
    response.contentType = "text/html; charset=utf-8";
    return response;
}

http::Response pageStyle() {
    static const auto style = std::make_shared<const std::string>(kStyle);
    http::Response response;
    response.contentType = "text/css; charset=utf-8";
    response.body = style;
    response.headers.emplace_back("Cache-Control", "public, max-age=86400");
    return response;
}

}  // namespace frontdesk::api
