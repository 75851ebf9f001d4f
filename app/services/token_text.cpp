// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/token_text.h"

#include <QCryptographicHash>

namespace frontdesk {

QByteArray tokenText(const QByteArray& secret) {
    return secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenHash(QByteArrayView text) {
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256);
}

}  // namespace frontdesk
