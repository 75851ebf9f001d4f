# SPDX-License-Identifier: GPL-3.0-or-later
"""The real `frontdesk serve`, started, stopped and killed."""

import atexit
import os
import pathlib
import re
import signal
import subprocess
import threading
import time

from fdtest.client import Client

_LISTENING = re.compile(r"^listening on https?://(.+):(\d+)\s*$")
_running = set()

# Builds with sanitizers are slower: how much more patience everything here has.
SLOWER = float(os.environ.get("FRONTDESK_SLOWER", "1"))


class StartFailed(Exception):
    """The program ended, or stayed silent, instead of listening."""

    def __init__(self, exit_code, errors):
        super().__init__(f"exit code {exit_code}: {errors.strip()[-600:]}")
        self.exit_code = exit_code      # None: it was still running and had to be killed
        self.errors = errors            # its standard error


class Server:
    """One `frontdesk serve` on a data folder of its own. Start it again after it was stopped or killed."""

    def __init__(self, program, data, arguments=("--demo",), environment=None, wrapper=(), user=None,
                 command=("serve",), rate_limits=False):
        """`wrapper` goes before the program (such as fiu-run), `user` is whom root runs it as; an empty `command` opens
        the counter's window instead of serving without one."""
        self.program = program
        self.data = pathlib.Path(data)
        self.address = None
        self.start_seconds = None       # of the last start: process start to `listening on`
        self._command = [*wrapper, str(program), *command, "--data", str(data), "--listen", "127.0.0.1:0",
                         *(() if rate_limits else ("--rate-limits", "off")), *arguments]
        self._environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})}
        self._user = user
        self._errors_path = self.data.with_name(self.data.name + ".stderr")
        self._process = None
        self._lines = []

    def start(self, within=20.0):
        """Starts it and waits until it listens. Raises StartFailed. Returns itself."""
        listening = threading.Event()
        began = time.monotonic()
        with open(self._errors_path, "wb") as errors:
            self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                             stderr=errors, env=self._environment, user=self._user,
                                             start_new_session=True)
        _running.add(self)
        self._lines = []
        threading.Thread(target=self._read_output, args=(self._process.stdout, listening), daemon=True).start()
        if not listening.wait(within * SLOWER) or self.address is None:
            exit_code = self._process.poll() if listening.is_set() else None
            if exit_code is None:
                try:
                    exit_code = self._process.wait(0.5 if listening.is_set() else 0)
                except subprocess.TimeoutExpired:
                    pass
            self.kill()
            raise StartFailed(exit_code, self.errors())
        self.start_seconds = time.monotonic() - began
        return self

    def _read_output(self, stream, listening):
        self.address = None
        for line in stream:
            text = line.decode(errors="replace")
            self._lines.append(text)
            found = _LISTENING.match(text)
            if found:
                self.address = (found.group(1).strip("[]"), int(found.group(2)))
                listening.set()
        listening.set()                 # it ended

    @property
    def pid(self):
        return self._process.pid

    def running(self):
        return self._process is not None and self._process.poll() is None

    def client(self, **options):
        options.setdefault("timeout", 10.0 * SLOWER)
        return Client(self.address, **options)

    def errors(self):
        """What the last start wrote to standard error so far."""
        return self._errors_path.read_text(errors="replace") if self._errors_path.exists() else ""

    def output(self):
        return "".join(self._lines)

    def resident_megabytes(self):
        for line in pathlib.Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise RuntimeError("no VmRSS")

    def stop(self, within=10.0):
        """Asks it to end (SIGTERM); returns its exit code."""
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(within * SLOWER)
        finally:
            self.kill()

    def kill(self):
        """SIGKILL to the whole group, so that nothing of a wrapper is left."""
        if self._process is None:
            return
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
        _running.discard(self)

    def __enter__(self):
        return self if self.running() else self.start()

    def __exit__(self, *_):
        self.kill()


def run_command(program, *arguments, stdin=b"", timeout=60.0, environment=None):
    """`frontdesk ARGUMENTS…` to its end: a CompletedProcess with bytes."""
    return subprocess.run([str(program), *map(str, arguments)], input=stdin, capture_output=True,
                          timeout=timeout * SLOWER, check=False,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})})


@atexit.register
def _kill_all():
    for server in list(_running):
        server.kill()
