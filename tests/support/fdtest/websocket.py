# SPDX-License-Identifier: GPL-3.0-or-later
"""A WebSocket client (RFC 6455), small and strict: it fails on what a strict browser would fail on."""

import base64
import hashlib
import json
import os
import socket
import struct

_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA


class Closed(Exception):
    """The server closed; `code` as it said (1006: without saying anything)."""

    def __init__(self, code):
        super().__init__(f"closed with {code}")
        self.code = code


class Refused(Exception):
    """The handshake was answered with another status."""

    def __init__(self, status):
        super().__init__(f"handshake answered {status}")
        self.status = status


class WebSocket:
    def __init__(self, address, path, headers=None, timeout=10.0):
        self._socket = socket.create_connection(address, timeout)
        self._buffer = b""
        key = base64.b64encode(os.urandom(16))
        lines = [f"GET {path} HTTP/1.1", f"Host: {address[0]}:{address[1]}", "Upgrade: websocket",
                 "Connection: Upgrade", f"Sec-WebSocket-Key: {key.decode()}", "Sec-WebSocket-Version: 13",
                 *(f"{name}: {value}" for name, value in (headers or {}).items())]
        self._socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        head = self._read_head()
        status = int(head[0].split()[1])
        if status != 101:
            raise Refused(status)
        fields = dict((name.lower(), value.strip()) for name, _, value in (row.partition(":") for row in head[1:]))
        accept = base64.b64encode(hashlib.sha1(key + _GUID).digest()).decode()
        assert fields.get("sec-websocket-accept") == accept, "Sec-WebSocket-Accept"
        assert "sec-websocket-extensions" not in fields, "an extension that nobody asked for"

    def send(self, message):
        self._frame(TEXT, json.dumps(message).encode())

    def send_raw(self, opcode, payload, masked=True):
        self._frame(opcode, payload, masked)

    def receive(self, timeout=5.0):
        """The next message as JSON; pings are answered. Raises Closed, or TimeoutError."""
        self._socket.settimeout(timeout)
        while True:
            opcode, payload = self._read_frame()
            if opcode == TEXT:
                return json.loads(payload)
            if opcode == PING:
                self._frame(PONG, payload)
            elif opcode == CLOSE:
                raise Closed(struct.unpack("!H", payload[:2])[0] if len(payload) >= 2 else 1005)
            elif opcode != PONG:
                raise AssertionError(f"opcode {opcode}")

    def close(self):
        try:
            self._frame(CLOSE, struct.pack("!H", 1000))
        except OSError:
            pass
        self._socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _frame(self, opcode, payload, masked=True):
        length = len(payload)
        bit = 0x80 if masked else 0
        head = bytes([0x80 | opcode])
        if length < 126:
            head += bytes([bit | length])
        elif length < 65536:
            head += bytes([bit | 126]) + struct.pack("!H", length)
        else:
            head += bytes([bit | 127]) + struct.pack("!Q", length)
        if masked:
            mask = os.urandom(4)
            payload = mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        self._socket.sendall(head + payload)

    def _read_head(self):
        while b"\r\n\r\n" not in self._buffer:
            self._fill()
        head, self._buffer = self._buffer.split(b"\r\n\r\n", 1)
        return head.decode("latin-1").split("\r\n")

    def _read_frame(self):
        first, second = self._read(2)
        assert first & 0x80, "a fragmented message"
        assert not first & 0x70, "reserved bits"
        assert not second & 0x80, "a masked frame from a server"
        length = second & 0x7F
        if length == 126:
            length = struct.unpack("!H", self._read(2))[0]
        elif length == 127:
            length = struct.unpack("!Q", self._read(8))[0]
        return first & 0x0F, self._read(length)

    def _read(self, count):
        while len(self._buffer) < count:
            self._fill()
        data, self._buffer = self._buffer[:count], self._buffer[count:]
        return data

    def _fill(self):
        try:
            more = self._socket.recv(65536)
        except ConnectionError:
            more = b""
        if not more:
            raise Closed(1006)
        self._buffer += more
