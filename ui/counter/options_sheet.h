// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/counter/option_choice.h"

#include "app/domain/order.h"

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class FigureLabel;
class FlowScroll;
class OptionGroupBox;
class Stepper;
class TextLabel;

/// The choices of one item: sizes, extras, parts of a combo, a note and how many. The first group that needs something
/// has the focus; Add says what is missing and goes there.
class OptionsSheet : public Sheet {
    Q_OBJECT
public:
    enum class Purpose { Add, Change };

    /// @param line what is chosen already
    OptionsSheet(Theme& theme, const MenuPtr& menu, const DraftLine& line, Purpose purpose, QWidget* over);
    void openAtStart();
    void openAtNote();

Q_SIGNALS:
    void done(const frontdesk::DraftLine& line);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showAbout(const MenuItem& item);
    QWidget* makeGroups();
    QWidget* makeNote();
    QWidget* makeSummary();
    void connectGroup(OptionGroupBox* box);
    void showGroups();
    void showSummary();
    void addPriceRow(const QString& name, const QString& price);
    [[nodiscard]] QString allergenText() const;
    void toggle(OptionGroupBox* box, int option);
    void goOnFrom(OptionGroupBox* box, int option);
    void moveFrom(OptionGroupBox* box, int option, int key);
    void goTo(QWidget* widget);
    void goToMissing();
    void finish();
    [[nodiscard]] OptionGroupBox* boxOf(const OptionGroup* group) const;
    [[nodiscard]] OptionGroupBox* neighbour(OptionGroupBox* box, int step) const;

    Theme& m_theme;
    MenuPtr m_menu;
    DraftLine m_line;
    Purpose m_purpose;
    OptionChoice m_choice;
    std::vector<OptionGroupBox*> m_boxes;
    FlowScroll* m_scroll = nullptr;
    QLineEdit* m_note = nullptr;
    QVBoxLayout* m_prices = nullptr;
    FigureLabel* m_each = nullptr;
    Stepper* m_quantity = nullptr;
    ActionButton* m_add = nullptr;
};

}  // namespace frontdesk
