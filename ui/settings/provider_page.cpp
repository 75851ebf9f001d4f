// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/provider_page.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/notices.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace frontdesk {

ProviderPage::ProviderPage(const Parts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_theme(parts.theme) {
    setObjectName(QStringLiteral("provider-page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    column->addWidget(makeHead());
    m_empty = new EmptyState(m_theme, this);
    m_scroll = new FlowScroll(Qt::Vertical, this);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    m_foot = makeFoot();
    column->addWidget(m_foot);
}

QWidget* ProviderPage::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(3, 3, 3, 0);
    row->setSpacing(space::k2);
    auto* back = new ActionButton(m_theme, tr("Back"), ActionButton::Kind::Normal, ActionButton::Size::Compact, head);
    back->setObjectName(QStringLiteral("back"));
    back->setIconName(layoutDirection() == Qt::RightToLeft ? QStringLiteral("arrow-right")
                                                           : QStringLiteral("arrow-left"));
    row->addWidget(back);
    row->addSpacing(space::k1);
    m_title = new TextLabel(m_theme, {}, TypeSize::Huge, QFont::DemiBold, std::nullopt, head);
    row->addWidget(m_title, 1);
    m_testMode = new StatusChip(m_theme, head);
    m_testMode->set(Tone::Out, tr("⚑ Test mode"));
    m_state = new StatusChip(m_theme, head);
    row->addWidget(m_testMode);
    row->addWidget(m_state);
    connect(back, &QAbstractButton::clicked, this, &ProviderPage::backWanted);
    return head;
}

QWidget* ProviderPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(3, 0, 3, 3);
    column->setSpacing(space::k2);
    m_result = new Surface(m_theme, Surface::Fill::Sunken, radius::kMedium, foot);
    m_result->setObjectName(QStringLiteral("result"));
    auto* words = new QVBoxLayout(m_result);
    words->setContentsMargins(space::k4, space::k2 + 2, space::k4, space::k2 + 2);
    words->setSpacing(2);
    m_headline = new TextLabel(m_theme, {}, TypeSize::Body, QFont::DemiBold, std::nullopt, m_result);
    m_headline->setObjectName(QStringLiteral("result-headline"));
    m_text = new TextLabel(m_theme, {}, TypeSize::Small, QFont::Normal, std::nullopt, m_result);
    for (TextLabel* label : {m_headline, m_text}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_result->hide();
    column->addWidget(m_result);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    const auto add = [&](const QString& name, const QString& text, ActionButton::Kind kind, int stretch) {
        auto* button = new ActionButton(m_theme, text, kind, ActionButton::Size::Normal, foot);
        button->setObjectName(name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button, stretch);
        return button;
    };
    m_test = add(QStringLiteral("test"), tr("Test"), ActionButton::Kind::Normal, 2);
    m_test->setIconName(QStringLiteral("redo"));
    m_cancel = add(QStringLiteral("cancel-test"), tr("Cancel"), ActionButton::Kind::Normal, 1);
    m_cancel->hide();
    m_save = add(QStringLiteral("save"), tr("Save"), ActionButton::Kind::Primary, 2);
    column->addLayout(row);
    connect(m_test, &QAbstractButton::clicked, this, &ProviderPage::test);
    connect(m_cancel, &QAbstractButton::clicked, this, &ProviderPage::endTest);
    connect(m_save, &QAbstractButton::clicked, this, &ProviderPage::save);
    return foot;
}

void ProviderPage::open(const QByteArray& provider) {
    m_provider = provider;
    m_fields.clear();
    m_title->setText(settingsName(provider));
    m_result->hide();
    m_foot->hide();
    m_scroll->hide();
    m_empty->show();
    m_empty->say(QStringLiteral("clock"), tr("Reading the settings …"), {});
    endTest();
    m_saving = false;
    const int opened = ++m_opened;
    m_parts.providers.fields(provider, m_parts.session.caller())
        .then(this, [this, opened](const Result<std::vector<ProviderField>>& fields) {
            if (opened == m_opened) take(fields);
        });
}

void ProviderPage::take(const Result<std::vector<ProviderField>>& fields) {
    Q_EMIT read();
    if (!fields) {
        const bool forbidden = fields.error().code == ErrorCode::Forbidden;
        const ErrorText text = errorText(fields.error());
        m_empty->say(forbidden ? QStringLiteral("lock") : QStringLiteral("warning"),
                     forbidden ? tr("Keys are the owner's business") : text.headline, text.text,
                     forbidden ? Tone::Neutral : Tone::Danger);
        return;
    }
    auto* content = new QWidget;
    auto* outer = new QVBoxLayout(content);
    outer->setContentsMargins(3, 0, 3, 3);
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, content);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k4, space::k4, space::k4, space::k4);
    column->setSpacing(space::k3);
    auto* from =
        new TextLabel(m_theme, whereKeysComeFrom(m_provider), TypeSize::Body, QFont::Normal, Tone::Neutral, card);
    from->setWordWrap(true);
    column->addWidget(from);
    addFields(*column, *fields);
    outer->addWidget(card);
    outer->addStretch(1);
    m_scroll->setWidget(content);
    m_empty->hide();
    m_scroll->show();
    m_foot->show();
    m_test->setVisible(m_provider != "sms");
    showActions();
    if (!m_fields.empty()) m_fields.front()->takeFocus();
}

