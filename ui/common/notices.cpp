// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/notices.h"

#include "ui/common/undo_bar.h"

namespace frontdesk {

Notices::Notices(Theme& theme, QWidget* host)
    : QObject(host), m_undo(new UndoBar(theme, host)), m_toast(new Toast(theme, host)) {}

void Notices::tell(const QString& text, Tone tone) {
    m_toast->tell(text, tone);
}

void Notices::offerUndo(const QString& what, const QString& rest, std::function<void()> undo) {
    m_undo->offer(what, rest, std::move(undo));
}

void Notices::withdrawUndo() {
    m_undo->withdraw();
}

void Notices::clear() {
    m_undo->withdraw();
    m_toast->hide();
}

bool Notices::offersUndo() const {
    return !m_undo->isHidden();
}

bool Notices::undo() {
    return m_undo->undo();
}

}  // namespace frontdesk
