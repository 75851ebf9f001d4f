# SPDX-License-Identifier: GPL-3.0-or-later
"""A network printer: answers how it is, keeps the jobs it was sent and when each began."""

import contextlib
import socket
import threading
import time

INITIALISE = b"\x1b@"     # ESC @ begins every job
FENCE = b"\x1dr\x01"      # GS r 1 is answered once all before it is done
FINE = {1: b"\x16", 2: b"\x12", 3: b"\x12", 4: b"\x12"}  # DLE EOT n


class Printer:
    """One connection at a time, like most. A context; `port` is where it listens on loopback."""

    def __init__(self, port=0):
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port = self._listener.getsockname()[1]
        self.jobs = []     # bytes of each, without the questions
        self.began = []    # time.monotonic() of the first byte of each
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        # close() alone would leave accept() waiting
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    @property
    def target(self):
        return f"tcp://127.0.0.1:{self.port}"

    def _run(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._serve(connection)

    def _serve(self, connection):
        job = b""
        while data := connection.recv(65536):
            now = time.monotonic()
            while data[:2] == b"\x10\x04" and len(data) >= 3:
                connection.sendall(FINE.get(data[2], b"\x12"))
                data = data[3:]
            if data and not job:
                self.began.append(now)
            job += data
            if job.endswith(FENCE):
                connection.sendall(b"\x00")
                self.jobs.append(job)
                job = b""
        if job:
            self.jobs.append(job)
