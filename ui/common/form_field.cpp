// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_field.h"

#include "ui/common/text_label.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTextDocument>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
// As the style sheet has them: the least height of what is in a field, and what is around it.
constexpr int kLeastContent = 46;
constexpr int kAround = 22;
}  // namespace

FormField::FormField(Theme& theme, const QString& name, const QString& label, int longest, int rows, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setObjectName(name + QStringLiteral("-field"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* words = new TextLabel(theme, label, TypeSize::Small, QFont::DemiBold, Tone::Neutral, this);
    column->addWidget(words);
    if (rows > 1)
        makeText(name, label, longest, rows);
    else
        makeLine(name, label, longest);
    words->setBuddy(editor());
    column->addWidget(editor());
    m_below = new TextLabel(theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, this);
    m_below->setObjectName(name + QStringLiteral("-below"));
    m_below->setWordWrap(true);
    m_below->hide();
    column->addWidget(m_below);
    column->addStretch(1);
}

void FormField::makeLine(const QString& name, const QString& label, int longest) {
    m_line = new QLineEdit(this);
    m_line->setObjectName(name);
    m_line->setAccessibleName(label);
    m_line->setMaxLength(longest);
    m_line->setProperty("focusRadius", radius::kMedium);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        showFault({});
        Q_EMIT edited();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &FormField::entered);
}

void FormField::makeText(const QString& name, const QString& label, int longest, int rows) {
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(name);
    m_text->setAccessibleName(label);
    m_text->setTabChangesFocus(true);
    m_text->setProperty("focusRadius", radius::kMedium);
    m_text->document()->setDocumentMargin(2);
    const auto measure = [this, rows] {
        const int lines = QFontMetrics(m_theme.font(TypeSize::Body)).lineSpacing() * rows + space::k1;
        m_text->setFixedHeight(std::max(lines, m_theme.scaled(kLeastContent)) + kAround);
    };
    connect(&m_theme, &Theme::changed, m_text, measure);
    measure();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this, longest] {
        if (m_filling) return;
        if (m_text->toPlainText().size() > longest) {
            m_filling = true;
            m_text->setPlainText(m_text->toPlainText().left(longest));
            m_text->moveCursor(QTextCursor::End);
            m_filling = false;
        }
        showFault({});
        Q_EMIT edited();
    });
}

QWidget* FormField::editor() const {
    return m_line != nullptr ? static_cast<QWidget*>(m_line) : m_text;
}

QString FormField::text() const {
    return (m_line != nullptr ? m_line->text() : m_text->toPlainText()).trimmed();
}

void FormField::setText(const QString& text) {
    m_filling = true;
    if (m_line != nullptr)
        m_line->setText(text);
    else
        m_text->setPlainText(text);
    m_filling = false;
}

void FormField::setPlaceholder(const QString& text) {
    if (m_line != nullptr)
        m_line->setPlaceholderText(text);
    else
        m_text->setPlaceholderText(text);
}

void FormField::setHints(Qt::InputMethodHints hints) {
    editor()->setInputMethodHints(hints);
}

void FormField::setHint(const QString& text) {
    m_hint = text;
    if (!m_faulty) showBelow();
}

void FormField::showFault(const QString& words) {
    if (!m_faulty && words.isEmpty()) return;
    m_faulty = !words.isEmpty();
    m_below->setText(m_faulty ? QStringLiteral("! ") + words : QString());
    showBelow();
    editor()->setProperty("problem", m_faulty);
    editor()->setAccessibleDescription(words);
    editor()->style()->unpolish(editor());
    editor()->style()->polish(editor());
}

void FormField::showBelow() {
    if (!m_faulty) m_below->setText(m_hint);
    m_below->setTone(m_faulty ? Tone::Danger : Tone::Neutral);
    m_below->setVisible(!m_below->text().isEmpty());
}

void FormField::takeFocus() {
    editor()->setFocus(Qt::OtherFocusReason);
}

}  // namespace frontdesk
