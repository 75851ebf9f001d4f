// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace frontdesk {

/// Who the order is for, and where it goes. A press changes it.
class GuestCard : public QAbstractButton {
    Q_OBJECT
public:
    struct Shown {
        QString name;          ///< empty: nobody is named
        QString headline;      ///< the name, the table, or "Walk-in guest"
        QString detail;        ///< number, address
        QString action;        ///< "Add name", "Change"
        QString iconName;      ///< in place of initials while nobody is named
        bool missing = false;  ///< something must still be said: detail tells what
    };
    explicit GuestCard(Theme& theme, QWidget* parent = nullptr);
    void present(const Shown& shown);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawAvatar(QPainter& painter, const QRect& box);
    Theme& m_theme;
    Shown m_shown;
};

}  // namespace frontdesk
