// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace frontdesk {

/// The way between screens, at the start edge of the window, and who is signed in at its foot.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(Theme& theme, QWidget* parent = nullptr);

    void addScreen(const QString& title, const QString& iconName, const QString& keyHint);
    void setCurrent(int index);
    void setBadge(int index, int count);
    void setPerson(const QString& name);

Q_SIGNALS:
    void screenChosen(int index);
    void personPressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QVBoxLayout* m_column;
    QButtonGroup* m_group;
    std::vector<QAbstractButton*> m_buttons;
    QAbstractButton* m_person;
};

}  // namespace frontdesk
