// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/board_rules.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace frontdesk {

class Chip;

/// The row of pills over the board: sources with their counts, the lists of scheduled and finished orders, the sound.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(Theme& theme, QWidget* parent = nullptr);

    void setCounts(const BoardView& view);
    void setSource(std::optional<OrderSource> source);  ///< without a signal
    void setSoundOn(bool on);                           ///< without a signal

Q_SIGNALS:
    void sourceChosen(std::optional<frontdesk::OrderSource> source);  ///< nullopt: all
    void scheduledPressed();
    void finishedPressed();
    void soundPressed();

private:
    QWidget* makeSources();
    Chip* addAction(const QString& name, const QString& text, const QString& icon, void (FilterBar::*pressed)());

    Theme& m_theme;
    Chip* m_all = nullptr;
    std::vector<std::pair<OrderSource, Chip*>> m_sources;
    Chip* m_scheduled = nullptr;
    Chip* m_sound = nullptr;
};

}  // namespace frontdesk
