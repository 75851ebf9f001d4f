// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_page.h"

#include "app/ports/id_source.h"
#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/form_field.h"
#include "ui/common/notices.h"
#include "ui/common/prompter.h"
#include "ui/common/surface.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/printers/choice_sheet.h"
#include "ui/printers/letters_box.h"
#include "ui/printers/routes_box.h"
#include "ui/printers/target_edit.h"

#include <QScrollBar>

#include <algorithm>

namespace frontdesk {

namespace {

const QString kUsualModel = QStringLiteral("80mm-48");

int indexOfModel(const std::vector<ProfileView>& profiles, const QString& key) {
    const auto at =
        std::find_if(profiles.begin(), profiles.end(), [&key](const ProfileView& each) { return each.key == key; });
    return at == profiles.end() ? -1 : static_cast<int>(at - profiles.begin());
}

PrinterPlan without(PrinterPlan plan, const PrinterId& id) {
    std::erase_if(plan.printers, [&id](const Printer& each) { return each.id == id; });
    std::erase_if(plan.routes, [&id](const PaperRoute& each) { return each.printer == id; });
    for (Printer& printer : plan.printers)
        if (printer.backup == id) printer.backup = PrinterId();
    return plan;
}

}  // namespace

void PrinterPage::openExisting(const PrinterId& id) {
    const PrinterPlan plan = m_parts.printers.plan();
    const Printer* known = plan.find(id);
    if (known == nullptr) return;
    m_printer = *known;
    m_new = false;
    load();
}

void PrinterPage::openNew(const FoundPrinter& found) {
    m_printer = Printer();
    m_printer.id = m_parts.ids.make<PrinterId>();
    m_printer.target = found.target;
    m_printer.model = indexOfModel(m_profiles, found.model) < 0 ? kUsualModel : found.model;
    m_new = true;
    load();
    // The first printer of a house prints everything.
    const PrinterPlan plan = m_parts.printers.plan();
    if (plan.printers.empty())
        if (auto* receipts = m_routes->findChild<SwitchBox*>(QStringLiteral("route-receipts-")))
            receipts->setChecked(true);
    if (found.target.isEmpty())
        m_target->takeFocus();
    else
        m_name->takeFocus();
}

void PrinterPage::load() {
    ++m_opened;
    endTest();
    m_saving = false;
    m_save->setBusy(false);
    m_title->setText(m_new ? tr("New printer") : m_printer.name);
    m_name->setText(m_printer.name);
    m_target->setTarget(m_printer.target);
    m_openedTarget = m_target->target();
    m_paper->setCurrent(indexOfModel(m_profiles, m_printer.model));
    m_letters->load(m_printer.profile);
    m_enabled->setChecked(m_printer.enabled);
    m_routes->load(m_parts.printers.plan(), m_printer.id, m_parts.printers.stations());
    loadBackups();
    m_remove->setVisible(!m_new && !m_readOnly);
    m_state->hide();
    clearFaults();
    m_scroll->verticalScrollBar()->setValue(0);
    showActions();
}

void PrinterPage::loadBackups() {
    std::vector<ChoiceSheet::Option> options{{tr("no other printer: they wait"), {}}};
    m_backups.clear();
    int current = 0;
    const PrinterPlan plan = m_parts.printers.plan();
    for (const Printer& other : plan.printers) {
        if (other.id == m_printer.id) continue;
        if (other.id == m_printer.backup) current = static_cast<int>(options.size());
        options.push_back({other.name, placeWords(other.target)});
        m_backups.push_back(other.id);
    }
    m_backup->setVisible(options.size() > 1);
    m_backup->setOptions(std::move(options));
    m_backup->setCurrent(current);
}

void PrinterPage::setReadOnly(const QString& why) {
    m_readOnly = !why.isEmpty();
    m_whyText->setText(why);
    m_why->setVisible(m_readOnly);
    m_form->setEnabled(!m_readOnly);
    m_foot->setVisible(!m_readOnly);
    m_remove->setVisible(!m_new && !m_readOnly);
}

void PrinterPage::setView(const PrinterView* view) {
    m_state->setVisible(view != nullptr && !m_new);
    if (view == nullptr) return;
    const PrinterWords words = printerWords(*view);
    m_state->set(words.tone, words.chip);
}

Printer PrinterPage::typed() const {
    Printer printer = m_printer;
    printer.name = m_name->text();
    // The same place may be written in more than one way.
    if (m_target->target() != m_openedTarget) printer.target = m_target->target();
    if (m_paper->current() >= 0) printer.model = m_profiles[static_cast<size_t>(m_paper->current())].key;
    printer.profile = m_letters->profile();
    printer.enabled = m_enabled->isChecked();
    printer.backup = m_backup->current() > 0 ? m_backups[static_cast<size_t>(m_backup->current() - 1)] : PrinterId();
    return printer;
}

PrinterPlan PrinterPage::changedPlan() const {
    PrinterPlan plan = m_parts.printers.plan();
    const auto known = std::find_if(plan.printers.begin(), plan.printers.end(),
                                    [this](const Printer& each) { return each.id == m_printer.id; });
    if (known == plan.printers.end())
        plan.printers.push_back(typed());
    else
        *known = typed();
    plan.routes = m_routes->routes(plan);
    return plan;
}

bool PrinterPage::isEdited() const {
    if (m_readOnly) return false;
    if (m_new) return !m_name->text().isEmpty() || m_target->target() != m_openedTarget;
    return typed() != m_printer || m_routes->isEdited();
}

void PrinterPage::showActions() {
    m_save->setEnabled(!m_saving && (m_new || isEdited()));
    m_page->setEnabled(!m_testing && !m_saving);
    m_drawer->setEnabled(!m_testing && !m_saving);
}

void PrinterPage::clearFaults() {
    m_name->showFault({});
    m_target->showFault({});
    m_paper->showFault({});
    m_backup->showFault({});
    m_routes->clearFaults();
    m_result->hide();
}

void PrinterPage::say(Tone tone, const QString& headline, const QString& text) {
    m_result->setTone(tone);
    m_headline->setTone(tone);
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_result->show();
}

bool PrinterPage::showFault(const FieldError& fault, const PrinterPlan& plan, const QString& own) {
    const QString field = fault.field.startsWith(own) ? fault.field.mid(own.size()) : fault.field;
    const QString words = planFaultWords(field, fault);
    if (field == u"name") {
        m_name->showFault(words);
    } else if (field == u"target") {
        m_target->showFault(words);
    } else if (field == u"backup") {
        m_backup->showFault(words);
    } else if (field.startsWith(u"model") || field.startsWith(u"profile")) {
        m_paper->showFault(words);
    } else {
        for (size_t at = 0; at < plan.routes.size(); ++at) {
            if (!field.startsWith(QStringLiteral("routes[%1].").arg(at))) continue;
            m_routes->showFault(plan.routes[at], words);
            return plan.routes[at].printer == m_printer.id;
        }
        return false;
    }
    return true;
}

void PrinterPage::showFaults(const std::vector<FieldError>& faults, const PrinterPlan& plan) {
    const auto at = std::find_if(plan.printers.begin(), plan.printers.end(),
                                 [this](const Printer& each) { return each.id == m_printer.id; });
    const QString own = QStringLiteral("printers[%1].").arg(at - plan.printers.begin());
    bool here = false;
    for (const FieldError& fault : faults) here = showFault(fault, plan, own) || here;
    if (here) {
        say(Tone::Danger, tr("Not saved yet."), tr("Look at the marked fields. What you typed is still here."));
        const auto marked = m_form->findChildren<FormField*>();
        for (FormField* field : marked) {
            if (!field->isFaulty()) continue;
            field->takeFocus();
            m_scroll->ensureWidgetVisible(field);
            break;
        }
        return;
    }
    say(Tone::Danger, tr("Not saved yet."),
        tr("Something about another printer cannot be so: open that one first. What you typed is still here."));
}

void PrinterPage::save() {
    if (m_saving || m_readOnly || !(m_new || isEdited())) return;
    clearFaults();
    endTest();
    m_saving = true;
    m_save->setBusy(true, tr("Saving …"));
    showActions();
    const int opened = m_opened;
    const PrinterPlan plan = changedPlan();
    m_parts.printers.save(plan, m_parts.session.caller()).then(this, [this, opened, plan](const Status& done) {
        if (opened == m_opened) takeSaved(done, plan);
    });
}

void PrinterPage::takeSaved(const Status& done, const PrinterPlan& plan) {
    m_saving = false;
    m_save->setBusy(false);
    showActions();
    if (done) {
        m_parts.notices.tell(tr("%1 is saved and in use", "a printer").arg(m_name->text()));
        Q_EMIT saved();
        return;
    }
    if (done.error().code == ErrorCode::ValidationFailed) {
        showFaults(done.error().fields, plan);
        return;
    }
    const ErrorText text = errorText(done.error());
    say(Tone::Danger, text.headline, text.text + u' ' + tr("What you typed is still here."));
}

void PrinterPage::askRemove() {
    const PrinterPlan left = without(m_parts.printers.plan(), m_printer.id);
    const Printer* heir = left.printerFor(PaperKind::Receipts, {});
    Question question;
    question.title = tr("Remove %1?", "a printer").arg(m_printer.name);
    question.text = heir == nullptr
                        ? tr("What waits for it is kept until there is a printer for it.")
                        : tr("What waits for it goes where the others send it; receipts go to %1.").arg(heir->name);
    question.yes = tr("Remove", "a printer");
    question.dangerous = true;
    const int opened = m_opened;
    m_parts.prompter.ask(question, [this, opened](bool yes) {
        if (yes && opened == m_opened) remove();
    });
}

void PrinterPage::remove() {
    m_saving = true;
    m_remove->setBusy(true, tr("Removing …"));
    showActions();
    const int opened = m_opened;
    m_parts.printers.save(without(m_parts.printers.plan(), m_printer.id), m_parts.session.caller())
        .then(this, [this, opened](const Status& done) {
            m_remove->setBusy(false);
            if (opened != m_opened) return;
            m_saving = false;
            showActions();
            if (done) {
                m_parts.notices.tell(tr("%1 is removed", "a printer").arg(m_printer.name));
                Q_EMIT removed();
                return;
            }
            const ErrorText text = errorText(done.error());
            say(Tone::Danger, text.headline, text.text);
        });
}

}  // namespace frontdesk
