# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to a provider, which can fail in every way that one over the internet does."""

import collections
import socket
import struct
import threading
import time

Seen = collections.namedtuple("Seen", "method path body")

# What can become of a request. After those of LOST_AFTER the provider has done what was asked.
LOST_BEFORE = ("hang", "reset", "http_500", "http_429", "wrong_json")
LOST_AFTER = ("answer_lost", "answer_reset", "cut_short")
PASS, SLOW = "pass", "slow"

_CANNED = {
    "http_500": b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    "http_429": b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    "wrong_json": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\nConnection: close\r\n\r\n"
                  b'{"status"',
}


class FaultyLink:
    """Listens on a port of its own while it is open and carries HTTP requests on to `target`, one a connection.

    `mode` says what becomes of a request: a word of those above, or a function from Seen to one. While it is closed
    connections are refused; it opens again at the same address.
    """

    def __init__(self, target, mode=PASS):
        self.target = target
        self.mode = mode
        self.seen = []                  # of every request that came
        self._port = 0
        self._listener = None
        self._open = []                 # connections that hang
        self._lock = threading.Lock()

    @property
    def address(self):
        return ("127.0.0.1", self._port)

    def open(self):
        self._listener = socket.create_server(("127.0.0.1", self._port), backlog=128)
        self._port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()
        return self

    def close(self):
        """Refuses from now on; what hangs is let go."""
        if self._listener is not None:
            try:
                self._listener.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            self._listener.close()
            self._listener = None
        self.let_go()

    def let_go(self):
        with self._lock:
            hanging, self._open = self._open, []
        for connection in hanging:
            connection.close()

    def _accept(self, listener):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        try:
            request = _read_request(connection)
            if request is None:
                connection.close()
                return
            seen, raw = request
            self.seen.append(seen)
            mode = self.mode(seen) if callable(self.mode) else self.mode
            self._treat(connection, raw, mode)
        except OSError:
            connection.close()

    def _treat(self, connection, raw, mode):
        if mode in _CANNED:
            connection.sendall(_CANNED[mode])
        elif mode == "reset":
            return _reset(connection)
        elif mode == "hang":
            return self._hang(connection)
        else:
            answer = self._carry(raw)
            if mode == "answer_lost":
                return self._hang(connection)
            if mode == "answer_reset":
                return _reset(connection)
            if mode == "cut_short":
                answer = answer[:max(answer.find(b"\r\n\r\n") + 4, len(answer) - 5)]
            if mode == SLOW:
                for start in range(0, len(answer), 64):
                    connection.sendall(answer[start:start + 64])
                    time.sleep(0.01)
            else:
                connection.sendall(answer)
        connection.close()

    def _hang(self, connection):
        with self._lock:
            self._open.append(connection)

    def _carry(self, raw):
        head, _, rest = raw.partition(b"\r\n")
        with socket.create_connection(self.target, timeout=30) as onward:
            onward.sendall(head + b"\r\nConnection: close\r\n" + rest)
            parts = []
            while part := onward.recv(65536):
                parts.append(part)
        return b"".join(parts)

    def __enter__(self):
        return self.open()

    def __exit__(self, *_):
        self.close()


def _reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def _read_request(connection):
    """The request as it was parsed, and its bytes; None if the connection ended before."""
    raw = b""
    while b"\r\n\r\n" not in raw:
        part = connection.recv(65536)
        if not part:
            return None
        raw += part
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    fields = dict((name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines[1:]))
    length = int(fields.get("content-length", 0))
    while len(body) < length:
        part = connection.recv(65536)
        if not part:
            return None
        body += part
        raw += part
    method, path, _ = lines[0].split(" ", 2)
    return Seen(method, path, body), raw
