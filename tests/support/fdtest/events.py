# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader of Server-Sent Events."""

import dataclasses
import http.client
import json


@dataclasses.dataclass(frozen=True)
class Event:
    name: str
    id: str
    data: str

    @property
    def order(self):
        return json.loads(self.data)["order"]


class EventStream:
    def __init__(self, address, path, headers=None, timeout=5.0):
        self._connection = http.client.HTTPConnection(*address, timeout=timeout)
        self._connection.request("GET", path, headers={"Accept": "text/event-stream", **(headers or {})})
        self._answer = self._connection.getresponse()
        assert self._answer.status == 200, f"event stream: {self._answer.status}"
        kind = self._answer.getheader("Content-Type", "")
        assert kind.startswith("text/event-stream"), f"event stream of type {kind}"

    def next(self):
        """The next event; comments are passed over."""
        fields = {}
        while True:
            line = self._answer.readline()
            assert line, "the stream ended"
            text = line.decode().rstrip("\r\n")
            if not text and "data" in fields:
                return Event(fields.get("event", "message"), fields.get("id", ""), fields["data"])
            if text and not text.startswith(":"):
                name, _, value = text.partition(":")
                value = value.removeprefix(" ")
                fields[name] = f"{fields[name]}\n{value}" if name == "data" and "data" in fields else value

    def close(self):
        self._connection.close()
