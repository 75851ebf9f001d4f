#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our decoder of printers' bytes under independent eyes: two programs from npm write ESC/POS, the virtual printer must read
and draw it, zbar must read the codes that it draws. The programs come by their lock file, into a folder of the build."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import npm
from fdtest.cases import PROJECT, Cases, equal, truth

HERE = pathlib.Path(__file__).resolve().parent / "witnesses"
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
        npm.install(HERE, work, FILES)
        installed = True
    if installed:
        with cases("two programs write receipts"):
            npm.run(work, "node", "write.mjs", str(papers))
            truth(len(list(papers.glob("*.bin"))) >= 8, "too few receipts")
        with cases("the virtual printer reads all of it"):
            npm.run(work, str(cases.arguments.read_paper.resolve()), str(papers))
        with cases("zbar reads their codes from what it draws"):
            for path in sorted(papers.glob("*.json")):
                for code in json.loads(path.read_text()).get("zbar", ()):
                    equal(npm.run(work, "zbarimg", "-q", "--raw", str(path.with_suffix(".png"))).strip(), code)
    cases.finish()


if __name__ == "__main__":
    main()
