# SPDX-License-Identifier: GPL-3.0-or-later
"""Baskets that a menu allows, orders under load, and the ledger of what was acknowledged."""

import http.client
import itertools
import json
import threading
import time
import uuid

CREATE = "/api/customer/orders/create/"
TRACK = "/api/customer/orders/track/"
ITEMS = "/api/customer/menu/items/"
LOST = (OSError, http.client.HTTPException)


def menu_items(client):
    answer = client.get(ITEMS)
    assert answer.status == 200, f"menu: {answer.status}"
    return answer.json()["items"]


def line(item, quantity=1):
    """A line of an order with the cheapest choice of options that the item's groups demand."""
    chosen = []
    for group in item["modifier_groups"]:
        if group["parent_option_id"] and group["parent_option_id"] not in chosen:
            continue
        available = [option["id"] for option in group["options"] if option["available"]]
        chosen += available[:group["min"]]
    return {"item_id": item["id"], "quantity": quantity, "option_ids": chosen}


def line_price(item, order_line):
    """What the menu says such a line costs, in minor units."""
    deltas = {option["id"]: option["price_delta_cents"]
              for group in item["modifier_groups"] for option in group["options"]}
    return order_line["quantity"] * (item["price_cents"] + sum(deltas[i] for i in order_line["option_ids"]))


def pickup_items(client):
    return [item for item in menu_items(client) if item["available"] and "pickup" in item["fulfilments"]]


def order(lines, **changes):
    body = {"customer_name": "Ama Mensah", "customer_phone": "0244123456", "fulfilment": "pickup",
            "payment_method": "cash", "items": lines}
    return {**body, **changes}


class Ledger:
    """What was asked and what was acknowledged, in memory and, one JSON line each, in a file for later."""

    def __init__(self, path):
        self.acknowledged = {}          # key -> (body sent, bytes answered)
        self.pending = {}               # key -> body sent: the outcome is unknown
        self.refusals = {}              # status -> count
        self._unverified = []           # keys acknowledged since the last look
        self._lock = threading.Lock()
        self._file = open(path, "a", encoding="utf-8")  # lives as long as the process

    def ask(self, client, key, body):
        """Posts one order and writes down what came of it. Returns the status, or None without an answer."""
        with self._lock:
            self.pending[key] = body
        try:
            answer = client.post(CREATE, body, Idempotency_Key=key)
        except LOST:
            return None
        with self._lock:
            if answer.status == 201:
                self.acknowledged[key] = (self.pending.pop(key), answer.body)
                self._unverified.append(key)
                self._file.write(json.dumps({"key": key, "order_id": self.order_id(key)}) + "\n")
                self._file.flush()
            else:
                self.refusals[answer.status] = self.refusals.get(answer.status, 0) + 1
        return answer.status

    def order_id(self, key):
        return json.loads(self.acknowledged[key][1])["order"]["id"]

    def settle(self, client):
        """Retries every key without an outcome with the same body: each must now be acknowledged."""
        for key, body in list(self.pending.items()):
            status = self.ask(client, key, body)
            assert status == 201, f"retry of {key}: {status}"

    def verify(self, client, everything=False):
        """Every order acknowledged since the last call (or ever) is there, as it was acknowledged."""
        keys = list(self.acknowledged) if everything else self._unverified
        for key in keys:
            told = json.loads(self.acknowledged[key][1])["order"]
            answer = client.get(f"{TRACK}{told['id']}/")
            assert answer.status == 200, f"acknowledged order {told['id']} is lost: {answer.status}"
            found = answer.json()["order"]
            for field in ("id", "number", "total_cents", "created_at"):
                assert found[field] == told[field], f"order {told['id']}: {field} {found[field]}, told {told[field]}"
        if not everything:
            self._unverified = []

    def verify_replay(self, client, key):
        """The same key with the same body gives the first answer, byte for byte."""
        body, told = self.acknowledged[key]
        answer = client.post(CREATE, body, Idempotency_Key=key)
        assert answer.status == 201, f"replay of {key}: {answer.status}"
        assert answer.headers.get("idempotent-replayed") == "true", "a replay does not say that it is one"
        assert answer.body == told, f"replay of {key} differs from its first answer"

    def verify_distinct(self):
        """No two keys led to one order, and no two orders have one number."""
        told = [json.loads(body)["order"] for _, body in self.acknowledged.values()]
        assert len({one["id"] for one in told}) == len(told), "two keys share an order"
        numbers = [(one["created_at"][:10], one["number"]) for one in told]
        assert len(set(numbers)) == len(numbers), "two orders of a day share a number"


class Load:
    """Clients that post orders until told to stop; every order has a key of its own."""

    def __init__(self, address, bodies, ledger, clients=4, pause=0.0):
        """`bodies` is an iterable of order bodies; it is repeated for ever."""
        from fdtest.client import Client
        self._stop = threading.Event()
        self._bodies = itertools.cycle(bodies)
        self._bodies_lock = threading.Lock()
        self._ledger = ledger
        self._pause = pause
        self.statuses = []
        self._threads = [threading.Thread(target=self._run, args=(Client(address, timeout=15.0),), daemon=True)
                         for _ in range(clients)]

    def _run(self, client):
        while not self._stop.is_set():
            with self._bodies_lock:
                body = next(self._bodies)
            status = self._ledger.ask(client, uuid.uuid4().hex, body)
            self.statuses.append(status)
            if status is None:          # the other side is gone: do not spin
                time.sleep(0.002)
            elif self._pause:
                time.sleep(self._pause)
        client.close()

    def start(self):
        for thread in self._threads:
            thread.start()
        return self

    def stop(self):
        self._stop.set()
        for thread in self._threads:
            thread.join(30)
            assert not thread.is_alive(), "a request never ended"


def some_bodies(client, random, count=64):
    """Order bodies of one to four random lines."""
    items = pickup_items(client)
    return [order([line(random.choice(items), random.randint(1, 3)) for _ in range(random.randint(1, 4))],
                  customer_phone=f"024{random.randrange(10**7):07d}") for _ in range(count)]
