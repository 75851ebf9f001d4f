// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/option_text.h"

#include "app/menu_csv/escaped_text.h"

#include <QRegularExpression>

namespace frontdesk {
namespace {

// The signs that end each kind of text, and are escaped in it.
const QString kGroupNameStops = QStringLiteral("(:;=|<");
const QString kParentStops = QStringLiteral("~:;=|<");
const QString kOptionNameStops = QStringLiteral("{}=|;!");
const QString kItemStops = QStringLiteral("}~");
const QString kAmountStops = QStringLiteral("|;!{");

constexpr int kMostChoices = 99;
constexpr QChar kOrdinalSign = u'~';
constexpr QChar kSoldOutSign = u'!';

class GroupReader {
public:
    GroupReader(const QString& text, Currency currency) : m_in(text), m_currency(currency) {}

    std::vector<OptionGroupText> read(QStringList& problems) {
        std::vector<OptionGroupText> groups;
        while (!m_in.atEnd()) {
            if (m_in.take(u';')) continue;
            m_problem.clear();
            OptionGroupText group = readGroup();
            if (m_problem.isEmpty() && !m_in.atEnd() && m_in.peek() != u';')
                m_problem = QStringLiteral("\"%1\": something unexpected at \"%2\"").arg(group.name, m_in.peek());
            if (m_problem.isEmpty()) {
                groups.push_back(std::move(group));
            } else {
                problems.append(m_problem);
                m_in.skipPast(u';');
            }
        }
        return groups;
    }

private:
    OptionGroupText readGroup() {
        OptionGroupText group;
        group.name = m_in.until(kGroupNameStops);
        if (group.name.isEmpty() || !readBounds(group)) {
            m_problem = QStringLiteral("\"%1\": a group is written Name(min-max): with 0 <= min <= max <= %2")
                            .arg(group.name)
                            .arg(kMostChoices);
            return group;
        }
        if (m_in.take(u'<')) group.parent = readName(kParentStops);
        if (!m_in.take(u':') && !m_in.take(u'=')) {
            m_problem = QStringLiteral("\"%1\": a colon and the options are missing").arg(group.name);
            return group;
        }
        do group.options.push_back(readOption(group.name));
        while (m_problem.isEmpty() && m_in.take(u'|'));
        return group;
    }

    // "(1-1)", "(0-3)", or "(2)" for exactly two
    bool readBounds(OptionGroupText& group) {
        static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})(?:\\s*-\\s*(\\d{1,2}))?$"));
        if (!m_in.take(u'(')) return false;
        const auto match = pattern.match(m_in.until(QStringLiteral(")")));
        if (!match.hasMatch() || !m_in.take(u')')) return false;
        group.min = match.captured(1).toInt();
        group.max = match.hasCaptured(2) ? match.captured(2).toInt() : group.min;
        return group.min <= group.max && group.max >= 1;
    }

    NameText readName(QStringView stops) {
        NameText out{m_in.until(stops), 1};
        if (m_in.take(kOrdinalSign)) out.ordinal = m_in.until(stops).toInt();
        if (out.name.isEmpty() || out.ordinal < 1)
            m_problem = QStringLiteral("\"%1\" is no name, or no number follows its ~").arg(out.name);
        return out;
    }

    OptionText readOption(const QString& group) {
        OptionText option;
        option.name = m_in.until(kOptionNameStops);
        if (m_in.take(u'{')) {
            option.item = readName(kItemStops);
            if (!m_in.take(u'}')) m_problem = QStringLiteral("\"%1\": a { is opened and never closed").arg(group);
        }
        if (m_in.take(u'=')) readDelta(option);
        option.soldOut = m_in.take(kSoldOutSign);
        if (m_problem.isEmpty() && option.name.isEmpty() && option.item.name.isEmpty())
            m_problem = QStringLiteral("\"%1\": an option has no name").arg(group);
        return option;
    }

    void readDelta(OptionText& option) {
        const QString text = m_in.until(kAmountStops);
        if (const auto delta = parseAmount(text, m_currency))
            option.delta = *delta;
        else
            m_problem = QStringLiteral("\"%1\" of \"%2\" is not an amount")
                            .arg(text, option.name.isEmpty() ? option.item.name : option.name);
    }

    EscapedReader m_in;
    Currency m_currency;
    QString m_problem;
};

QString nameText(const NameText& name, QStringView stops) {
    const QString text = escapedText(name.name, stops);
    return name.ordinal == 1 ? text : text + kOrdinalSign + QString::number(name.ordinal);
}

QString optionText(const OptionText& option) {
    const bool isPart = !option.item.name.isEmpty();
    QString text = escapedText(option.name, kOptionNameStops);
    if (isPart) text += u'{' + nameText(option.item, kItemStops) + u'}';
    if (!option.delta.isZero())
        text += u'=' + plainAmount(option.delta);
    else if (!isPart)
        text += QStringLiteral("=0");
    if (option.soldOut) text += kSoldOutSign;
    return text;
}

QString groupText(const OptionGroupText& group) {
    QStringList options;
    bool isPart = true;
    for (const OptionText& option : group.options) {
        options.append(optionText(option));
        isPart = isPart && option.name.isEmpty();
    }
    QString text = escapedText(group.name, kGroupNameStops) + QStringLiteral("(%1-%2)").arg(group.min).arg(group.max);
    if (!group.parent.name.isEmpty()) text += u'<' + nameText(group.parent, kParentStops);
    return text + (isPart ? QStringLiteral("=") : QStringLiteral(": ")) + options.join(u'|');
}

}  // namespace

std::vector<OptionGroupText> parseOptionGroups(const QString& text, Currency currency, QStringList& problems) {
    return GroupReader(text, currency).read(problems);
}

QString optionGroupsText(const std::vector<OptionGroupText>& groups) {
    QStringList texts;
    for (const OptionGroupText& group : groups) texts.append(groupText(group));
    return texts.join(u"; ");
}

}  // namespace frontdesk
