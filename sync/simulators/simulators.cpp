// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/simulators.h"

#include "sync/http/http_server.h"
#include "sync/simulators/africastalking_simulator.h"
#include "sync/simulators/arkesel_simulator.h"
#include "sync/simulators/control.h"
#include "sync/simulators/evat_simulator.h"
#include "sync/simulators/hubtel_simulator.h"
#include "sync/simulators/momo_simulator.h"
#include "sync/simulators/paystack_simulator.h"
#include "sync/simulators/twilio_simulator.h"

#include <algorithm>

namespace frontdesk::simulators {
namespace {

/// The pages' form leads back to the restaurant, wherever that is.
constexpr char kFormAction[] = "http: https:";

}  // namespace

struct Simulators::Private {
    Private(Settings theSettings, std::unique_ptr<HttpTransport> theTransport, const Clock& clock)
        : settings(std::move(theSettings)),
          transport(std::move(theTransport)),
          timetable([this](Timetable::Task task) {
              if (server) server->post(std::move(task));
          }),
          reporter(*transport, timetable, conduct),
          stage{clock, timetable, reporter, tally, conduct} {}

    std::vector<http::Route> routes();
    bool finish(const QByteArray& reference, bool paid);
    void setReportUrl(const QString& provider, const QString& url);

    Settings settings;
    Conduct conduct;
    Tally tally;
    std::unique_ptr<http::HttpServer> server;
    std::unique_ptr<HttpTransport> transport;
    Timetable timetable;
    Reporter reporter;
    Stage stage;
    PaystackSimulator paystack{stage};
    MomoSimulator momo{stage};
    HubtelSimulator hubtel{stage};
    TwilioSimulator twilio{stage};
    AfricasTalkingSimulator africasTalking{stage};
    ArkeselSimulator arkesel{stage};
    EvatSimulator evat{stage,
                       settings.controlled ? EvatSimulator::Since::TheFirstDocument : EvatSimulator::Since::ThisStart};
    Control control{{conduct, tally, [this](const QByteArray& reference, bool paid) { return finish(reference, paid); },
                     [this](const QString& provider, const QString& url) { setReportUrl(provider, url); }}};
};

std::vector<http::Route> Simulators::Private::routes() {
    std::vector<http::Route> all;
    const auto add = [&all](std::vector<http::Route> some) { std::ranges::move(some, std::back_inserter(all)); };
    add(paystack.routes());
    add(momo.routes());
    add(hubtel.routes());
    add(twilio.routes());
    add(africasTalking.routes());
    add(arkesel.routes());
    add(evat.routes());
    if (settings.controlled) add(control.routes());
    return all;
}

bool Simulators::Private::finish(const QByteArray& reference, bool paid) {
    return paystack.finish(reference, paid) || momo.finish(reference, paid) || hubtel.finish(reference, paid);
}

void Simulators::Private::setReportUrl(const QString& provider, const QString& url) {
    if (provider == QLatin1String("paystack")) paystack.setWebhookUrl(url);
    if (provider == QLatin1String("africastalking")) africasTalking.setReportUrl(url);
}

Simulators::Simulators(Settings settings, std::unique_ptr<HttpTransport> transport, const Clock& clock)
    : d(std::make_unique<Private>(std::move(settings), std::move(transport), clock)) {}

Simulators::~Simulators() {
    if (d->server) d->server->stop();
    d->transport.reset();  // its last callbacks still reach the timetable
}

Result<QString> Simulators::start() {
    http::HttpServer::Settings settings;
    settings.address = d->settings.address.toStdString();
    settings.port = d->settings.port;
    settings.connectionCaps = false;
    settings.formAction = kFormAction;
    d->paystack.setWebhookUrl(d->settings.paystackReports);
    d->africasTalking.setReportUrl(d->settings.africasTalkingReports);
    d->server = std::make_unique<http::HttpServer>(http::Router(d->routes()), settings, nullptr);
    const auto started = d->server->start();
    if (!started) return failure(ErrorCode::Busy, QString::fromStdString(started.error));
    const bool six = d->settings.address.contains(QLatin1Char(':'));
    const QString address = (six ? QStringLiteral("http://[%1]:%2") : QStringLiteral("http://%1:%2"))
                                .arg(d->settings.address)
                                .arg(started.port);
    d->server->post([this, address] { d->paystack.setAddress(address); });
    return address;
}

}  // namespace frontdesk::simulators
