// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pair_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/segmented.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 640;
constexpr int kNumberWidth = 18;
constexpr int kEverySecondMs = 1'000;
constexpr int kSecondsSoon = 60;
constexpr int kPairedShownMs = 1'600;
enum Kinds { kStaff, kKiosk };
}  // namespace

PairSheet::PairSheet(const Parts& parts, QWidget* over)
    : Sheet(parts.theme, tr("Pair a device"), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session) {
    setObjectName(QStringLiteral("pair-sheet"));
    setPanelWidth(kWidth);
    m_kind = new Segmented(m_theme, tr("What kind of device"), Segmented::Look::Raised, this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->add(tr("Staff device"), {}, QStringLiteral("mobile"));
    m_kind->add(tr("Kiosk"), {}, QStringLiteral("kiosk"));
    m_kind->setCurrent(kStaff);
    connect(m_kind, &Segmented::chosen, this, &PairSheet::askCode);
    body()->addWidget(m_kind);
    body()->addWidget(makeCode());
    body()->addWidget(makeSteps());
    m_again = new ActionButton(m_theme, tr("New code"), ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    m_again->setObjectName(QStringLiteral("new-code"));
    m_again->setIconName(QStringLiteral("redo"));
    m_again->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_again, &QAbstractButton::clicked, this, &PairSheet::askCode);
    footer()->addWidget(m_again);
    connect(&m_second, &QTimer::timeout, this, &PairSheet::tick);
    m_second.setInterval(kEverySecondMs);
    showSteps();
}

QWidget* PairSheet::makeCode() {
    auto* field = new Surface(m_theme, Surface::Fill::Tinted, radius::kLarge, this);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(space::k4, space::k5, space::k4, space::k5);
    column->setSpacing(space::k2);
    m_code = new FigureLabel(m_theme, QStringLiteral("–"), TypeSize::Giant, QFont::Bold, field);
    m_code->setObjectName(QStringLiteral("pairing-code"));
    m_code->setAlignment(Qt::AlignHCenter);
    m_code->setShrinks(true);
    column->addWidget(m_code);
    m_left = new TextLabel(m_theme, QString(), TypeSize::Body, QFont::DemiBold, Tone::Accent, field);
    m_left->setObjectName(QStringLiteral("time-left"));
    m_left->setAlignment(Qt::AlignCenter);
    m_left->setWordWrap(true);
    column->addWidget(m_left);
    return field;
}

QWidget* PairSheet::makeSteps() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::k1, 0, space::k1);
    column->setSpacing(space::k2);
    for (size_t at = 0; at < m_steps.size(); ++at) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::k3);
        auto* number = new TextLabel(m_theme, locale().toString(static_cast<int>(at) + 1) + u'.', TypeSize::Body,
                                     QFont::Bold, Tone::Accent, box);
        number->setMinimumWidth(m_theme.scaled(kNumberWidth));
        row->addWidget(number, 0, Qt::AlignTop);
        m_steps[at] = new TextLabel(m_theme, QString(), TypeSize::Body, QFont::Normal, std::nullopt, box);
        m_steps[at]->setWordWrap(true);
        m_steps[at]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_steps[at]->setFocusPolicy(Qt::NoFocus);
        row->addWidget(m_steps[at], 1);
        column->addLayout(row);
    }
    return box;
}

void PairSheet::showSteps() {
    const QString server = m_desk.restaurant->publicUrl;
    m_steps[0]->setText(tr("At the device, open Frontdesk for staff or the kiosk and choose “Pair”."));
    m_steps[1]->setText(server.isEmpty() ? tr("Give it this computer's address.")
                                         : tr("Server: %1", "an address").arg(server));
    m_steps[2]->setText(kind() == DeviceKind::Kiosk
                            ? tr("Type the code and a name for it, such as “Kiosk at the door”.")
                            : tr("Type the code and a name for it, such as “Grill tablet”. People sign in there with "
                                 "their own PIN."));
}

DeviceKind PairSheet::kind() const {
    return m_kind->current() == kKiosk ? DeviceKind::Kiosk : DeviceKind::Staff;
}

QString PairSheet::code() const {
    return m_code->text();
}

void PairSheet::openWithCode() {
    open(m_again);
    askCode();
}

void PairSheet::askCode() {
    showSteps();
    const int asked = ++m_asked;
    m_again->setBusy(true, tr("Making a code …"));
    m_desk.thread
        .run<Devices::ShownCode>([&devices = m_desk.devices, kind = kind(), caller = m_session.caller()] {
            return devices.makeCode(kind, caller);
        })
        .then(this, [this, asked](const Result<Devices::ShownCode>& code) {
            if (asked != m_asked) return;
            m_again->setBusy(false);
            if (code) {
                takeCode(*code);
                return;
            }
            m_code->setText(QStringLiteral("–"));
            m_left->setTone(Tone::Danger);
            m_left->setText(errorText(code.error()).whole());
            Q_EMIT refused(code.error());
        });
}

void PairSheet::takeCode(const Devices::ShownCode& code) {
    m_code->setText(code.text);
    m_code->setTone(std::nullopt);
    // Letter by letter for those who hear it.
    m_code->setAccessibleName(QString(code.text).replace(QString(), QStringLiteral(" ")).trimmed());
    m_expiresAt = code.expiresAt;
    m_second.start();
    tick();
}

void PairSheet::tick() {
    const qint64 seconds = std::max<qint64>(0, (m_expiresAt.ms - m_desk.clock.now().ms + 999) / 1000);
    if (seconds == 0) {
        m_second.stop();
        m_code->setTone(Tone::Neutral);
        m_left->setTone(Tone::Danger);
        m_left->setText(tr("This code has run out. Make a new one."));
        return;
    }
    m_left->setTone(seconds <= kSecondsSoon ? Tone::Warn : Tone::Accent);
    m_left->setText(
        tr("Good for %1:%2", "minutes and seconds").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

void PairSheet::tellPaired(const QString& name) {
    m_second.stop();
    m_left->setTone(Tone::Ok);
    m_left->setText(tr("✓ %1 is paired", "a device").arg(name));
    m_again->setEnabled(false);
    QTimer::singleShot(kPairedShownMs, this, &Sheet::dismiss);
}

}  // namespace frontdesk
