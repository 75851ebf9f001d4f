#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our decoder of printers' bytes under independent eyes: two programs from npm write ESC/POS, the virtual printer must read
and draw it, zbar must read the codes that it draws. The programs come by their lock file, into a folder of the build."""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import PROJECT, Cases, Skip, equal, truth
from fdtest.server import SLOWER

HERE = pathlib.Path(__file__).resolve().parent / "witnesses"
OFFLINE = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH")
FILES = ("package.json", "package-lock.json", "write.mjs")


def main():
    cases = Cases(__doc__, lambda parser: [
        parser.add_argument("--read-paper", type=pathlib.Path, required=True, help="the program read_paper"),
        parser.add_argument("--work", type=pathlib.Path, default=PROJECT / "build/witnesses")])
    work = cases.arguments.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    papers = cases.new_folder("papers")
    installed = False
    with cases("the programs are those of the lock file"):
        install(work)
        installed = True
    if installed:
        with cases("two programs write receipts"):
            run(work, "node", "write.mjs", str(papers))
            truth(len(list(papers.glob("*.bin"))) >= 8, "too few receipts")
        with cases("the virtual printer reads all of it"):
            run(work, str(cases.arguments.read_paper.resolve()), str(papers))
        with cases("zbar reads their codes from what it draws"):
            for path in sorted(papers.glob("*.json")):
                for code in json.loads(path.read_text()).get("zbar", ()):
                    equal(run(work, "zbarimg", "-q", "--raw", str(path.with_suffix(".png"))).strip(), code)
    cases.finish()


def install(work):
    """`npm ci` where the lock file is not the one installed."""
    for name in FILES:
        shutil.copy(HERE / name, work / name)
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    mark = work / "node_modules/.installed"
    if mark.exists() and mark.read_text() == wanted:
        return
    command = ("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, timeout=240 * SLOWER)
    if any(sign in done.stderr for sign in OFFLINE):
        raise Skip("the npm registry cannot be reached from here, and the programs are not installed yet")
    truth(done.returncode == 0, f"npm ci: {done.returncode}\n{done.stderr[-3000:]}")
    mark.write_text(wanted)


def run(work, *command):
    """Runs a program in its folder; its standard output."""
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, timeout=240 * SLOWER)
    truth(done.returncode == 0, f"{' '.join(command)}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


if __name__ == "__main__":
    main()
