// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/provider_board.h"

#include "app/domain/provider.h"
#include "app/ports/provider_desk.h"
#include "ui/common/money_text.h"
#include "ui/models/charge_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdesk {

namespace {

struct ProviderWords {
    Q_DECLARE_TR_FUNCTIONS(ProviderWords)
};

enum class Job { Payments, Sms, Mail, Tax };

Job jobOf(const ProviderState& state) {
    if (paymentProviderFromStored(state.name)) return Job::Payments;
    if (smsProviderFromStored(state.name)) return Job::Sms;
    return state.name == "evat" ? Job::Tax : Job::Mail;
}

/// "Mobile money by Paystack", "SMS by Twilio", "E-mail".
QString serviceName(const ProviderState& state) {
    switch (jobOf(state)) {
        case Job::Payments:
            return ProviderWords::tr("Mobile money by %1").arg(providerName(state.name));
        case Job::Sms:
            return ProviderWords::tr("SMS by %1").arg(providerName(state.name));
        case Job::Tax:
        case Job::Mail:
            break;
    }
    return providerName(state.name);
}

QString headlineOf(const QString& who, ProviderHealth health, const QString& since, bool several) {
    if (several) return ProviderWords::tr("%1 have not worked since %2.", "providers, time").arg(who, since);
    switch (health) {
        case ProviderHealth::Unreachable:
            return ProviderWords::tr("%1 has not been reached since %2.", "provider, time").arg(who, since);
        case ProviderHealth::Misconfigured:
            return ProviderWords::tr("%1 has refused our account since %2.", "provider, time").arg(who, since);
        default:
            return ProviderWords::tr("%1 has answered with faults since %2.", "provider, time").arg(who, since);
    }
}

/// Those that do the same job and work.
QStringList workingFor(Job job, const std::vector<ProviderState>& all) {
    QStringList names;
    for (const ProviderState& state : all)
        if (jobOf(state) == job && state.health == ProviderHealth::Fine) names += providerName(state.name);
    return names;
}

QString stillWorks(const std::vector<const ProviderState*>& lost, const std::vector<ProviderState>& all,
                   const QLocale& locale) {
    const auto has = [&lost](Job job) {
        return std::any_of(lost.begin(), lost.end(), [job](const auto* each) { return jobOf(*each) == job; });
    };
    QStringList lines;
    if (has(Job::Payments)) {
        const QStringList ways{ProviderWords::tr("Cash", "first of those that work"),
                               ProviderWords::tr("card terminal")};
        lines += ProviderWords::tr("%1 work; orders are taken.", "ways to pay")
                     .arg(locale.createSeparatedList(ways + workingFor(Job::Payments, all)));
    }
    if (has(Job::Sms)) {
        const QStringList others = workingFor(Job::Sms, all);
        lines += others.isEmpty()
                     ? ProviderWords::tr("SMS wait and go out by themselves.")
                     : ProviderWords::tr("SMS go through %1 meanwhile.").arg(locale.createSeparatedList(others));
    }
    if (has(Job::Mail)) lines += ProviderWords::tr("E-mails wait and go out by themselves.");
    if (has(Job::Tax)) lines += ProviderWords::tr("Invoices are handed out as provisional and reported later.");
    const bool needsPerson = std::any_of(lost.begin(), lost.end(), [](const ProviderState* each) {
        return each->health == ProviderHealth::Misconfigured;
    });
    if (needsPerson) lines += ProviderWords::tr("A manager looks under Settings.");
    return lines.join(u' ');
}

}  // namespace

bool isLost(const ProviderState& state) {
    return state.health != ProviderHealth::Unused && state.health != ProviderHealth::Fine;
}

std::optional<ProviderTrouble> providerTrouble(const std::vector<ProviderState>& all, const BusinessCalendar& calendar,
                                               const QLocale& locale) {
    std::vector<const ProviderState*> lost;
    for (const ProviderState& state : all)
        if (isLost(state)) lost.push_back(&state);
    if (lost.empty()) return std::nullopt;
    const auto oldest =
        std::min_element(lost.begin(), lost.end(), [](const auto* a, const auto* b) { return a->since < b->since; });
    const QString since = clockText((*oldest)->since, calendar, locale);
    ProviderTrouble trouble;
    const bool needsPerson = std::any_of(lost.begin(), lost.end(), [](const ProviderState* each) {
        return each->health == ProviderHealth::Misconfigured;
    });
    trouble.tone = needsPerson ? Tone::Danger : Tone::Warn;
    trouble.text = stillWorks(lost, all, locale);
    if (lost.size() == 1) {
        trouble.headline = headlineOf(serviceName(*lost.front()), lost.front()->health, since, false);
        return trouble;
    }
    const auto used = std::count_if(all.begin(), all.end(),
                                    [](const ProviderState& each) { return each.health != ProviderHealth::Unused; });
    const bool nobody = std::all_of(lost.begin(), lost.end(), [](const ProviderState* each) {
        return each->health == ProviderHealth::Unreachable;
    });
    if (nobody && static_cast<size_t>(used) == lost.size()) {
        trouble.headline = ProviderWords::tr("No internet since %1.", "a time").arg(since);
        return trouble;
    }
    QStringList names;
    for (const ProviderState* each : lost) names += providerName(each->name);
    trouble.headline = headlineOf(QLocale(locale).createSeparatedList(names), lost.front()->health, since, true);
    return trouble;
}

QString providerStripText(const ProviderState& state) {
    const QString name = providerName(state.name);
    switch (state.health) {
        case ProviderHealth::Unused:
        case ProviderHealth::Fine:
            return name;
        case ProviderHealth::Unreachable:
            return ProviderWords::tr("%1: no answer", "a provider").arg(name);
        case ProviderHealth::Failing:
            return ProviderWords::tr("%1: faults", "a provider").arg(name);
        case ProviderHealth::Misconfigured:
            break;
    }
    return ProviderWords::tr("%1: key refused, see Settings", "a provider").arg(name);
}

ProviderBoard::ProviderBoard(const Desk& desk, DeskEvents& events, QObject* parent) : QObject(parent) {
    if (desk.providers != nullptr) m_states = desk.providers->states();
    connect(&events, &DeskEvents::providerChanged, this, &ProviderBoard::take);
}

void ProviderBoard::take(const ProviderState& state) {
    const auto known = std::find_if(m_states.begin(), m_states.end(),
                                    [&state](const ProviderState& each) { return each.name == state.name; });
    const bool back = known != m_states.end() && isLost(*known) && state.health == ProviderHealth::Fine;
    if (known == m_states.end())
        m_states.push_back(state);
    else
        *known = state;
    Q_EMIT changed();
    if (back) Q_EMIT cameBack(state);
}

}  // namespace frontdesk
