#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T6: 24 simulated hours without providers, under order load.

Paystack, Twilio and the mail server go away together: refusing connections, then hanging, resetting, answering 500,
429 and half a JSON, and losing answers of what they did. No order is refused meanwhile. After their return every payment
is settled as the provider says and charged at most once, every e-mail is there once, and every SMS was sent once, twice
at most where its fate was unknown, or dropped and counted. The providers' own counters are the judge.
"""

import collections
import pathlib
import re
import sys
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.accounts import register
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.link import LOST_AFTER, LOST_BEFORE, SLOW, FaultyLink
from fdtest.orders import CREATE, pickup_items
from fdtest.payments import ENDED, PrepaidOrder, prepaid_body
from fdtest.server import Server
from fdtest.simulators import Simulators
from fdtest.smtp import MailSink, free_port
from fdtest.store import verify_sound

SPEED = 144                             # 24 hours in 10 minutes
STAGES = ("refuse", *LOST_BEFORE, *LOST_AFTER, SLOW)
PAUSE = 0.25                            # real seconds between two orders of a guest
GUESTS = 2


def main():
    cases = Cases(__doc__, options)
    with Simulators(cases.program, SPEED) as simulators, FaultyLink(simulators.address) as link:
        sink = MailSink(free_port())
        environment = {**simulators.environment("PAYSTACK_", "TWILIO_", "SMS_", link=link), "SMS_DAILY_CAP": "100000",
                       "SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(sink.port), "SMTP_SECURITY": "none",
                       "EMAIL_FROM": "orders@osu.example"}
        with Server(cases.program, cases.new_folder("data"), ("--demo", "--clock-speed", str(SPEED)),
                    environment=environment) as server:
            outage(cases, server, simulators, link, sink)
            equal(server.stop(), 0)
        with cases("the store is sound"):
            verify_sound(cases.program, server.data)
    cases.finish()


def options(parser):
    parser.add_argument("--hours", type=float, default=0.3, help="simulated hours of the outage")


def outage(cases, server, simulators, link, sink):
    load = Load(cases, server)
    with cases(f"in {cases.arguments.hours:g} simulated hours without providers no order is refused"):
        load.start()
        for stage in STAGES:
            link.let_go()
            if stage == "refuse":
                link.close()
            else:
                if link.mode == "pass":
                    link.open()
                link.mode = stage
            time.sleep(cases.arguments.hours * 3600 / SPEED / len(STAGES))
        load.stop()
        equal(set(load.statuses), {201}, collections.Counter(load.statuses))
        truth(len(load.orders) >= 2 * GUESTS, "no load")
    link.mode = "pass"
    link.let_go()
    sink.open()
    client = server.client()
    with cases("after their return every payment comes to an end"):
        eventually(lambda: not unsettled(load.orders, client), within=120, every=1)
    with cases("nobody was charged twice, and what was charged is what is paid"):
        happened, _ = simulators.tally()
        for order in load.orders:
            counted = happened.get(order.reference, {"charged": 0})
            truth(counted["charged"] <= 1, (order.id, counted))
            equal(order.payment_now(client=client)["status"] == "succeeded", counted["charged"] == 1,
                  f"{order.payment_now(client=client)} {counted}")
            equal(order.now(client)["paid_cents"], order.total if counted["charged"] else 0)
        print(f"         {len(load.orders)} prepaid orders, {sum(one['charged'] for one in happened.values())} charged")
    with cases("every e-mail arrived, once"):
        eventually(lambda: {mail.recipient for mail in sink.mails} >= set(load.people), within=60)
        copies = collections.Counter(mail.id for mail in sink.mails)
        equal([mail for mail, count in copies.items() if count > 1], [])
    with cases("every SMS was sent once, or twice where its fate was unknown, or dropped and counted"):
        eventually(lambda: waiting_sms(client) == 0, within=120, every=0.5)
        _, sent = simulators.tally()
        truth(all(one["count"] <= 2 for one in sent), [one for one in sent if one["count"] > 2])
        counted = sms_outcomes(client)
        print(f"         SMS carried {sum(one['count'] for one in sent)}, outcomes {counted}")
        truth(sum(counted.values()) > 0, counted)
    sink.close()


def unsettled(orders, client):
    """Orders whose payment is neither over nor waits for its guest's visit to a page."""
    return [one.id for one in orders if one.payment_now(client=client)["status"] not in (*ENDED, "requires_action")]


def metrics(client):
    return client.get("/metrics").body.decode()


def waiting_sms(client):
    found = re.search(r"^frontdesk_outbox_waiting(?:\{[^}]*\})? (\d+)", metrics(client), re.M)
    return int(found.group(1)) if found else 0


def sms_outcomes(client):
    return {name: int(float(value)) for name, value in
            re.findall(r'^frontdesk_sms_total\{outcome="(\w+)"\} (\S+)', metrics(client), re.M)}


class Load:
    """Guests who order, in cash and prepaid, and now and then make an account."""

    def __init__(self, cases, server):
        self.orders, self.statuses, self.people = [], [], []
        self._random, self._server = cases.random, server
        self._items = pickup_items(server.client())
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(number,), daemon=True) for number in range(GUESTS)]

    def start(self):
        for thread in self._threads:
            thread.start()

    def stop(self):
        self._stop.set()
        for thread in self._threads:
            thread.join(30)

    def _run(self, number):
        client = self._server.client(timeout=30)
        turn = 0
        while not self._stop.is_set():
            turn += 1
            method = ("mtn_momo", "cash", "telecel_cash")[turn % 3]
            phone = f"024{number}{self._random.randrange(10**5, 10**6 - 10):06d}"
            if phone.endswith(("0000", "0001", "0002")):
                continue
            answer = client.post(CREATE, prepaid_body(self._items, self._random, method, phone),
                                 Idempotency_Key=uuid.uuid4().hex)
            self.statuses.append(answer.status)
            if answer.status == 201 and method != "cash":
                self.orders.append(PrepaidOrder(client, answer))
            if turn % 4 == 1:
                person = f"guest{number}-{turn}@example.com"
                register(client, person)
                self.people.append(person)
            self._stop.wait(PAUSE)
        client.close()


if __name__ == "__main__":
    main()
