// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/http_transport.h"

namespace frontdesk {

QByteArray HttpOutcome::header(QByteArrayView lowerCaseName) const {
    for (const QByteArray& line : headers)
        if (line.startsWith(lowerCaseName) && line.mid(lowerCaseName.size()).startsWith(':'))
            return line.mid(lowerCaseName.size() + 1).trimmed();
    return {};
}

}  // namespace frontdesk
