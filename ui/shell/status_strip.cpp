// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/common/money_text.h"
#include "ui/common/painting.h"
#include "ui/models/provider_board.h"
#include "ui/printers/printer_words.h"
#include "ui/shell/strip_button.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kHeight = 34;
constexpr int kPressableHeight = 48;  ///< with something to press in it
constexpr int kSide = 16;
constexpr int kGap = 20;
constexpr int kDot = 8;
constexpr int kChip = 24;
constexpr int kShortestAlarm = 60;
constexpr int kRefreshMs = 5'000;

StatusStrip::Part printerPart(const PrinterView& printer) {
    const PrinterWords words = printerWords(printer);
    if (words.strip.isEmpty()) return {words.tone, printer.name, true};
    return {words.tone, printer.name + QStringLiteral(": ") + words.strip, true};
}

/// Papers that wait at any printer or ask.
int openPapers(const SystemStatus& status) {
    int count = 0;
    for (const PrinterView& printer : status.printers()) count += printer.waiting + printer.asking;
    return count;
}

StatusStrip::Part listenerPart(const SystemStatus& status) {
    switch (status.listener()) {
        case ListenerState::Running:
            return {Tone::Ok, StatusStrip::tr("Web ordering open")};
        case ListenerState::Failed:
            return {Tone::Danger, StatusStrip::tr("Web ordering off: %1 is taken").arg(status.listenerAddress())};
        case ListenerState::Off:
            break;
    }
    return {Tone::Neutral, StatusStrip::tr("Web ordering is switched off")};
}

std::optional<StatusStrip::Part> storePart(const SystemStatus& status) {
    switch (status.store().state) {
        case StoreHealth::State::Fine:
            return std::nullopt;
        case StoreHealth::State::Full:
            return StatusStrip::Part{Tone::Danger, StatusStrip::tr("Disk full: free some space")};
        case StoreHealth::State::ReadOnly:
            return StatusStrip::Part{Tone::Danger, StatusStrip::tr("Store read-only: call for help")};
        case StoreHealth::State::Failing:
            return StatusStrip::Part{Tone::Warn, StatusStrip::tr("Disk trouble: trying again")};
        case StoreHealth::State::Corrupt:
            return StatusStrip::Part{Tone::Danger, StatusStrip::tr("Store damaged: restore a backup")};
    }
    return std::nullopt;
}

}  // namespace

StatusStrip::StatusStrip(Theme& theme, const SystemStatus& status, const Clock& clock, const BusinessCalendar& calendar,
                         QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_status(status),
      m_clock(clock),
      m_calendar(calendar),
      m_alerts(new StripButton(theme, Tone::Danger, QStringLiteral("warning"), this)),
      m_messages(new StripButton(theme, Tone::Neutral, QStringLiteral("mail"), this)),
      m_waiting(new StripButton(theme, Tone::Warn, QStringLiteral("sms"), this)),
      m_papers(new StripButton(theme, Tone::Warn, QStringLiteral("printer"), this)) {
    m_alerts->setObjectName(QStringLiteral("strip-alerts"));
    m_messages->setObjectName(QStringLiteral("strip-messages"));
    connect(m_alerts, &QAbstractButton::clicked, this, &StatusStrip::alertsPressed);
    m_waiting->setObjectName(QStringLiteral("strip-waiting"));
    connect(m_messages, &QAbstractButton::clicked, this, &StatusStrip::messagesPressed);
    connect(m_waiting, &QAbstractButton::clicked, this, &StatusStrip::messagesPressed);
    m_papers->setObjectName(QStringLiteral("strip-papers"));
    connect(m_papers, &QAbstractButton::clicked, this, &StatusStrip::papersPressed);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&status, &SystemStatus::changed, this, &StatusStrip::refresh);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        placeButtons();
        update();
    });
    connect(&m_timer, &QTimer::timeout, this, &StatusStrip::refresh);
    m_timer.start(kRefreshMs);
    refresh();
}

std::vector<StatusStrip::Part> StatusStrip::parts(const SystemStatus& status) {
    std::vector<Part> all;
    if (const auto store = storePart(status)) all.push_back(*store);
    all.push_back(listenerPart(status));
    if (status.printers().empty()) all.push_back({Tone::Neutral, StatusStrip::tr("No printer set up"), true});
    for (const PrinterView& printer : status.printers()) all.push_back(printerPart(printer));
    for (const ProviderState& provider : status.providers()) {
        if (provider.health == ProviderHealth::Unused) continue;
        const Tone tone = provider.health == ProviderHealth::Fine            ? Tone::Ok
                          : provider.health == ProviderHealth::Misconfigured ? Tone::Danger
                                                                             : Tone::Warn;
        all.push_back({tone, providerStripText(provider)});
    }
    // What needs somebody stands first: the end is what a small window cuts.
    std::stable_partition(all.begin(), all.end(),
                          [](const Part& part) { return part.dot == Tone::Danger || part.dot == Tone::Warn; });
    return all;
}

