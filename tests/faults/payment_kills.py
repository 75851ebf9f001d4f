#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL between a payment's sending and its answer.

Each round: guests order by mobile money and by the hosted page; the program is killed when the provider has got a
request but did not look at it yet, when it has done what was asked and its answer is on its way, or a moment later. The
provider outlives it and counts: nobody is charged twice, and after the last start every payment is what the provider
says it is (DI-21, DI-23).
"""

import pathlib
import sys
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, eventually, truth
from fdtest.link import FaultyLink
from fdtest.orders import CREATE, LOST, pickup_items
from fdtest.payments import ENDED, PrepaidOrder, prepaid_body
from fdtest.server import Server
from fdtest.simulators import Simulators
from fdtest.store import verify_sound

SPEED = 20
MOMENTS = ("unseen", "unanswered", "answered")
ORDERS_A_ROUND = 2


class Trap:
    """A mode of FaultyLink that springs at the next request to charge: what comes of it, and when the kill is due."""

    def __init__(self):
        self._moment = None
        self._lock = threading.Lock()
        self.sprung = threading.Event()

    def set(self, moment):
        with self._lock:
            self._moment = moment
            self.sprung.clear()

    def __call__(self, seen):
        with self._lock:
            if self._moment is None or seen.method != "POST":
                return "pass"
            moment, self._moment = self._moment, None
        if moment == "answered":
            threading.Timer(0.02, self.sprung.set).start()
            return "pass"
        # The provider needs a moment to do it; the answer never arrives.
        threading.Timer(0.05 if moment == "unanswered" else 0, self.sprung.set).start()
        return "answer_lost" if moment == "unanswered" else "hang"


def main():
    cases = Cases(__doc__, lambda parser: parser.add_argument("--count", type=int, default=6, help="kills"))
    with Simulators(cases.program, SPEED) as simulators:
        simulators.conduct(delay_ms=100)
        trap = Trap()
        with FaultyLink(simulators.address, trap) as link:
            server = Server(cases.program, cases.new_folder("data"), ("--demo", "--clock-speed", str(SPEED)),
                            environment=simulators.environment("PAYSTACK_", "TWILIO_", "SMS_", link=link))
            run(cases, server, link, trap, simulators)
    cases.finish()


def run(cases, server, link, trap, simulators):
    guests = Guests(cases, server)
    with cases(f"{cases.arguments.count} kills between sending and the answer"):
        for number in range(cases.arguments.count):
            server.start()
            trap.set(MOMENTS[number % len(MOMENTS)])
            guests.order()
            truth(trap.sprung.wait(15), "no provider was asked")
            time.sleep(cases.random.uniform(0, 0.03))
            server.kill()
            link.let_go()
            guests.wait()
    with cases("after the last start every order is acknowledged, and every payment comes to an end"):
        trap.set(None)
        server.start()
        guests.settle()
        client = server.client()
        orders = guests.placed()
        truth(len(orders) >= cases.arguments.count, f"{len(orders)} orders: no load")
        eventually(lambda: all(one.payment_now(client=client)["status"] in ENDED for one in orders
                               if one.payment["method"] == "mtn_momo"), within=90, every=0.5)
    with cases("nobody was charged twice, and what was charged is what is paid"):
        happened, _ = simulators.tally()
        for order in orders:
            counted = happened.get(order.reference, {"charged": 0, "amount": 0})
            payment = order.payment_now(client=client)
            truth(counted["charged"] <= 1, (order.id, counted))
            equal(payment["status"] == "succeeded", counted["charged"] == 1, f"{order.id}: {payment} {counted}")
            if counted["charged"]:
                equal((counted["amount"], order.now(client)["paid_cents"]), (order.total, order.total))
        equal(set(happened) - {order.reference for order in orders}, set(), "charges of no order")
        charged = sum(one["charged"] for one in happened.values())
        print(f"         {len(orders)} orders, {charged} charged, slowest restart {guests.slowest * 1000:.0f} ms")
        equal(server.stop(), 0)
    with cases("the store is sound"):
        verify_sound(cases.program, server.data)


class Guests:
    """Who orders. An order without an answer is asked for again under its key, as a browser does."""

    def __init__(self, cases, server):
        self.slowest = 0.0
        self._random, self._server = cases.random, server
        self._items = None
        self._unanswered = {}           # key -> body
        self._placed = {}               # key -> PrepaidOrder
        self._threads = []

    def order(self):
        """Two orders more, and those without an answer again."""
        self.slowest = max(self.slowest, self._server.start_seconds)
        self._items = self._items or pickup_items(self._server.client())
        for _ in range(ORDERS_A_ROUND):
            method = self._random.choice(("mtn_momo", "mtn_momo", "paystack"))
            self._unanswered[uuid.uuid4().hex] = prepaid_body(self._items, self._random, method,
                                                              customer_email="ama@example.com")
        self._threads = [threading.Thread(target=self._place, args=entry, daemon=True)
                         for entry in list(self._unanswered.items())]
        for thread in self._threads:
            thread.start()

    def wait(self):
        for thread in self._threads:
            thread.join(15)

    def settle(self):
        for key, body in list(self._unanswered.items()):
            self._place(key, body)
        equal(self._unanswered, {}, "orders without an answer")

    def placed(self):
        return list(self._placed.values())

    def _place(self, key, body):
        client = self._server.client()
        try:
            answer = client.post(CREATE, body, Idempotency_Key=key)
        except LOST:
            return
        if answer.status == 201:
            self._placed[key] = PrepaidOrder(client, answer)
            self._unanswered.pop(key, None)


if __name__ == "__main__":
    main()
