// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_accent_picker.h"

#include "ui/common/painting.h"
#include "ui/common/problem_mark.h"
#include "ui/common/text_label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace frontdesk {

namespace {

constexpr int kSide = 48;
constexpr int kDisc = 32;
constexpr double kEnoughContrast = 4.5;  // WCAG 2.1, 1.4.3

struct Choice {
    const char* colour;
    const char* name;
};
constexpr std::array kChoices{
    Choice{"#0f6b52", QT_TRANSLATE_NOOP("frontdesk::PaperAccentPicker", "Green")},
    Choice{"#1d4e89", QT_TRANSLATE_NOOP("frontdesk::PaperAccentPicker", "Blue")},
    Choice{"#7a1f3d", QT_TRANSLATE_NOOP("frontdesk::PaperAccentPicker", "Wine")},
    Choice{"#a34712", QT_TRANSLATE_NOOP("frontdesk::PaperAccentPicker", "Clay")},
    Choice{"#5b3a8c", QT_TRANSLATE_NOOP("frontdesk::PaperAccentPicker", "Violet")},
    Choice{"#222222", QT_TRANSLATE_NOOP("frontdesk::PaperAccentPicker", "Black")},
};

double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

bool isLegibleOnWhite(const QColor& colour) {
    return 1.05 / (luminance(colour) + 0.05) >= kEnoughContrast;
}

/// A disc of its colour with a ring around the chosen one.
class Swatch : public QAbstractButton {
public:
    Swatch(Theme& theme, const QColor& colour, const QString& name, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_colour(colour) {
        setAccessibleName(name);
        setToolTip(name);
        setCheckable(true);
        setAutoExclusive(false);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(kSide, kSide);
        setProperty("focusRadius", kSide / 2);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    [[nodiscard]] QString colour() const { return m_colour.name(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QPoint middle = rect().center();
        const QRectF disc(middle.x() - kDisc / 2, middle.y() - kDisc / 2, kDisc, kDisc);
        if (isChecked() || isDown())
            drawPanel(painter, disc.adjusted(-5, -5, 5, 5), kSide, QColor(), m_theme.colors().text, 2);
        drawPanel(painter, disc, kDisc / 2.0, m_colour, m_theme.colors().line);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    Theme& m_theme;
    QColor m_colour;
};

}  // namespace

PaperAccentPicker::PaperAccentPicker(Theme& theme, QWidget* parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_below(nullptr) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k1);
    auto* heading =
        new TextLabel(theme, tr("Colour of headings"), TypeSize::Small, QFont::DemiBold, std::nullopt, this);
    heading->setBuddy(m_line);
    column->addWidget(heading);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    for (const Choice& choice : kChoices) {
        auto* swatch = new Swatch(theme, QColor(QLatin1String(choice.colour)), tr(choice.name), this);
        swatch->setObjectName(QStringLiteral("accent-") + QLatin1String(choice.colour + 1));
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] {
            setAccent(swatch->colour());
            Q_EMIT edited();
        });
        m_swatches.push_back(swatch);
        row->addWidget(swatch);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_line->setObjectName(QStringLiteral("accent"));
    m_line->setAccessibleName(tr("Colour of headings, as a number"));
    m_line->setMaxLength(7);
    m_line->setPlaceholderText(QStringLiteral("#0f6b52"));
    m_line->setLayoutDirection(Qt::LeftToRight);
    const auto measure = [this, &theme] { m_line->setFixedWidth(theme.scaled(132)); };
    connect(&theme, &Theme::changed, m_line, measure);
    measure();
    auto* typed = new QHBoxLayout;
    typed->setSpacing(space::k2);
    typed->addWidget(m_line);
    m_below = new TextLabel(theme, {}, TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    m_below->setWordWrap(true);
    typed->addWidget(m_below, 1);
    column->addLayout(typed);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_fault.clear();
        showState();
        Q_EMIT edited();
    });
    showState();
}

QString PaperAccentPicker::accent() const {
    return m_line->text().trimmed().toLower();
}

void PaperAccentPicker::setAccent(const QString& accent) {
    m_fault.clear();
    m_line->setText(accent);
    showState();
}

void PaperAccentPicker::showFault(const QString& words) {
    m_fault = words;
    showState();
}

void PaperAccentPicker::showState() {
    const QString accent = this->accent();
    for (QAbstractButton* swatch : m_swatches) swatch->setChecked(static_cast<Swatch*>(swatch)->colour() == accent);
    markProblem(*m_line, m_fault);
    const QColor colour(accent);
    const bool pale = colour.isValid() && !isLegibleOnWhite(colour);
    m_below->setTone(!m_fault.isEmpty() ? Tone::Danger : pale ? Tone::Warn : Tone::Neutral);
    m_below->setText(!m_fault.isEmpty() ? m_fault
                     : pale             ? tr("Pale on white paper: hard to read.")
                                        : tr("Or any other, by its number."));
    m_line->setAccessibleDescription(m_below->text());
}

}  // namespace frontdesk
