# SPDX-License-Identifier: GPL-3.0-or-later
"""An X server without a screen."""

import contextlib
import os
import subprocess

SIZE = (1366, 768)


@contextlib.contextmanager
def display():
    """Xvfb on a display number of its own choosing; yields the environment of programs that shall open there."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24",
                               "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield {"DISPLAY": f":{number}", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()
