# SPDX-License-Identifier: GPL-3.0-or-later
"""A small HTTP client over one kept-alive connection."""

import dataclasses
import http.client
import json
import socket


@dataclasses.dataclass(frozen=True)
class Response:
    status: int
    headers: dict          # names in lower case
    body: bytes

    def json(self):
        return json.loads(self.body)

    @property
    def code(self):
        """The stable `code` of a problem, or None."""
        if "json" not in self.headers.get("content-type", ""):
            return None
        return self.json().get("code")


class Client:
    """One connection, opened at the first request and again after it was lost. Not for several threads."""

    def __init__(self, address, timeout=10.0, headers=None, tls=None):
        """`tls` is an ssl.SSLContext; without one it speaks plain HTTP."""
        self.host, self.port = address
        self._timeout = timeout
        self._tls = tls
        self._headers = dict(headers or {})
        self._connection = None

    def request(self, method, path, body=None, headers=None):
        """Sends one request. A body that is not bytes is sent as JSON.

        Raises OSError or http.client.HTTPException when there was no whole answer; nothing is sent twice.
        """
        all_headers = {**self._headers, **(headers or {})}
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            all_headers.setdefault("Content-Type", "application/json")
        if self._connection is None:
            self._connection = self._new_connection()
            self._connection.connect()
            self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            self._connection.request(method, path, body=body, headers=all_headers)
            answer = self._connection.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        if answer.will_close:
            self.close()
        return Response(answer.status, {k.lower(): v for k, v in answer.getheaders()}, content)

    def _new_connection(self):
        if self._tls is None:
            return http.client.HTTPConnection(self.host, self.port, timeout=self._timeout)
        return http.client.HTTPSConnection(self.host, self.port, timeout=self._timeout, context=self._tls)

    def get(self, path, **headers):
        return self.request("GET", path, headers=_named(headers))

    def post(self, path, body, **headers):
        return self.request("POST", path, body, _named(headers))

    def put(self, path, body, **headers):
        return self.request("PUT", path, body, _named(headers))

    def close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _named(headers):
    """Idempotency_Key=… as a keyword argument becomes the header Idempotency-Key."""
    return {name.replace("_", "-"): value for name, value in headers.items()}
