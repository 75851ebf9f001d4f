#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk of sync/api/README.md: every block of it is run as it stands, in one shell."""

import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import PROJECT, Cases, equal, truth
from fdtest.server import SLOWER, Server

PAGE = PROJECT / "sync/api/README.md"
PLACE = "http://127.0.0.1:8080"


def main():
    cases = Cases(__doc__)
    with Server(cases.program, cases.new_folder("data")) as server:
        with cases("a stranger gets from registering to an invoice by pasting the page"):
            done = run(cases, server)
            truth(done.returncode == 0, f"exit code {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
            drawn, told = re.findall(r"^([0-9a-f]{64})", done.stdout, re.MULTILINE)[-2:]
            equal(drawn, told, "SHA-256 of the invoice's PDF")
    cases.finish()


def run(cases, server):
    """The page's blocks as one script, with this test's program, store and address in place of the page's."""
    page = PAGE.read_text()
    blocks = re.findall(r"^```sh\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    truth(len(blocks) >= 7, f"{len(blocks)} blocks")
    script = "\n".join(blocks)
    script = re.sub(r"^packaging/run serve .*$", "", script, flags=re.MULTILINE)
    script = script.replace("/tmp/invoice.pdf", str(cases.folder / "invoice.pdf"))
    script = script.replace(PLACE, "http://{}:{}".format(*server.address))
    script = script.replace("packaging/run pairing-code --demo", f"{cases.program} pairing-code --demo --data {server.data}")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(["bash", "-euo", "pipefail", "-c", script], capture_output=True, text=True, check=False,
                          timeout=120 * SLOWER, env=environment)


if __name__ == "__main__":
    main()
