// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sheet_prompter.h"

#include "ui/common/action_button.h"
#include "ui/common/sheet.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

struct Prompts {
    Q_DECLARE_TR_FUNCTIONS(Prompts)
};

QLabel* paragraph(Theme& theme, const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setFont(theme.font(TypeSize::Body));
    return label;
}

}  // namespace

SheetPrompter::SheetPrompter(Theme& theme, QWidget* over) : m_theme(theme), m_over(over) {}

void SheetPrompter::ask(const Question& question, std::function<void(bool yes)> answered) {
    if (m_over == nullptr) return;
    auto* sheet = new Sheet(m_theme, question.title, m_over);
    sheet->setObjectName(QStringLiteral("question"));
    if (!question.text.isEmpty()) sheet->body()->addWidget(paragraph(m_theme, question.text, sheet));
    const auto kind = question.dangerous ? ActionButton::Kind::DangerFilled : ActionButton::Kind::Primary;
    auto* yes = new ActionButton(m_theme, question.yes, kind, ActionButton::Size::Main, sheet);
    yes->setObjectName(QStringLiteral("yes"));
    auto* no = new ActionButton(m_theme, question.no.isEmpty() ? Prompts::tr("Back") : question.no,
                                ActionButton::Kind::Normal, ActionButton::Size::Main, sheet);
    no->setObjectName(QStringLiteral("no"));
    sheet->footer()->addWidget(yes, 2);
    sheet->footer()->addWidget(no, 1);
    QObject::connect(yes, &QAbstractButton::clicked, sheet, [sheet, answered] {
        sheet->close();
        answered(true);
    });
    QObject::connect(no, &QAbstractButton::clicked, sheet, &Sheet::dismiss);
    QObject::connect(sheet, &Sheet::dismissed, sheet, [answered] { answered(false); });
    sheet->open(question.dangerous ? no : yes);
}

void SheetPrompter::askReason(const ReasonQuestion& question, std::function<void(std::optional<QString>)> answered) {
    if (m_over == nullptr) return;
    auto* sheet = new Sheet(m_theme, question.title, m_over);
    sheet->setObjectName(QStringLiteral("reason"));
    if (!question.text.isEmpty()) sheet->body()->addWidget(paragraph(m_theme, question.text, sheet));

    auto* words = new QLineEdit(sheet);
    words->setObjectName(QStringLiteral("words"));
    words->setPlaceholderText(Prompts::tr("Other reason, in your words"));
    words->setAccessibleName(words->placeholderText());
    words->setMaxLength(200);
    auto* grid = new QGridLayout;
    grid->setSpacing(space::k2);
    auto* group = new QButtonGroup(sheet);
    for (int i = 0; i < question.reasons.size(); ++i) {
        auto* choice = new ActionButton(m_theme, question.reasons.at(i), ActionButton::Kind::Normal,
                                        ActionButton::Size::Normal, sheet);
        choice->setCheckable(true);
        group->addButton(choice, i);
        grid->addWidget(choice, i / 2, i % 2);
    }
    sheet->body()->addLayout(grid);
    sheet->body()->addWidget(words);

    auto* yes =
        new ActionButton(m_theme, question.yes, ActionButton::Kind::DangerFilled, ActionButton::Size::Main, sheet);
    yes->setObjectName(QStringLiteral("yes"));
    yes->setEnabled(false);
    auto* no =
        new ActionButton(m_theme, Prompts::tr("Back"), ActionButton::Kind::Normal, ActionButton::Size::Main, sheet);
    sheet->footer()->addWidget(yes, 2);
    sheet->footer()->addWidget(no, 1);

    const auto reason = [words, group] {
        const QString typed = words->text().trimmed();
        if (!typed.isEmpty()) return typed;
        return group->checkedButton() != nullptr ? group->checkedButton()->text() : QString();
    };
    const auto arm = [yes, reason] { yes->setEnabled(!reason().isEmpty()); };
    QObject::connect(group, &QButtonGroup::idClicked, sheet, arm);
    QObject::connect(words, &QLineEdit::textChanged, sheet, arm);
    QObject::connect(words, &QLineEdit::returnPressed, yes, &QAbstractButton::click);
    QObject::connect(yes, &QAbstractButton::clicked, sheet, [sheet, answered, reason] {
        const QString said = reason();
        sheet->close();
        answered(said);
    });
    QObject::connect(no, &QAbstractButton::clicked, sheet, &Sheet::dismiss);
    QObject::connect(sheet, &Sheet::dismissed, sheet, [answered] { answered(std::nullopt); });
    sheet->open(group->button(0));
}

}  // namespace frontdesk
