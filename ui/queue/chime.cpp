// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/chime.h"

#include <QAudioDevice>
#include <QLoggingCategory>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

namespace frontdesk {

namespace {
Q_LOGGING_CATEGORY(lcChime, "frontdesk.ui.chime")
constexpr float kVolume = 0.8F;
}  // namespace

Chime::Chime(QObject* parent) : QObject(parent) {}

void Chime::play() {
    if (!m_tried) {
        m_tried = true;
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull()) {
            qCInfo(lcChime) << "no audio output: new orders are shown only";
            return;
        }
        m_effect = new QSoundEffect(device, this);
        m_effect->setSource(QUrl(QStringLiteral("qrc:/sounds/chime.wav")));
        m_effect->setVolume(kVolume);
    }
    if (m_effect != nullptr) m_effect->play();
}

void Chime::stop() {
    if (m_effect != nullptr) m_effect->stop();
}

}  // namespace frontdesk
