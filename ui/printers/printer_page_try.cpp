// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of a printer tries it: a test page, its ruler, the drawer.
#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/form_field.h"
#include "ui/printers/choice_sheet.h"
#include "ui/printers/printer_page.h"
#include "ui/printers/ruler_sheet.h"

namespace frontdesk {

void PrinterPage::test(TestPaper what) {
    if (m_testing || m_readOnly) return;
    clearFaults();
    const int tested = ++m_tested;
    m_testing = true;
    showActions();
    ActionButton* button = what == TestPaper::Page ? m_page : m_drawer;
    button->setBusy(true, what == TestPaper::Page ? tr("Printing …") : tr("Opening …"));
    m_cancelTest->show();
    m_parts.printers.test(typed(), what, m_parts.session.caller())
        .then(this, [this, tested, what](const Result<PrinterTrouble>& answer) {
            if (tested != m_tested) return;
            endTest();
            takeTest(answer, what);
        });
}

void PrinterPage::endTest() {
    ++m_tested;
    m_testing = false;
    m_page->setBusy(false);
    m_drawer->setBusy(false);
    m_cancelTest->hide();
    showActions();
}

void PrinterPage::takeTest(const Result<PrinterTrouble>& answer, TestPaper what) {
    if (!answer) {
        if (answer.error().code == ErrorCode::ValidationFailed) {
            for (const FieldError& fault : answer.error().fields) showFault(fault, {}, {});
            say(Tone::Danger, tr("It was not tried."), tr("Look at the marked fields."));
            return;
        }
        const ErrorText text = errorText(answer.error());
        return say(Tone::Danger, text.headline, text.text);
    }
    PrinterView view;
    view.name = m_name->text().isEmpty() ? tr("The printer") : m_name->text();
    view.trouble = *answer;
    if (stops(*answer)) {
        const PrinterWords words = printerWords(view);
        const QString again = tr("Look at power, cable and address, then try again.");
        return say(words.tone, words.headline, *answer == PrinterTrouble::Offline ? again : words.text);
    }
    if (what == TestPaper::Drawer)
        return say(Tone::Ok, tr("The drawer was told to open."),
                   tr("If it stays closed, look at its cable: it goes into the printer, not into the computer."));
    say(Tone::Ok, tr("The test page was sent."), tr("If nothing came out, look at place and cable."));
    askRuler();
}

void PrinterPage::askRuler() {
    auto* sheet = new RulerSheet(m_theme, m_profiles, m_paper->current(), window());
    connect(sheet, &RulerSheet::chosen, this, [this](int profile) {
        const bool other = profile != m_paper->current();
        m_paper->setCurrent(profile);
        say(Tone::Ok,
            other ? tr("Its paper is now %1.", "a width").arg(m_profiles[static_cast<size_t>(profile)].name)
                  : tr("The paper is right."),
            other ? tr("Print the test page once more to see it fit.") : QString());
        showActions();
    });
    connect(sheet, &RulerSheet::nothingCame, this, [this] {
        say(Tone::Warn, tr("Nothing came out."),
            tr("Check power, cable and place. A printer in Star's own mode prints nothing or nonsense: switch it to "
               "ESC/POS."));
    });
    sheet->open();
}

}  // namespace frontdesk
