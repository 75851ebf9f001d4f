// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/charge_step_row.h"

#include "ui/common/figure_label.h"
#include "ui/common/painting.h"
#include "ui/common/text_label.h"

#include <QGridLayout>
#include <QPainter>

namespace frontdesk {

namespace {

constexpr int kSign = 32;
constexpr int kBar = 6;
constexpr int kAboveBar = 6;

Tone toneOf(ChargeStep::State state) {
    switch (state) {
        case ChargeStep::State::Waiting:
            return Tone::Neutral;
        case ChargeStep::State::Running:
            return Tone::Warn;
        case ChargeStep::State::Done:
            return Tone::Ok;
        case ChargeStep::State::Trouble:
            break;
    }
    return Tone::Danger;
}

}  // namespace

class ChargeStepRow::Sign : public QWidget {
public:
    Sign(Theme& theme, int number, QWidget* parent) : QWidget(parent), m_theme(theme), m_number(number) {
        setFixedSize(theme.scaled(kSign), theme.scaled(kSign));
    }
    void set(ChargeStep::State state) {
        m_state = state;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Palette& p = m_theme.colors();
        const Tone tone = toneOf(m_state);
        const bool waits = m_state == ChargeStep::State::Waiting;
        const bool done = m_state == ChargeStep::State::Done;
        drawPanel(painter, QRectF(rect()).adjusted(1, 1, -1, -1), width() / 2.0,
                  waits  ? p.surface
                  : done ? p.of(tone)
                         : p.softOf(tone),
                  waits ? p.line : p.of(tone), 2);
        const int inset = width() / 4;
        if (done) {
            m_theme.drawIcon(painter, QStringLiteral("check"), p.surface,
                             rect().adjusted(inset, inset, -inset, -inset));
            return;
        }
        painter.setPen(waits ? p.text2 : p.of(tone));
        painter.setFont(m_theme.font(TypeSize::Body, QFont::Bold));
        const QString sign = waits                                   ? locale().toString(m_number)
                             : m_state == ChargeStep::State::Running ? QStringLiteral("◐")
                                                                     : QStringLiteral("!");
        painter.drawText(rect(), Qt::AlignCenter, sign);
    }

private:
    Theme& m_theme;
    int m_number;
    ChargeStep::State m_state = ChargeStep::State::Waiting;
};

/// Time that has gone by; fills from the start.
class ChargeStepRow::Bar : public QWidget {
public:
    Bar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        setFixedHeight(theme.scaled(kBar + kAboveBar));
    }
    void set(double part) {
        m_part = part;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Palette& p = m_theme.colors();
        const int high = m_theme.scaled(kBar);
        const QRect whole(0, height() - high, width(), high);
        drawPanel(painter, whole, high / 2.0, p.surface2);
        QRect gone = whole;
        gone.setWidth(static_cast<int>(width() * m_part));
        if (gone.width() >= high) drawPanel(painter, mirrored(gone, rect(), layoutDirection()), high / 2.0, p.warn);
    }

private:
    Theme& m_theme;
    double m_part = 0;
};

ChargeStepRow::ChargeStepRow(Theme& theme, int number, QWidget* parent)
    : QWidget(parent),
      m_sign(new Sign(theme, number, this)),
      m_bar(new Bar(theme, this)),
      m_headline(new TextLabel(theme, QString(), TypeSize::Body, QFont::DemiBold, std::nullopt, this)),
      m_detail(new TextLabel(theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, this)),
      m_aside(new FigureLabel(theme, QString(), TypeSize::Body, QFont::Medium, this)),
      m_asideSmall(new TextLabel(theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, this)) {
    setObjectName(QStringLiteral("charge-step-%1").arg(number));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::k4);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_headline->setWordWrap(true);
    m_detail->setWordWrap(true);
    grid->addWidget(m_sign, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_detail, 1, 1);
    grid->addWidget(m_aside, 0, 2);
    grid->addWidget(m_asideSmall, 1, 2, Qt::AlignTrailing | Qt::AlignTop);
    grid->addWidget(m_bar, 2, 1, 1, 2);
    m_bar->hide();
}

void ChargeStepRow::present(const ChargeStep& step) {
    m_step = step;
    const bool live = step.state == ChargeStep::State::Running || step.state == ChargeStep::State::Trouble;
    m_sign->set(step.state);
    m_headline->setText(step.headline);
    m_headline->setSize(live ? TypeSize::Large : TypeSize::Body);
    m_headline->setTone(step.state == ChargeStep::State::Waiting   ? std::optional<Tone>(Tone::Neutral)
                        : step.state == ChargeStep::State::Trouble ? std::optional<Tone>(Tone::Danger)
                                                                   : std::nullopt);
    m_detail->setText(step.detail);
    m_detail->setVisible(!step.detail.isEmpty());
    m_aside->setText(step.aside);
    m_aside->setSize(live ? TypeSize::Large : TypeSize::Body);
    m_aside->setTone(live ? std::nullopt : std::optional<Tone>(Tone::Neutral));
    m_aside->setVisible(!step.aside.isEmpty());
    m_asideSmall->setText(step.asideSmall);
    m_asideSmall->setVisible(!step.asideSmall.isEmpty());
    m_bar->setVisible(step.progress >= 0);
    m_bar->set(std::max(0.0, step.progress));
    setAccessibleName(step.headline + QStringLiteral(". ") + step.detail);
}

}  // namespace frontdesk
