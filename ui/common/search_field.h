// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QLineEdit>

class QAbstractButton;

namespace frontdesk {

/// A search box with a magnifier, the key that leads to it, and a cross that empties it. Esc empties it first and gives
/// the focus away when it is empty (escaped()).
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    SearchField(Theme& theme, const QString& placeholder, const QString& keyHint, QWidget* parent = nullptr);

Q_SIGNALS:
    void escaped();
    void moved(int key);  ///< Qt::Key_Up or Qt::Key_Down, for lists that stay without focus

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeCross();

    Theme& m_theme;
    QString m_keyHint;
    QAbstractButton* m_cross;
};

}  // namespace frontdesk