void StatusStrip::refresh() {
    QStringList words;
    if (m_status.isTestMode()) words += tr("⚑ Test mode");
    for (const Part& part : parts(m_status)) words += part.text;
    setAccessibleName(words.join(QStringLiteral(", ")));
    m_alerts->setText(tr("%n alert(s)", "things that need a manager", m_status.openAlerts()));
    m_waiting->setText(tr("%n messages waiting", "texts and mails not sent yet", m_status.waitingMessages()));
    m_waiting->setVisible(m_status.waitingMessages() > 0);
    m_messages->setText(tr("Messages %1", "how many").arg(locale().toString(m_status.demoMessages().value_or(0))));
    m_papers->setText(tr("%n papers waiting", "receipts and tickets not printed yet", openPapers(m_status)));
    m_papers->setVisible(openPapers(m_status) > 0);
    m_alerts->setVisible(m_status.openAlerts() > 0);
    m_messages->setVisible(m_status.demoMessages().has_value() && m_waiting->isHidden());
    updateGeometry();
    placeButtons();
    update();
}

void StatusStrip::placeButtons() {
    int x = kSide - 4;
    for (StripButton* button : {m_alerts, m_papers, m_waiting, m_messages}) {
        if (button->isHidden()) continue;
        const QSize size = button->sizeHint();
        const QRect box(x, (height() - size.height()) / 2, size.width(), size.height());
        button->setGeometry(mirrored(box, rect(), layoutDirection()));
        x += size.width() + space::k2;
    }
    m_buttonsEnd = x == kSide - 4 ? kSide : x + space::k2;
}

void StatusStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeButtons();
}

void StatusStrip::mouseReleaseEvent(QMouseEvent* event) {
    const bool onPrinter = std::any_of(m_printerBoxes.begin(), m_printerBoxes.end(),
                                       [event](const QRect& box) { return box.contains(event->pos()); });
    if (onPrinter && event->button() == Qt::LeftButton) Q_EMIT papersPressed();
}

QSize StatusStrip::sizeHint() const {
    const bool pressable =
        !m_alerts->isHidden() || !m_messages->isHidden() || !m_waiting->isHidden() || !m_papers->isHidden();
    return {m_theme.scaled(400), m_theme.scaled(pressable ? kPressableHeight : kHeight)};
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    painter.fillRect(rect(), p.surface);
    painter.fillRect(0, 0, width(), 1, p.line);
    painter.setFont(m_theme.font(TypeSize::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };

    const Instant now = m_clock.now();
    const QString time = clockText(now, m_calendar, locale());
    int end = width() - kSide;
    const auto atEnd = [&](const QString& text) {
        const int wide = figuresWidth(metrics, text);
        painter.setPen(p.text2);
        drawFigures(painter, placed(QRect(end - wide, 0, wide, height())), Qt::AlignLeft, text);
        end -= wide + kGap;
    };
    atEnd(time);
    if (m_status.backup()) atEnd(tr("Backed up %1", "backed up 12 min ago").arg(agoText(*m_status.backup(), now)));

    int x = m_buttonsEnd;
    m_printerBoxes.clear();
    if (m_status.isTestMode()) {
        const int high = m_theme.scaled(kChip);
        const int wide = drawChip(nullptr, m_theme, {}, high, Tone::Out, tr("⚑ Test mode"));
        const QRect box = placed(QRect(x, (height() - high) / 2, wide, high));
        drawChip(&painter, m_theme, box.topLeft(), high, Tone::Out, tr("⚑ Test mode"));
        painter.setFont(m_theme.font(TypeSize::Small));
        x += wide + kGap;
    }
    for (const Part& part : parts(m_status)) {
        const bool alarming = part.dot == Tone::Danger || part.dot == Tone::Warn;
        const int dotWidth = part.dot ? kDot + 6 : 0;
        const int needed = dotWidth + (alarming ? kShortestAlarm : metrics.horizontalAdvance(part.text));
        if (x + needed > end) break;  // what works may be left out, and alarms come first
        const int from = x;
        if (part.dot) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(*part.dot == Tone::Neutral ? p.text3 : p.of(*part.dot));
            painter.drawEllipse(placed(QRect(x, (height() - kDot) / 2, kDot, kDot)));
            x += kDot + 6;
        }
        painter.setPen(alarming ? p.of(*part.dot) : p.text2);
        const QString words = metrics.elidedText(part.text, Qt::ElideRight, std::max(0, end - x));
        const int wide = metrics.horizontalAdvance(words);
        drawWords(painter, placed(QRect(x, 0, wide + 1, height())), Qt::AlignLeft, words);
        x += wide + kGap;
        if (part.isPrinter) m_printerBoxes.push_back(placed(QRect(from, 0, x - from - kGap, height())));
    }
}

}  // namespace frontdesk
