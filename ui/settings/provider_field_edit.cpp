// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/provider_field_edit.h"

#include "ui/common/action_button.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/settings/sms_order.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kLongest = 500;
const QString kMask = QStringLiteral("••••••••••••");

struct Option {
    QString value;
    QString text;
};

/// The choices of a key that has a few; none for others.
QList<Option> optionsOf(const QByteArray& key) {
    if (key == "MTN_MOMO_ROUTE")
        return {{{}, ProviderFieldEdit::tr("MTN if its keys are set")},
                {QStringLiteral("mtn"), ProviderFieldEdit::tr("MTN")},
                {QStringLiteral("paystack"), ProviderFieldEdit::tr("Paystack")}};
    if (key == "TELECEL_CASH_ROUTE")
        return {{{}, ProviderFieldEdit::tr("Paystack")}, {QStringLiteral("hubtel"), ProviderFieldEdit::tr("Hubtel")}};
    if (key == "SMTP_SECURITY")
        return {{{}, QStringLiteral("STARTTLS")},
                {QStringLiteral("tls"), QStringLiteral("TLS")},
                {QStringLiteral("none"), ProviderFieldEdit::tr("None", "security of a connection")}};
    return {};
}

/// The first choice is the default, whichever way it is spelt.
int indexOf(const QList<Option>& options, const QString& value) {
    for (int at = 0; at < options.size(); ++at)
        if (options.at(at).value == value.toLower()) return at;
    return 0;
}

/// What holds while a field is empty.
QString placeholderOf(const QString& otherwise) {
    static const QRegularExpression kKey(QStringLiteral("^[A-Z_]+$"));
    if (otherwise == QLatin1String("CURRENCY")) return ProviderFieldEdit::tr("as the restaurant's");
    return kKey.match(otherwise).hasMatch() ? ProviderFieldEdit::tr("as above") : otherwise;
}

}  // namespace

