#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T7: webhooks ten times each, shuffled, over eight connections; forged, late, re-encoded, for other amounts, currencies
and references.

The provider outlives what is told in its name and is asked: an order is paid exactly when its guest has paid, once, by
its own amount. Forged events are refused, and nothing a webhook says undoes what was verified.
"""

import collections
import json
import pathlib
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, eventually, truth
from fdtest.orders import pickup_items
from fdtest.payments import place, prepaid_body
from fdtest.server import Server
from fdtest.simulators import Simulators
from fdtest.store import verify_sound

WEBHOOK = "/webhooks/paystack"
CONNECTIONS = 8
SPEED = 5                               # a provider is asked again after two seconds in place of ten
PAYS, DECLINES, WAITS = "0244123456", "0244120000", "0244120001"

Event = collections.namedtuple("Event", "body signature status")


def main():
    cases = Cases(__doc__, options)
    with Simulators(cases.program, SPEED) as simulators:
        simulators.conduct(delay_ms=300)
        with Server(cases.program, cases.new_folder("data"), ("--demo", "--clock-speed", str(SPEED)),
                    environment=simulators.environment("PAYSTACK_", "TWILIO_", "SMS_")) as server:
            Storm(cases, server, simulators).run()
            equal(server.stop(), 0)
        with cases("the store is sound"):
            verify_sound(cases.program, server.data)
    cases.finish()


def options(parser):
    parser.add_argument("--events", type=int, default=150, help="different events")
    parser.add_argument("--copies", type=int, default=10, help="deliveries of each")
    parser.add_argument("--orders", type=int, default=12, help="orders of each kind")


class Storm:
    def __init__(self, cases, server, simulators):
        self.cases, self.server, self.simulators = cases, server, simulators
        self.client = server.client()
        items = pickup_items(self.client)
        self.orders = {phone: [place(self.client, prepaid_body(items, cases.random, phone=phone))
                               for _ in range(cases.arguments.orders)] for phone in (PAYS, DECLINES, WAITS)}
        self.answers = collections.Counter()

    def run(self):
        cases = self.cases
        events = self.events()
        with cases(f"{len(events)} events, {cases.arguments.copies} times each, shuffled over {CONNECTIONS} connections"):
            deliveries = events * cases.arguments.copies
            cases.random.shuffle(deliveries)
            self.deliver(deliveries)
            equal(sum(count for (expected, found), count in self.answers.items() if expected != found), 0,
                  f"answers {dict(self.answers)}")
            equal(sum(self.answers.values()), len(deliveries), "answers")
        with cases("an order is paid once, by its own amount, exactly where its guest has paid"):
            self.judge()
        with cases("an event for a payment that was decided before undoes nothing"):
            late = [event for event in events if event.status == 200]
            self.deliver(late)
            self.judge()
        with cases("a guest who pays after all of this is believed, since the provider is asked"):
            order = self.orders[WAITS][0]
            self.simulators.decide(order.reference, True)
            self.deliver([self.signed(self.success(order))])
            eventually(lambda: order.now()["payment_status"] == "paid", within=15)
            self.orders[PAYS].append(self.orders[WAITS].pop(0))
            self.judge()

    def judge(self):
        ends = {PAYS: ("succeeded", "paid"), DECLINES: ("failed", None), WAITS: ("pending", "pending")}
        for phone, orders in self.orders.items():
            for order in orders:
                status, whole = ends[phone]
                eventually(lambda: order.payment_now()["status"] == status, within=30)
                now = order.now()
                taken = [one for one in now["payments"] if one["status"] == "succeeded"]
                equal((len(now["payments"]), now["paid_cents"], len(taken)),
                      (1, order.total if phone == PAYS else 0, 1 if phone == PAYS else 0), order.id)
                equal((now["payments"][0]["amount_cents"], now["total_cents"]), (order.total, order.total))
                if whole:
                    equal(now["payment_status"], whole)
        happened, _ = self.simulators.tally()
        for order in self.orders[PAYS]:
            equal((happened[order.reference]["charged"], happened[order.reference]["asked"]), (1, 1), order.id)

    # What is delivered

    def events(self):
        """Different events of every kind, in equal parts."""
        kinds = (self.true, self.early, self.other_amount, self.other_currency, self.other_reference, self.failed,
                 self.old, self.spaced, self.forged, self.unsigned, self.resigned, self.test_mode, self.refunded)
        return [kinds[number % len(kinds)](number) for number in range(self.cases.arguments.events)]

    def any_order(self, *phones):
        return self.cases.random.choice([one for phone in phones or self.orders for one in self.orders[phone]])

    def success(self, order, number=0, **changes):
        data = {"id": 302961 + number, "domain": "test", "status": "success", "reference": order.reference,
                "amount": order.total, "currency": "GHS", "channel": "mobile_money", "message": "madePayment",
                "gateway_response": "Approved", "paid_at": "2026-11-21T12:31:05.123Z", "metadata": "", **changes}
        return {"event": "charge.success", "data": data}

    def signed(self, event, **how):
        body = json.dumps(event, **how).encode()
        return Event(body, self.simulators.sign(body), 200)

    def true(self, number):
        return self.signed(self.success(self.any_order(PAYS), number))

    def early(self, number):
        """Says that somebody has paid who has not."""
        return self.signed(self.success(self.any_order(WAITS, DECLINES), number))

    def other_amount(self, number):
        order = self.any_order()
        return self.signed(self.success(order, number, amount=self.cases.random.choice((1, order.total * 2, -order.total))))

    def other_currency(self, number):
        return self.signed(self.success(self.any_order(), number, currency="NGN"))

    def other_reference(self, number):
        return self.signed(self.success(self.any_order(), number, reference=f"{self.cases.random.getrandbits(128):032x}"))

    def failed(self, number):
        event = self.success(self.any_order(PAYS), number, status="failed")
        return self.signed({**event, "event": "charge.failed"})

    def old(self, number):
        return self.signed(self.success(self.any_order(), number, paid_at="2026-11-18T12:31:05.123Z"))

    def spaced(self, number):
        """Bytes of another encoder, signed as they are."""
        return self.signed(self.success(self.any_order(), number, note="Adwoa ₵"), indent=2, ensure_ascii=False)

    def forged(self, number):
        body = json.dumps(self.success(self.any_order(), number)).encode()
        return Event(body, f"{self.cases.random.getrandbits(512):0128x}", 401)

    def unsigned(self, number):
        return Event(json.dumps(self.success(self.any_order(), number)).encode(), None, 401)

    def resigned(self, number):
        """The signature is that of the same event in other bytes."""
        event = self.success(self.any_order(), number)
        return Event(json.dumps(event, indent=1).encode(), self.simulators.sign(json.dumps(event).encode()), 401)

    def test_mode(self, number):
        return self.signed(self.success(self.any_order(), number, domain="live"))

    def refunded(self, number):
        order = self.any_order(PAYS)
        return self.signed({"event": "refund.processed", "data": {
            "status": "processed", "transaction_reference": order.reference, "refund_reference": f"TRF_{number}",
            "amount": str(order.total), "currency": "GHS", "domain": "test"}})

    # How it is delivered

    def deliver(self, deliveries):
        shares = [deliveries[start::CONNECTIONS] for start in range(CONNECTIONS)]
        threads = [threading.Thread(target=self._deliver, args=(share,)) for share in shares]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _deliver(self, share):
        client = self.server.client()
        for event in share:
            headers = {"x-paystack-signature": event.signature} if event.signature else {}
            answer = client.request("POST", WEBHOOK, event.body, {"Content-Type": "application/json", **headers})
            self.answers[event.status, answer.status] += 1      # a Counter's += is kept whole by the interpreter's lock
        client.close()


if __name__ == "__main__":
    main()
