# SPDX-License-Identifier: GPL-3.0-or-later
"""Named cases, their tally, and what is kept of a run that failed."""

import argparse
import contextlib
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time
import traceback

PROJECT = pathlib.Path(__file__).resolve().parents[3]


class Skip(Exception):
    """Raised in a case that cannot be run here, with the reason."""


class Cases:
    """The cases of one script. `with cases("sentence about behaviour"):` passes unless its body raises.

    The folder `self.folder` is the script's own; it is removed when all passed, and kept and named otherwise.
    """

    def __init__(self, description, options=None):
        """`options` adds arguments to the parser before it reads the command line."""
        parser = argparse.ArgumentParser(description=description)
        parser.add_argument("--frontdesk", type=pathlib.Path, metavar="FILE",
                            default=PROJECT / "build/release/app/program/frontdesk", help="the program to test")
        parser.add_argument("--seed", type=int, help="of everything random here; the one of a failure repeats it")
        parser.add_argument("--artefacts", type=pathlib.Path, default=PROJECT / "build/artefacts",
                            help="where stores, logs and seeds of failed runs are kept")
        if options:
            options(parser)
        self.arguments = parser.parse_args()
        self.program = self.arguments.frontdesk.resolve()
        self.seed = self.arguments.seed if self.arguments.seed is not None else random.SystemRandom().randrange(2**31)
        self.random = random.Random(self.seed)
        self.name = pathlib.Path(sys.argv[0]).stem
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"frontdesk-{self.name}-")).resolve()
        self.passed = self.failed = self.skipped = 0
        self._began = time.monotonic()
        print(f"{self.name}: seed {self.seed}", flush=True)

    @contextlib.contextmanager
    def __call__(self, sentence):
        try:
            yield
        except Skip as reason:
            self.skipped += 1
            print(f"skipped  {sentence}: {reason}", flush=True)
        except Exception:  # whatever it is, the next case still runs
            self.failed += 1
            print(f"FAILED   {sentence}", flush=True)
            traceback.print_exc(file=sys.stdout)
        else:
            self.passed += 1
            print(f"ok       {sentence}", flush=True)

    def new_folder(self, name):
        folder = self.folder / name
        folder.mkdir()
        return folder

    def finish(self):
        """Prints the tally and ends the process: 0 if nothing failed."""
        if self.failed:
            self._keep()
        else:
            shutil.rmtree(self.folder, ignore_errors=True)
        print(f"{self.name}: {time.monotonic() - self._began:.1f} s")
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        print(f"{self.passed} passed, {self.failed} failed{skipped}", flush=True)
        sys.exit(1 if self.failed else 0)

    def _keep(self):
        kept = self.arguments.artefacts / f"{self.name}-{self.seed}-{os.getpid()}"
        (self.folder / "seed.txt").write_text(f"{self.seed}\n")
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(self.folder, kept)
        print(f"kept for a look: {kept}")


def equal(found, expected, what=""):
    where = f"{what}: " if what else ""
    assert found == expected, f"{where}{found!r} instead of {expected!r}"


def truth(condition, what):
    assert condition, what


def eventually(condition, within=5.0, every=0.02):
    """Waits until `condition()` is true and returns its value; fails after `within` seconds."""
    from fdtest.server import SLOWER  # a leaf of this package, needed for patience alone
    deadline = time.monotonic() + within * SLOWER
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < deadline, f"not within {within} s"
        time.sleep(every)
