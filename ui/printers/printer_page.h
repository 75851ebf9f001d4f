// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/printers/printer_words.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class ChoiceField;
class FlowScroll;
class FormField;
class IdSource;
class LettersBox;
class Notices;
class Prompter;
class RoutesBox;
class StatusChip;
class Surface;
class SwitchBox;
class TargetEdit;
class TextLabel;

/// One printer: name and place, its paper, a try of both, what it prints and who stands in for it. New ones and those
/// that are set up alike. Nothing typed is lost by an error.
class PrinterPage : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        PrinterDesk& printers;
        Theme& theme;
        Session& session;
        Prompter& prompter;
        Notices& notices;
        IdSource& ids;
    };
    explicit PrinterPage(const Parts& parts, QWidget* parent = nullptr);

    void openExisting(const PrinterId& id);
    /// A printer that was found, or nothing known of it.
    void openNew(const FoundPrinter& found);
    /// @param why nothing can be changed; empty: everything can
    void setReadOnly(const QString& why);
    void setView(const PrinterView* view);  ///< null: nothing is known of it
    [[nodiscard]] PrinterId printer() const { return m_printer.id; }
    [[nodiscard]] bool isNew() const { return m_new; }
    [[nodiscard]] bool isEdited() const;
    void save();
    void test(TestPaper what);
    void askRemove();

Q_SIGNALS:
    void backWanted();
    void saved();
    void removed();

private:
    QWidget* makeHead();
    QWidget* makeForm();
    QWidget* makeFoot();
    QVBoxLayout* addCard(QVBoxLayout& column, const QString& heading);
    void makePlaceCard(QVBoxLayout& column);
    void makeTestCard(QVBoxLayout& column);
    void load();
    void loadBackups();
    [[nodiscard]] Printer typed() const;
    [[nodiscard]] PrinterPlan changedPlan() const;
    void showActions();
    void clearFaults();
    void showFaults(const std::vector<FieldError>& faults, const PrinterPlan& plan);
    bool showFault(const FieldError& fault, const PrinterPlan& plan, const QString& own);
    void takeSaved(const Status& done, const PrinterPlan& plan);
    void takeTest(const Result<PrinterTrouble>& answer, TestPaper what);
    void endTest();
    void askRuler();
    void remove();
    void say(Tone tone, const QString& headline, const QString& text);

    const Parts m_parts;
    Theme& m_theme;
    Printer m_printer;       ///< as it was opened
    QString m_openedTarget;  ///< its place as the form spells it
    bool m_new = false;
    bool m_readOnly = false;
    bool m_saving = false;
    bool m_testing = false;
    int m_tested = 0;  ///< a late answer is not for the test that runs now
    int m_opened = 0;  ///< likewise of pages
    std::vector<ProfileView> m_profiles;
    std::vector<PrinterId> m_backups;  ///< of the choices after "none"

    TextLabel* m_title = nullptr;
    StatusChip* m_state = nullptr;
    Surface* m_why = nullptr;
    TextLabel* m_whyText = nullptr;
    FlowScroll* m_scroll = nullptr;
    QWidget* m_form = nullptr;
    FormField* m_name = nullptr;
    TargetEdit* m_target = nullptr;
    ChoiceField* m_paper = nullptr;
    LettersBox* m_letters = nullptr;
    SwitchBox* m_enabled = nullptr;
    RoutesBox* m_routes = nullptr;
    ChoiceField* m_backup = nullptr;
    Surface* m_result = nullptr;
    TextLabel* m_headline = nullptr;
    TextLabel* m_text = nullptr;
    ActionButton* m_page = nullptr;
    ActionButton* m_drawer = nullptr;
    ActionButton* m_cancelTest = nullptr;
    ActionButton* m_remove = nullptr;
    ActionButton* m_save = nullptr;
    QWidget* m_foot = nullptr;
};

}  // namespace frontdesk
