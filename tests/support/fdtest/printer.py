# SPDX-License-Identifier: GPL-3.0-or-later
"""Receipt printers on loopback ports, which answer as real ones do and break on request."""

import contextlib
import json
import select
import socket
import sqlite3
import threading
import time
import uuid

from fdtest.store import database_file

FENCE = b"\x1dr\x01"            # GS r 1: answered once all before it was done
_QUESTION = b"\x10\x04"         # DLE EOT n
_TICK = 0.02


class VirtualPrinter:
    """Takes one connection at a time. `mode` is one of:

    fine · paper (out of it) · cover (open) · silent (takes everything, answers nothing any more) · holding (prints, and
    does not say so) · half (hangs up after some bytes of a job) · stuck (reads no more after some bytes of a job)
    """

    HALF = 300                  # bytes of a job that are taken by those that break in the middle

    def __init__(self):
        self.mode = "fine"
        self.papers = []        # whole jobs, in the order they came
        self.beginnings = 0     # jobs of which only a part came
        self.began = []         # time.monotonic() of the first byte of each job
        self._listener = None
        self._ended = False
        self._port = 0
        self.plug()
        threading.Thread(target=self._run, daemon=True).start()

    @property
    def target(self):
        return f"tcp://127.0.0.1:{self._port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @property
    def port(self):
        return self._port

    def plug(self):
        self._listener = socket.create_server(("127.0.0.1", self._port), backlog=1)
        self._port = self._listener.getsockname()[1]

    def unplug(self):
        listener, self._listener = self._listener, None
        listener.close()

    def close(self):
        self._ended = True
        if self._listener:
            self.unplug()

    def _run(self):
        while not self._ended:
            listener = self._listener
            if listener is None:
                time.sleep(_TICK)
                continue
            with contextlib.suppress(OSError, ValueError):
                if select.select([listener], [], [], _TICK)[0]:
                    connection, _ = listener.accept()
                    with connection:
                        self._serve(connection, listener)

    def _serve(self, connection, listener):
        job, owes, said, noted = b"", False, False, False
        with contextlib.suppress(OSError):
            while not self._ended and self._listener is listener:
                if owes and self.mode == "fine":
                    connection.sendall(b"\0")
                    owes = False
                breaks = self.mode in ("half", "stuck")
                if breaks and len(job) >= self.HALF:
                    if self.mode == "half":
                        break
                    time.sleep(_TICK)
                    continue
                if not select.select([connection], [], [], _TICK)[0]:
                    continue
                data = connection.recv(64 if breaks else 65536)
                if not data:
                    break
                now = time.monotonic()
                job += data
                while (at := job.find(_QUESTION)) >= 0 and len(job) >= at + 3:
                    if self.mode != "silent":
                        connection.sendall(bytes([self._status(job[at + 2])]))
                    job = job[:at] + job[at + 3:]
                if job and not noted:
                    self.began.append(now)
                    noted = True
                if job.endswith(FENCE) and not said:
                    self.papers.append(job)
                    owes = said = True
        if job and not said:
            self.beginnings += 1

    def _status(self, question):
        stopped = self.mode in ("paper", "cover")
        byte = 0x12
        if question == 1 and stopped:
            byte |= 0x08
        if question == 2 and stopped:
            byte |= 0x04 if self.mode == "cover" else 0x20
        if question == 4 and self.mode == "paper":
            byte |= 0x6C
        return byte


def printer(name, target, backup=None):
    """A printer as a plan has it."""
    made = {"id": str(uuid.uuid4()), "name": name, "target": target, "model": "80mm-48", "enabled": True}
    return {**made, "backup": backup["id"]} if backup else made


def set_plan(data, printers, routes):
    """Writes the plan into a store that no program has open. `routes`: (kind, station, printer)."""
    plan = {"printers": printers,
            "routes": [{"kind": kind, "station": station, "printer": one["id"]} for kind, station, one in routes]}
    with contextlib.closing(sqlite3.connect(database_file(data))) as store, store:
        store.execute("INSERT INTO setting (key, version, value, actor, changed_at) SELECT 'paper.printers',"
                      " coalesce(max(version), 0) + 1, ?, 'system', 0 FROM setting WHERE key = 'paper.printers'",
                      (json.dumps(plan),))
