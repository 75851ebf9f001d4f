// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/note_sheet.h"

#include "ui/common/action_button.h"
#include "ui/counter/quick_notes.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace frontdesk {

namespace {
constexpr int kLongestNote = 500;
}

NoteSheet::NoteSheet(Theme& theme, const QString& itemName, const QString& note, QWidget* over)
    : Sheet(theme, tr("Note on %1").arg(itemName), over), m_note(new QLineEdit(note, this)) {
    setObjectName(QStringLiteral("note-sheet"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note for the kitchen"));
    m_note->setPlaceholderText(tr("for example: sauce on the side"));
    m_note->setMaxLength(kLongestNote);
    body()->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    for (const QString& quick : quickNotes()) {
        auto* button = new ActionButton(theme, quick, ActionButton::Kind::Normal, ActionButton::Size::Normal, this);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this,
                [this, quick] { m_note->setText(withNoteToggled(m_note->text(), quick.toLower())); });
        row->addWidget(button);
    }
    body()->addLayout(row);
    auto* save = new ActionButton(theme, tr("Save note"), ActionButton::Kind::Primary, ActionButton::Size::Main, this);
    save->setObjectName(QStringLiteral("save"));
    save->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    footer()->addWidget(save);
    connect(save, &QAbstractButton::clicked, this, &NoteSheet::finish);
    connect(m_note, &QLineEdit::returnPressed, this, &NoteSheet::finish);
}

void NoteSheet::openAtField() {
    open(m_note);
    m_note->selectAll();
}

void NoteSheet::finish() {
    Q_EMIT done(m_note->text().trimmed());
    close();
}

}  // namespace frontdesk