void ProviderPage::addFields(QVBoxLayout& column, const std::vector<ProviderField>& fields) {
    std::vector<ProviderFieldEdit*> rare;
    for (const ProviderField& field : fields) {
        const FieldWords words = fieldWords(field.key);
        auto* card = column.parentWidget();
        if (!words.group.isEmpty())
            column.addWidget(new TextLabel(m_theme, words.group, TypeSize::Body, QFont::DemiBold, std::nullopt, card));
        auto* edit = new ProviderFieldEdit(m_theme, field, card);
        connect(edit, &ProviderFieldEdit::edited, this, [this] {
            m_result->hide();
            showActions();
        });
        connect(edit, &ProviderFieldEdit::entered, this, &ProviderPage::save);
        m_fields.push_back(edit);
        if (words.rare && field.value.isEmpty())
            rare.push_back(edit);
        else
            column.addWidget(edit);
    }
    if (rare.empty()) return;
    auto* more = new ActionButton(m_theme, tr("Special set-ups"), ActionButton::Kind::Normal,
                                  ActionButton::Size::Compact, column.parentWidget());
    more->setObjectName(QStringLiteral("more"));
    more->setCheckable(true);
    more->setIconName(QStringLiteral("chevron-down"));
    column.addWidget(more, 0, Qt::AlignLeading);
    for (ProviderFieldEdit* edit : rare) {
        edit->hide();
        column.addWidget(edit);
        connect(more, &QAbstractButton::toggled, edit, &QWidget::setVisible);
    }
}

void ProviderPage::setState(const std::optional<ProviderStateWords>& words, bool testMode) {
    m_state->setVisible(words.has_value());
    if (words) m_state->set(words->tone, words->text);
    m_testMode->setVisible(testMode);
}

QMap<QByteArray, QString> ProviderPage::changes() const {
    QMap<QByteArray, QString> changed;
    for (const ProviderFieldEdit* field : m_fields)
        if (const auto change = field->change()) changed[field->key()] = *change;
    return changed;
}

void ProviderPage::showActions() {
    m_save->setEnabled(!m_saving && isEdited());
    m_test->setEnabled(!m_testing && !m_saving);
}

void ProviderPage::say(Tone tone, const QString& headline, const QString& text) {
    m_result->setTone(tone);
    m_headline->setTone(tone);
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_result->show();
}

void ProviderPage::test() {
    const int tested = ++m_tested;
    m_testing = true;
    m_result->hide();
    for (ProviderFieldEdit* field : m_fields) field->showFault({});
    m_test->setBusy(true, tr("Asking %1 …", "a provider").arg(settingsName(m_provider)));
    m_cancel->show();
    m_parts.providers.check(m_provider, changes(), m_parts.session.caller())
        .then(this, [this, tested](const ProviderCheck& check) {
            if (tested != m_tested) return;
            endTest();
            takeCheck(check);
        });
}

void ProviderPage::endTest() {
    ++m_tested;
    m_testing = false;
    m_test->setBusy(false);
    m_cancel->hide();
    showActions();
}

void ProviderPage::takeCheck(const ProviderCheck& check) {
    showFaults(check.fields);
    const CheckWords words = checkWords(m_provider, check);
    const bool unsaved = check.fine && isEdited();
    say(words.tone, words.headline, unsaved ? words.text + u' ' + tr("Now save it.") : words.text);
    if (unsaved) m_save->setFocus(Qt::OtherFocusReason);
}

void ProviderPage::showFaults(const std::vector<FieldError>& faults) {
    ProviderFieldEdit* first = nullptr;
    for (ProviderFieldEdit* field : m_fields)
        for (const FieldError& fault : faults) {
            if (fault.field.toLatin1() != field->key()) continue;
            field->show();
            field->showFault(faultWords(fault));
            if (first == nullptr) first = field;
        }
    if (first == nullptr) return;
    first->takeFocus();
    m_scroll->ensureWidgetVisible(first);
}

void ProviderPage::save() {
    const QMap<QByteArray, QString> changed = changes();
    if (changed.isEmpty() || m_saving) return;
    m_saving = true;
    endTest();
    m_save->setBusy(true, tr("Saving …"));
    const int opened = m_opened;
    m_parts.providers.save(m_provider, changed, m_parts.session.caller())
        .then(this, [this, opened](const Status& done) {
            if (opened == m_opened) takeSaved(done);
        });
}

void ProviderPage::takeSaved(const Status& done) {
    m_saving = false;
    m_save->setBusy(false);
    showActions();
    if (done) {
        m_parts.notices.tell(tr("%1 is saved and in use", "a provider").arg(settingsName(m_provider)));
        open(m_provider);
        Q_EMIT saved();
        return;
    }
    const Error& error = done.error();
    if (error.code == ErrorCode::ValidationFailed) {
        showFaults(error.fields);
        const bool mixed = std::any_of(error.fields.begin(), error.fields.end(),
                                       [](const FieldError& fault) { return fault.code == "mixed_modes"; });
        say(Tone::Danger, mixed ? tr("Test keys and live keys do not go together.") : tr("Not saved yet."),
            mixed ? tr("Nobody would pay with test keys while the others take money. Use keys of one kind for all "
                       "providers; remove the others first. What you typed is still here.")
                  : tr("Look at the marked fields. What you typed is still here."));
        return;
    }
    if (error.code == ErrorCode::Locked) {
        say(Tone::Danger, tr("Keys cannot be kept yet."),
            tr("See above: they need a lock first. What you typed is still here."));
        Q_EMIT read();
        return;
    }
    const ErrorText text = errorText(error);
    say(Tone::Danger, text.headline, text.text + u' ' + tr("What you typed is still here."));
}

}  // namespace frontdesk
