// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/margins.h"

#include <QGuiApplication>
#include <QLayout>

namespace frontdesk {

void setMargins(QLayout& layout, int start, int top, int end, int bottom) {
    if (QGuiApplication::isRightToLeft())
        layout.setContentsMargins(end, top, start, bottom);
    else
        layout.setContentsMargins(start, top, end, bottom);
}

}  // namespace frontdesk
