// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/key_place_box.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/prompter.h"
#include "ui/common/session.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace frontdesk {

KeyPlaceBox::KeyPlaceBox(const Parts& parts, QWidget* parent) : QWidget(parent), m_parts(parts), m_theme(parts.theme) {
    setObjectName(QStringLiteral("key-place"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(3, 0, 3, 0);
    m_field = new Surface(m_theme, Surface::Fill::Page, radius::kMedium, this);
    outer->addWidget(m_field);
    auto* column = new QVBoxLayout(m_field);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    column->setSpacing(space::k1);
    m_headline = new TextLabel(m_theme, {}, TypeSize::Body, QFont::DemiBold, std::nullopt, m_field);
    m_text = new TextLabel(m_theme, {}, TypeSize::Small, QFont::Normal, std::nullopt, m_field);
    m_text->setObjectName(QStringLiteral("key-place-text"));
    for (TextLabel* label : {m_headline, m_text}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_entry = makeEntry();
    column->addWidget(m_entry);
    refresh();
}

QWidget* KeyPlaceBox::makeEntry() {
    auto* entry = new QWidget(m_field);
    auto* column = new QVBoxLayout(entry);
    column->setContentsMargins(0, space::k1, 0, 0);
    column->setSpacing(space::k1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    m_passphrase = new QLineEdit(entry);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_passphrase->setProperty("focusRadius", radius::kMedium);
    row->addWidget(m_passphrase, 1);
    m_go = new ActionButton(m_theme, {}, ActionButton::Kind::Primary, ActionButton::Size::Compact, entry);
    m_go->setObjectName(QStringLiteral("unlock"));
    row->addWidget(m_go);
    m_without =
        new ActionButton(m_theme, tr("No passphrase"), ActionButton::Kind::Normal, ActionButton::Size::Compact, entry);
    m_without->setObjectName(QStringLiteral("without-passphrase"));
    row->addWidget(m_without);
    for (ActionButton* button : {m_go, m_without}) button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    column->addLayout(row);
    m_fault = new TextLabel(m_theme, {}, TypeSize::Small, QFont::DemiBold, Tone::Danger, entry);
    m_fault->setWordWrap(true);
    m_fault->hide();
    column->addWidget(m_fault);
    connect(m_go, &QAbstractButton::clicked, this, &KeyPlaceBox::unlock);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &KeyPlaceBox::unlock);
    connect(m_without, &QAbstractButton::clicked, this, &KeyPlaceBox::askConsent);
    return entry;
}

bool KeyPlaceBox::needsSomebody() const {
    const KeyPlace place = m_parts.providers.keyPlace();
    return place == KeyPlace::Closed || place == KeyPlace::Undecided;
}

void KeyPlaceBox::say(Tone tone, const QString& headline, const QString& text) {
    const bool quiet = tone == Tone::Neutral;
    m_field->setTone(quiet ? std::nullopt : std::optional(tone));
    m_headline->setTone(quiet ? std::nullopt : std::optional(tone));
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_text->setTone(quiet ? std::optional(Tone::Neutral) : std::nullopt);
    m_text->setText(text);
    m_entry->hide();
}

void KeyPlaceBox::showEntry(const QString& label, const QString& verb, bool mayDoWithout) {
    m_passphrase->setPlaceholderText(label);
    m_passphrase->setAccessibleName(label);
    m_go->setText(verb);
    m_without->setVisible(mayDoWithout);
    m_entry->show();
}

void KeyPlaceBox::refresh() {
    switch (m_parts.providers.keyPlace()) {
        case KeyPlace::Keychain:
            return say(Tone::Neutral, {},
                       tr("Keys are kept in this computer's keychain, never in the store or its copies."));
        case KeyPlace::SealedFile:
            return say(Tone::Neutral, {}, tr("Keys are kept in a sealed file, never in the store or its copies."));
        case KeyPlace::SealedFileWithKeyBeside:
            if (m_parts.demo)
                return say(Tone::Neutral, {}, tr("A demo keeps its keys in its own folder. Enter none that are live."));
            say(Tone::Warn, tr("The key to your keys lies on this computer."),
                tr("Whoever can read its disk can take money in your name. With a passphrase they could not; it is "
                   "asked for at every start."));
            return showEntry(tr("A new passphrase, 8 characters or more"), tr("Lock with it"), false);
        case KeyPlace::Closed:
            say(Tone::Danger, tr("Your keys are locked."),
                tr("Payments and messages that need them wait. Type the passphrase they were sealed with, or unlock "
                   "the keychain and come back."));
            return showEntry(tr("Passphrase"), tr("Unlock"), false);
        case KeyPlace::Undecided:
            break;
    }
    say(Tone::New, tr("What shall lock your keys?"),
        tr("This computer has no keychain that answers. Choose a passphrase: it seals the keys and is asked for at "
           "every start. Nobody can recover it."));
    showEntry(tr("A new passphrase, 8 characters or more"), tr("Seal with it"), true);
}

void KeyPlaceBox::unlock() {
    m_go->setBusy(true, tr("Working …"));
    m_parts.providers.unlock(m_passphrase->text(), m_parts.session.caller()).then(this, [this](const Status& done) {
        take(done);
    });
}

void KeyPlaceBox::askConsent() {
    Question question;
    question.title = tr("Keep keys without a passphrase?");
    question.text =
        tr("Whoever can read this computer's disk can then take money in your name. A warning stays in these settings. "
           "You can choose a passphrase later.");
    question.yes = tr("Keep them so");
    question.dangerous = true;
    m_parts.prompter.ask(question, [this](bool yes) {
        if (!yes) return;
        m_parts.providers.agreeToKeyBeside(m_parts.session.caller()).then(this, [this](const Status& done) {
            take(done);
        });
    });
}

void KeyPlaceBox::take(const Status& done) {
    m_go->setBusy(false);
    m_fault->setVisible(!done.has_value());
    if (done) {
        m_passphrase->clear();
        refresh();
        Q_EMIT changed();
        return;
    }
    m_passphrase->setFocus(Qt::OtherFocusReason);
    m_passphrase->selectAll();
    if (done.error().code == ErrorCode::Unauthorized)
        m_fault->setText(tr("This is not the passphrase the keys were sealed with."));
    else if (done.error().code == ErrorCode::ValidationFailed)
        m_fault->setText(tr("Too short: take 8 characters or more."));
    else if (done.error().code == ErrorCode::Corrupt)
        m_fault->setText(
            tr("The file of keys is damaged or was tampered with. Put it back from a copy, or remove it "
               "and enter the keys again."));
    else
        m_fault->setText(errorText(done.error()).whole());
}

}  // namespace frontdesk
