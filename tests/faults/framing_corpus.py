#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T11: the corpus of ambiguous and malformed HTTP (tests/faults/framing) against the real program.

Never more than one answer to a request that two programs could read in two ways, and the connection always ends. The
program answers others meanwhile and afterwards.
"""

import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, truth
from fdtest.server import Server

RUNNER = pathlib.Path(__file__).resolve().parent / "framing" / "run_corpus.py"


def main():
    cases = Cases(__doc__, lambda parser: parser.add_argument("--count", type=int, default=1000, help="mutations"))
    with Server(cases.program, cases.new_folder("data")) as server:
        with cases("one answer at most to what is ambiguous, and every connection ends"):
            done = subprocess.run([sys.executable, str(RUNNER), f"{server.address[0]}:{server.address[1]}",
                                   "--cases", str(cases.arguments.count), "--seed", str(cases.seed)],
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=600)
            print("".join(f"         {line}\n" for line in done.stdout.splitlines()[-20:]), end="")
            equal(done.returncode, 0, "exit code of the corpus")
        with cases("the program serves others afterwards and ends in order"):
            truth(server.running(), "it ended")
            equal(server.client().get("/healthz").status, 200)
            equal(server.stop(), 0, "exit code after SIGTERM")
    cases.finish()


if __name__ == "__main__":
    main()
