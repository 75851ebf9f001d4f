# SPDX-License-Identifier: GPL-3.0-or-later
"""`frontdesk simulators`: the providers of payments and SMS in a process of their own, which outlives a killed program."""

import hashlib
import hmac
import json
import subprocess
import threading

from fdtest.client import Client
from fdtest.server import SLOWER


class Simulators:
    """Listens on a free port while it is open. `lines` are the config.env lines that lead a restaurant to it."""

    def __init__(self, program, clock_speed=1):
        self._command = [str(program), "simulators", "--listen", "127.0.0.1:0", "--clock-speed", str(clock_speed)]
        self._process = None
        self._client = None
        self._lock = threading.Lock()
        self.lines = {}
        self.address = None

    def open(self):
        self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        for line in self._process.stdout:
            text = line.decode().strip()
            if text.startswith("listening on http://"):
                host, port = text.rpartition("/")[2].rsplit(":", 1)
                self.address = (host, int(port))
                break
            key, _, value = text.partition("=")
            self.lines[key] = value
        assert self.address, f"the simulators ended with {self._process.wait(5)}"
        self._client = Client(self.address, timeout=10.0 * SLOWER)
        return self

    def close(self):
        if self._client:
            self._client.close()
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(5 * SLOWER)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process.stdout.close()
            self._process = None

    def environment(self, *prefixes, link=None):
        """The lines whose keys begin with one of `prefixes` (all without any), leading to `link` in place of here."""
        chosen = {key: value for key, value in self.lines.items() if not prefixes or key.startswith(prefixes)}
        if link is None:
            return chosen
        here, there = (f"http://{host}:{port}" for host, port in (self.address, link.address))
        return {key: value.replace(here, there) for key, value in chosen.items()}

    def conduct(self, **changes):
        """Changes how they behave: delay_ms, report_copies, amount_offset … (sync/simulators/control.h)."""
        self._ask("PUT", "/control/conduct", changes, 200)

    def report_to(self, **urls):
        self._ask("PUT", "/control/reports", urls, 204)

    def decide(self, reference, paid):
        """The guest pays, or declines, a payment that waits."""
        self._ask("POST", f"/control/payments/{reference}", {"paid": paid}, 204)

    def tally(self):
        """What really happened: payments by reference (without hyphens), and the SMS."""
        told = self._ask("GET", "/control/tally", None, 200).json()
        return {one["reference"].replace("-", ""): one for one in told["payments"]}, told["sms"]

    def documents(self):
        """By number: how often the tax authority was sent a document, and took it."""
        told = self._ask("GET", "/control/tally", None, 200).json()
        return {one["number"]: (one["asked"], one["cleared"]) for one in told["documents"]}

    def sign(self, body):
        """X-Paystack-Signature of these bytes."""
        return hmac.new(self.lines["PAYSTACK_SECRET_KEY"].encode(), body, hashlib.sha512).hexdigest()

    def _ask(self, method, path, body, expected):
        with self._lock:
            answer = self._client.request(method, path, None if body is None else json.dumps(body).encode(),
                                          {"Content-Type": "application/json"} if body is not None else None)
            self._client.close()        # tests are silent for longer than an idle connection is kept
        assert answer.status == expected, f"{method} {path}: {answer.status} {answer.body[:200]!r}"
        return answer

    def __enter__(self):
        return self.open()

    def __exit__(self, *_):
        self.close()
