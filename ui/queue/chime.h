// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSoundEffect;

namespace frontdesk {

/// The sound of a new order. The audio device is opened at the first sound; without one it stays silent.
class Chime : public QObject {
    Q_OBJECT
public:
    explicit Chime(QObject* parent = nullptr);
    void play();
    void stop();

private:
    QSoundEffect* m_effect = nullptr;
    bool m_tried = false;
};

}  // namespace frontdesk
