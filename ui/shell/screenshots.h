// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/gui_app.h"

#include <functional>
#include <vector>

namespace frontdesk {

/// One picture: its name without look and ending, and how the window gets into that state. The window is signed in,
/// shows the queue and has no sheet open when @p setup is called; afterwards sheets are closed and who was signed in is
/// again.
struct Shot {
    QString name;
    std::function<void(GuiApp& gui)> setup;
    std::function<void(GuiApp& gui)> after = {};  ///< mends what else the setup changed; may be empty
};

struct ScreenshotOptions {
    QString folder;  ///< made if it is not there
    QSize size{1366, 768};
    QString theme;  ///< "light", "dark" or empty for both
    QString only;   ///< draws only shots whose name contains it
};

/// Draws every shot as <name>-<look>.png. @return the number of pictures written, or -1 if the folder cannot be written
int drawScreenshots(GuiApp& gui, const ScreenshotOptions& options, const std::vector<Shot>& shots);

/// The pictures of shell and queue.
[[nodiscard]] std::vector<Shot> queueShots();

}  // namespace frontdesk
