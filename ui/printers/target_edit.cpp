// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/target_edit.h"

#include "printing/connection/printer_target.h"
#include "ui/common/form_field.h"
#include "ui/printers/choice_sheet.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace frontdesk {

namespace {

constexpr int kLongest = 300;
constexpr int kLongestPort = 5;
constexpr quint16 kUsualPort = 9100;
constexpr std::array kSpeeds{9'600, 19'200, 38'400, 57'600, 115'200};
constexpr std::array kFlows{SerialLine::Flow::Hardware, SerialLine::Flow::XonXoff, SerialLine::Flow::None};
constexpr std::array kFlowNames{"hardware", "xonxoff", "none"};

template <class Values, class Value>
int indexIn(const Values& values, const Value& value) {
    const auto at = std::find(values.begin(), values.end(), value);
    return at == values.end() ? 0 : static_cast<int>(at - values.begin());
}

}  // namespace

TargetEdit::TargetEdit(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_kind(new ChoiceField(theme, QStringLiteral("target-kind"), tr("How it is connected"), this)),
      m_where(new FormField(theme, QStringLiteral("target-where"), tr("Address"), kLongest, 1, this)),
      m_port(new FormField(theme, QStringLiteral("target-port"), tr("Port", "of a network address"), kLongestPort, 1,
                           this)),
      m_speed(new ChoiceField(theme, QStringLiteral("target-speed"), tr("Speed"), this)),
      m_flow(new ChoiceField(theme, QStringLiteral("target-flow"), tr("Flow control"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k3);
    m_kind->setOptions({{tr("Network"), tr("an address such as 192.168.1.50")},
                        {tr("USB"), tr("a file such as /dev/usb/lp0")},
                        {tr("Serial or Bluetooth"), tr("a file such as /dev/ttyUSB0")},
                        {tr("Print queue of this computer"), tr("set up in CUPS")},
                        {tr("Folder"), tr("no printer: each paper becomes a file")}});
    std::vector<ChoiceSheet::Option> speeds;
    for (const int speed : kSpeeds) speeds.push_back({QString::number(speed), {}});
    m_speed->setOptions(std::move(speeds));
    m_flow->setOptions(
        {{tr("By wires (RTS/CTS)"), {}}, {tr("By signs (XON/XOFF)"), {}}, {tr("None", "flow control"), {}}});
    m_port->setHints(Qt::ImhDigitsOnly);
    m_port->setPlaceholder(QString::number(kUsualPort));
    column->addWidget(m_kind);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    row->addWidget(m_where, 3);
    row->addWidget(m_port, 1);
    column->addLayout(row);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::k2);
    line->addWidget(m_speed, 1);
    line->addWidget(m_flow, 2);
    column->addLayout(line);
    connect(m_kind, &ChoiceField::chosen, this, [this] {
        m_where->setText({});
        showKind();
        m_where->takeFocus();
        Q_EMIT edited();
    });
    for (ChoiceField* field : {m_speed, m_flow}) connect(field, &ChoiceField::chosen, this, &TargetEdit::edited);
    for (FormField* field : {m_where, m_port}) {
        connect(field, &FormField::edited, this, &TargetEdit::edited);
        connect(field, &FormField::entered, this, &TargetEdit::entered);
    }
    setTarget({});
}

void TargetEdit::showKind() {
    const int kind = m_kind->current();
    m_port->setVisible(kind == kNetwork);
    m_speed->setVisible(kind == kSerial);
    m_flow->setVisible(kind == kSerial);
    const std::array<QString, 5> samples{QStringLiteral("192.168.1.50"), QStringLiteral("/dev/usb/lp0"),
                                         QStringLiteral("/dev/ttyUSB0"), QStringLiteral("Receipts"),
                                         QStringLiteral("/home/till/papers")};
    const std::array<QString, 5> hints{
        tr("The printer prints it on a page of its own: hold its feed button while you switch it on."),
        tr("Its name under /dev/usb/by-id stays the same when it is plugged in elsewhere."),
        tr("Speed and flow control stand on the printer's own test page."),
        tr("The name of the queue; it must take papers as they are (raw)."), tr("Each paper is put there as a file.")};
    m_where->setPlaceholder(samples.at(static_cast<size_t>(kind)));
    m_where->setHint(hints.at(static_cast<size_t>(kind)));
    showFault({});
}

QString TargetEdit::target() const {
    const QString where = m_where->text();
    if (where.isEmpty()) return {};
    switch (m_kind->current()) {
        case kUsb:
            return QStringLiteral("usb://") + where;
        case kSerial:
            return QStringLiteral("serial://%1?baud=%2&flow=%3")
                .arg(where)
                .arg(kSpeeds.at(static_cast<size_t>(m_speed->current())))
                .arg(QLatin1String(kFlowNames.at(static_cast<size_t>(m_flow->current()))));
        case kQueue:
            return QStringLiteral("cups://") + where;
        case kFolder:
            return where;
        default:
            break;
    }
    const bool bareSix = where.count(u':') > 1 && !where.startsWith(u'[');
    const QString host = bareSix ? u'[' + where + u']' : where;
    const bool hasPort = host.contains(QLatin1String("]:")) || (!host.startsWith(u'[') && host.contains(u':'));
    const QString port = m_port->text();
    return QStringLiteral("tcp://") + host +
           (hasPort ? QString() : u':' + (port.isEmpty() ? QString::number(kUsualPort) : port));
}

void TargetEdit::setTarget(const QString& target) {
    const auto parsed = target.isEmpty() ? Result<PrinterTarget>(NetworkTarget{}) : parsePrinterTarget(target);
    m_port->setText({});
    m_speed->setCurrent(indexIn(kSpeeds, SerialLine{}.baud));
    m_flow->setCurrent(indexIn(kFlows, SerialLine{}.flow));
    m_kind->setCurrent(kFolder);
    QString where = target;
    if (parsed) {
        if (const auto* network = std::get_if<NetworkTarget>(&*parsed)) {
            m_kind->setCurrent(kNetwork);
            where = network->host;
            if (network->port != kUsualPort) m_port->setText(QString::number(network->port));
        } else if (const auto* usb = std::get_if<UsbTarget>(&*parsed)) {
            m_kind->setCurrent(kUsb);
            where = usb->file;
        } else if (const auto* serial = std::get_if<SerialTarget>(&*parsed)) {
            m_kind->setCurrent(kSerial);
            where = serial->file;
            m_speed->setCurrent(indexIn(kSpeeds, serial->line.baud));
            m_flow->setCurrent(indexIn(kFlows, serial->line.flow));
        } else if (const auto* cups = std::get_if<CupsTarget>(&*parsed)) {
            m_kind->setCurrent(kQueue);
            where = cups->queue;
        }
    }
    m_where->setText(where);
    showKind();
}

void TargetEdit::showFault(const QString& words) {
    m_where->showFault(words);
}

void TargetEdit::takeFocus() {
    m_where->takeFocus();
}

}  // namespace frontdesk
