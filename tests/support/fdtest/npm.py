# SPDX-License-Identifier: GPL-3.0-or-later
"""Tools from npm, installed from a lock file into a work folder and run there."""

import hashlib
import shutil
import subprocess

from fdtest.cases import Skip, truth
from fdtest.server import SLOWER

_OFFLINE = ("ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "ECONNREFUSED", "ENETUNREACH", "ECONNRESET", "ERR_SOCKET_TIMEOUT")
_SECONDS = 240


def install(source, work, files):
    """Copies `files` of the folder `source`, its package.json and lock among them, into `work`, and runs `npm ci` where the
    lock file is not the one installed. Skips the case where npm is missing or its registry cannot be reached."""
    if not shutil.which("npm"):
        raise Skip("npm is needed")
    work.mkdir(parents=True, exist_ok=True)
    for name in files:
        if (source / name).is_dir():
            shutil.copytree(source / name, work / name, dirs_exist_ok=True)
        else:
            shutil.copy(source / name, work / name)
    wanted = hashlib.sha256((source / "package-lock.json").read_bytes()).hexdigest()
    mark = work / "node_modules/.installed"
    if mark.exists() and mark.read_text() == wanted:
        return
    done = subprocess.run(("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), cwd=work, capture_output=True,
                          text=True, check=False, timeout=_SECONDS * SLOWER)
    if any(sign in done.stderr for sign in _OFFLINE):
        raise Skip("the npm registry cannot be reached from here, and the tools are not installed yet")
    truth(done.returncode == 0, f"npm ci: {done.returncode}\n{done.stderr[-3000:]}")
    mark.write_text(wanted)


def run(work, *command):
    """Runs a tool in its folder, made if it is missing; its standard output."""
    work.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, timeout=_SECONDS * SLOWER)
    truth(done.returncode == 0, f"{' '.join(command)}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout
