#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The counter's real window on an X server of its own, and the screens drawn without any."""

import os
import pathlib
import struct
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, eventually, truth
from fdtest.display import SIZE, display
from fdtest.server import SLOWER, run_command


def main():
    cases = Cases(__doc__)
    with display() as environment, cases("the demo's counter opens, fills the screen and closes when asked"):
        opens_and_closes(cases, environment)
    with cases("--screenshots draws every screen, as large as asked, without a display"):
        screenshots(cases)
    cases.finish()


def opens_and_closes(cases, environment):
    everything = {**os.environ, **environment}
    program = subprocess.Popen([str(cases.program), "--demo", "--data", str(cases.new_folder("data")),
                                "--listen", "127.0.0.1:0"], env=everything, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def xdotool(*arguments):
        return subprocess.run(["xdotool", *arguments], env=everything, capture_output=True, text=True, check=False).stdout
    try:
        window = eventually(lambda: xdotool("search", "--onlyvisible", "--name", ".").split(), within=10, every=0.1)[0]
        geometry = xdotool("getwindowgeometry", "--shell", window)
        shape = dict(row.split("=") for row in geometry.split())
        truth(int(shape["WIDTH"]) >= 1000 and int(shape["HEIGHT"]) >= 600, geometry)
        truth(program.poll() is None, "it ended")
        program.terminate()
        equal(program.wait(10 * SLOWER), 0, "exit code after SIGTERM")
    finally:
        program.kill()
        program.communicate()


def screenshots(cases):
    folder = cases.folder / "screens"
    for theme in ("light", "dark"):
        done = run_command(cases.program, "--screenshots", folder / theme, "--size", f"{SIZE[0]}x{SIZE[1]}", "--theme", theme,
                           timeout=120, environment={"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""})
        equal(done.returncode, 0, done.stderr[-300:])
    pictures = {theme: {path.stem.removesuffix(f"-{theme}"): path for path in (folder / theme).glob("*.png")}
                for theme in ("light", "dark")}
    truth(len(pictures["light"]) >= 4, sorted(pictures["light"]))
    equal(set(pictures["dark"]), set(pictures["light"]), "screens in both themes")
    for name, path in pictures["light"].items():
        data = path.read_bytes()
        equal(data[:8], b"\x89PNG\r\n\x1a\n", name)
        equal(struct.unpack("!II", data[16:24]), SIZE, name)
        truth(data != pictures["dark"][name].read_bytes(), f"{name} is the same in the dark")


if __name__ == "__main__":
    main()
