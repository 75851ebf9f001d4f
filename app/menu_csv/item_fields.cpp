// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/item_fields.h"

#include "app/domain/text.h"
#include "app/menu_csv/escaped_text.h"

namespace frontdesk {
namespace {

constexpr QChar kJoiner(0x200D);
const QString kListSeparators = QStringLiteral("|,;");
const QString kTagStops = kListSeparators + u':';

}  // namespace

Result<Fulfilments> parseFulfilments(const QString& text) {
    Fulfilments out;
    for (const QString& name : parseNames(text.toLower())) {
        const auto fulfilment = fulfilmentFromWire(name.toLatin1());
        if (!fulfilment)
            return failure(ErrorCode::ValidationFailed,
                           QStringLiteral("\"%1\" is none of pickup, delivery, dine_in").arg(name));
        out |= *fulfilment;
    }
    return out ? out : MenuItem{}.fulfilments;
}

Result<SoldOutText> parseAvailable(const QString& text) {
    static const QStringList yes{QString(),
                                 QStringLiteral("yes"),
                                 QStringLiteral("true"),
                                 QStringLiteral("1"),
                                 QStringLiteral("ja"),
                                 QStringLiteral("wahr"),
                                 QStringLiteral("oui")};
    static const QStringList no{QStringLiteral("no"),   QStringLiteral("false"),  QStringLiteral("0"),
                                QStringLiteral("nein"), QStringLiteral("falsch"), QStringLiteral("non")};
    static const QString until = QStringLiteral("no until ");
    const QString word = text.trimmed();
    if (yes.contains(word, Qt::CaseInsensitive)) return SoldOutText{};
    if (no.contains(word, Qt::CaseInsensitive)) return SoldOutText{true, {}};
    if (word.startsWith(until))
        if (const auto instant = fromRfc3339(word.mid(until.size()).trimmed().toLatin1()))
            return SoldOutText{true, instant};
    return failure(ErrorCode::ValidationFailed, QStringLiteral("\"%1\" is neither yes nor no").arg(word));
}

QStringList parseNames(const QString& text) {
    QStringList out;
    EscapedReader in(text);
    while (!in.atEnd()) {
        const QString name = cleanLine(in.until(kListSeparators));
        if (!name.isEmpty()) out.append(name);
        (void)in.take(in.peek());
    }
    return out;
}

std::vector<TagText> parseTags(const QString& text) {
    std::vector<TagText> out;
    EscapedReader in(text);
    while (!in.atEnd()) {
        TagText tag;
        tag.value = in.until(kTagStops);
        if (in.take(u':')) {
            tag.key = std::exchange(tag.value, QString());
            tag.value = in.until(kListSeparators);
        }
        if (!tag.key.isEmpty() || !tag.value.isEmpty()) out.push_back({cleanLine(tag.key), cleanEmoji(tag.value)});
        (void)in.take(in.peek());
    }
    return out;
}

QString cleanEmoji(const QString& text) {
    QStringList parts = text.split(kJoiner);
    for (QString& part : parts) part = cleanLine(part);
    return parts.join(kJoiner);
}

}  // namespace frontdesk