ProviderFieldEdit::ProviderFieldEdit(Theme& theme, const ProviderField& field, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_field(field), m_words(fieldWords(field.key)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* label = new TextLabel(theme, m_words.label, TypeSize::Small, QFont::DemiBold, Tone::Neutral, this);
    label->setWordWrap(true);
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    column->addLayout(row);
    m_below = new TextLabel(theme, m_words.hint, TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    m_below->setWordWrap(true);
    m_below->setVisible(!m_words.hint.isEmpty());
    column->addWidget(m_below);
    makeEditor(*row);
    if (m_stop != nullptr) label->setBuddy(m_stop);
}

void ProviderFieldEdit::makeEditor(QHBoxLayout& row) {
    if (m_field.fixed) {
        makeLocked(row);
    } else if (m_field.secret && m_field.isSet) {
        makeSecret(row);
    } else if (!makeChoice(row)) {
        m_line = makeLine(m_field.secret);
        m_line->setText(m_field.value);
        m_line->setPlaceholderText(placeholderOf(m_field.otherwise));
        row.addWidget(m_line, 1);
        m_stop = m_line;
    }
}

QLineEdit* ProviderFieldEdit::makeLine(bool masked) {
    auto* line = new QLineEdit(this);
    line->setObjectName(QString::fromLatin1(m_field.key));
    line->setAccessibleName(m_words.label);
    line->setMaxLength(kLongest);
    line->setProperty("focusRadius", radius::kMedium);
    if (masked) {
        line->setEchoMode(QLineEdit::Password);
        line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    connect(line, &QLineEdit::textEdited, this, [this] {
        showFault({});
        Q_EMIT edited();
    });
    connect(line, &QLineEdit::returnPressed, this, &ProviderFieldEdit::entered);
    return line;
}

void ProviderFieldEdit::makeLocked(QHBoxLayout& row) {
    auto* shown = makeLine(false);
    shown->setText(m_field.secret ? kMask : m_field.value);
    shown->setEnabled(false);
    row.addWidget(shown, 1);
    m_below->setText(tr("Set in config.env or the environment: it is changed there."));
    m_below->show();
}

void ProviderFieldEdit::makeSecret(QHBoxLayout& row) {
    m_line = makeLine(true);
    row.addWidget(m_line, 1);
    const auto button = [this, &row](const QString& name, const QString& text, ActionButton::Kind kind) {
        auto* made = new ActionButton(m_theme, text, kind, ActionButton::Size::Compact, this);
        made->setObjectName(name + QString::fromLatin1(m_field.key));
        made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        made->setAccessibleName(text + QStringLiteral(": ") + m_words.label);
        row.addWidget(made);
        return made;
    };
    auto* replace = button(QStringLiteral("replace-"), tr("Replace"), ActionButton::Kind::Normal);
    auto* remove = button(QStringLiteral("remove-"), tr("Remove"), ActionButton::Kind::Danger);
    auto* keep = button(QStringLiteral("keep-"), tr("Keep it", "the old key"), ActionButton::Kind::Normal);
    m_stop = replace;
    m_showSecret = [this, replace, remove, keep] {
        const bool kept = m_secret == Secret::Kept;
        m_line->setEnabled(m_secret == Secret::Replacing);
        m_line->setEchoMode(m_secret == Secret::Replacing ? QLineEdit::Password : QLineEdit::Normal);
        m_line->setText(kept ? kMask : QString());
        m_line->setPlaceholderText(m_secret == Secret::Removing ? tr("Is removed when you save")
                                                                : tr("Paste or type the new one"));
        replace->setVisible(kept);
        remove->setVisible(kept);
        keep->setVisible(!kept);
    };
    m_showSecret();
    connect(replace, &QAbstractButton::clicked, this, [this] {
        setSecret(Secret::Replacing);
        m_line->setFocus(Qt::OtherFocusReason);
    });
    connect(remove, &QAbstractButton::clicked, this, [this, keep] {
        setSecret(Secret::Removing);
        keep->setFocus(Qt::OtherFocusReason);
    });
    connect(keep, &QAbstractButton::clicked, this, [this, replace] {
        setSecret(Secret::Kept);
        replace->setFocus(Qt::OtherFocusReason);
    });
}

void ProviderFieldEdit::setSecret(Secret state) {
    m_secret = state;
    m_showSecret();
    showFault({});
    Q_EMIT edited();
}

bool ProviderFieldEdit::makeChoice(QHBoxLayout& row) {
    if (m_field.key == "SMS_PROVIDERS") {
        auto* order = new SmsOrder(m_theme, m_field.value, this);
        m_value = [order] { return order->value(); };
        connect(order, &SmsOrder::edited, this, &ProviderFieldEdit::edited);
        row.addWidget(order, 1);
        m_stop = order;
        return true;
    }
    const QList<Option> options = optionsOf(m_field.key);
    if (options.isEmpty()) return false;
    auto* choice = new Segmented(m_theme, m_words.label, Segmented::Look::Raised, this);
    choice->setObjectName(QString::fromLatin1(m_field.key));
    for (const Option& option : options) choice->add(option.text);
    choice->setCurrent(indexOf(options, m_field.value));
    // What says the same as the default stays as it is spelt.
    m_value = [choice, options, before = indexOf(options, m_field.value), this] {
        return choice->current() == before ? m_field.value : options.value(choice->current()).value;
    };
    connect(choice, &Segmented::chosen, this, [this] {
        showFault({});
        Q_EMIT edited();
    });
    row.addWidget(choice, 1);
    m_stop = choice;
    return true;
}

std::optional<QString> ProviderFieldEdit::change() const {
    if (m_field.fixed) return std::nullopt;
    if (m_value) return m_value() == m_field.value ? std::nullopt : std::optional(m_value());
    const QString typed = m_line->text().trimmed();
    if (!m_field.secret || !m_field.isSet) return typed == m_field.value ? std::nullopt : std::optional(typed);
    if (m_secret == Secret::Removing) return QString();
    return m_secret == Secret::Replacing && !typed.isEmpty() ? std::optional(typed) : std::nullopt;
}

void ProviderFieldEdit::showFault(const QString& words) {
    if (!m_faulty && words.isEmpty()) return;
    m_faulty = !words.isEmpty();
    m_below->setText(m_faulty ? words : m_words.hint);
    m_below->setTone(m_faulty ? Tone::Danger : Tone::Neutral);
    m_below->setVisible(!m_below->text().isEmpty());
    if (m_line == nullptr) return;
    m_line->setProperty("problem", m_faulty);
    m_line->setAccessibleDescription(words);
    m_line->style()->unpolish(m_line);
    m_line->style()->polish(m_line);
}

void ProviderFieldEdit::takeFocus() {
    if (m_line != nullptr && m_line->isEnabled())
        m_line->setFocus(Qt::OtherFocusReason);
    else if (m_stop != nullptr)
        m_stop->setFocus(Qt::OtherFocusReason);
}

}  // namespace frontdesk
