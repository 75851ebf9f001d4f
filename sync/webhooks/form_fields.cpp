// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/form_fields.h"

#include <QByteArrayList>

#include <algorithm>

namespace frontdesk {
namespace {

QByteArray decoded(QByteArray text) {
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

}  // namespace

FormFields formFields(QByteArrayView body) {
    FormFields out;
    for (const QByteArray& pair : body.toByteArray().split('&')) {
        if (pair.isEmpty()) continue;
        const auto equals = pair.indexOf('=');
        out.emplace_back(decoded(equals < 0 ? pair : pair.left(equals)),
                         equals < 0 ? QByteArray() : decoded(pair.mid(equals + 1)));
    }
    return out;
}

QByteArray valueOf(const FormFields& fields, QByteArrayView name) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const auto& each) { return each.first == name; });
    return found == fields.end() ? QByteArray() : found->second;
}

}  // namespace frontdesk
