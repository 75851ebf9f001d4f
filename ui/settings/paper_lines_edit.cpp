// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_lines_edit.h"

#include "app/services/paper_templates.h"
#include "printing/layout/cells.h"
#include "ui/common/problem_mark.h"
#include "ui/common/text_label.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr int kShownLines = 3;
constexpr int kFrame = 24;
}  // namespace

PaperLinesEdit::PaperLinesEdit(Theme& theme, const QString& label, const QString& hint, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_hint(hint), m_edit(new QPlainTextEdit(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k1);
    auto* heading = new TextLabel(theme, label, TypeSize::Small, QFont::DemiBold, std::nullopt, this);
    heading->setBuddy(m_edit);
    column->addWidget(heading);
    m_edit->setObjectName(QStringLiteral("lines"));
    m_edit->setAccessibleName(label);
    m_edit->setTabChangesFocus(true);
    m_edit->setProperty("focusRadius", radius::kMedium);
    column->addWidget(m_edit);
    m_below = new TextLabel(theme, hint, TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    m_below->setObjectName(QStringLiteral("told"));
    m_below->setWordWrap(true);
    column->addWidget(m_below);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_fault.clear();
        showBelow();
        Q_EMIT edited();
    });
    connect(&theme, &Theme::changed, this, &PaperLinesEdit::measure);
    measure();
}

void PaperLinesEdit::measure() {
    const QFontMetrics metrics(m_theme.font(TypeSize::Body));
    m_edit->setFixedHeight(kShownLines * metrics.lineSpacing() + kFrame);
}

QString PaperLinesEdit::text() const {
    return m_edit->toPlainText();
}

void PaperLinesEdit::setText(const QString& text) {
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
    m_fault.clear();
    showBelow();
}

void PaperLinesEdit::setColumns(int columns) {
    m_columns = columns;
    showBelow();
}

void PaperLinesEdit::showFault(const QString& words) {
    m_fault = words;
    showBelow();
}

QString PaperLinesEdit::told() const {
    return m_below->text();
}

void PaperLinesEdit::showBelow() {
    const bool faulty = !m_fault.isEmpty();
    m_below->setTone(faulty ? Tone::Danger : Tone::Neutral);
    const QString text = m_edit->toPlainText();
    if (faulty) {
        m_below->setText(m_fault);
    } else if (text.isEmpty()) {
        m_below->setText(m_hint);
    } else {
        const QStringList lines = text.split(u'\n');
        int longest = 0;
        for (const QString& line : lines) longest = std::max(longest, cellsOf(line));
        QString words = tr("%1 of %2 lines, the longest %3 of %4 characters")
                            .arg(lines.size())
                            .arg(kMostTemplateLines)
                            .arg(longest)
                            .arg(kLongestTemplateLine);
        if (m_columns > 0 && longest > m_columns)
            words += QStringLiteral(". ") + tr("Lines over %1 are broken on this paper.").arg(m_columns);
        m_below->setText(words);
    }
    markProblem(*m_edit, m_fault);
    m_edit->setAccessibleDescription(m_below->text());
}

void PaperLinesEdit::takeFocus() {
    m_edit->setFocus(Qt::OtherFocusReason);
}

}  // namespace frontdesk
