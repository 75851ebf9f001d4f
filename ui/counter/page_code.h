// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surface.h"

namespace frontdesk {

class QrView;
class TextLabel;

/// The page on which a guest pays, as a code to scan and a link to send.
class PageCode : public Surface {
    Q_OBJECT
public:
    explicit PageCode(Theme& theme, QWidget* parent = nullptr);
    void setLink(const QString& link);
    [[nodiscard]] const QString& link() const { return m_link; }

private:
    void copy();

    QString m_link;
    QrView* m_code;
    TextLabel* m_text;
    TextLabel* m_said;
};

}  // namespace frontdesk
