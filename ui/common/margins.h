// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace frontdesk {

/// Contents margins by start and end, as the program's writing direction runs; Qt's own are by left and right.
void setMargins(QLayout& layout, int start, int top, int end, int bottom);

}  // namespace frontdesk
