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
import sys
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.accounts import register
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.link import LOST_AFTER, LOST_BEFORE, SLOW, FaultyLink
from fdtest.orders import CREATE, pickup_items
from fdtest.payments import ENDED, PrepaidOrder, place, prepaid_body
from fdtest.server import Server
from fdtest.simulators import Simulators
from fdtest.smtp import MailSink, free_port
from fdtest.staff import ORDERS, client as staff_client
from fdtest.store import verify_sound

STAGES = ("refuse", *LOST_BEFORE, *LOST_AFTER, SLOW)
PAUSE = 0.1                            # real seconds between two orders of a guest
GUESTS = 8
LINK_HOURS = 23                         # a link is good for 24: a message without that use is not sent


def main():
    cases = Cases(__doc__, options)
    speed = cases.arguments.speed
    with Simulators(cases.program, speed) as simulators, FaultyLink(simulators.address) as link:
        sink = MailSink(free_port())
        environment = {**simulators.environment("PAYSTACK_", "TWILIO_", "SMS_", link=link), "SMS_DAILY_CAP": "100000",
                       "SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(sink.port), "SMTP_SECURITY": "none",
                       "EMAIL_FROM": "orders@osu.example"}
        with Server(cases.program, cases.new_folder("data"), ("--demo", "--clock-speed", str(speed)),
                    environment=environment) as server:
            outage(cases, server, simulators, link, sink)
            equal(server.stop(), 0)
        with cases("the store is sound"):
            verify_sound(cases.program, server.data)
    cases.finish()


def options(parser):
    parser.add_argument("--hours", type=float, default=1.5, help="simulated hours of the outage")
    parser.add_argument("--speed", type=int, default=1000, help="of the clock; 144: 24 hours in 10 minutes")


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
            time.sleep(cases.arguments.hours * 3600 / cases.arguments.speed / len(STAGES))
        load.stop()
        equal(set(load.statuses), {201}, collections.Counter(load.statuses))
        truth(len(load.orders) >= GUESTS, "no load")
    link.mode = "pass"
    link.let_go()
    sink.open()
    back = time.monotonic()
    client = server.client()
    with cases("who orders then pays as ever"):
        load.place_some(client)
    with cases("after their return every payment comes to an end, and what was charged is what is paid"):
        # One that was given up is asked for every hour: what was taken all the same is found then.
        eventually(lambda: not unsettled(load.orders, client, simulators.tally()[0]), within=120, every=1)
    with cases("nobody was charged twice"):
        happened, _ = simulators.tally()
        equal([one for one in happened.values() if one["charged"] > 1], [])
        for order in load.orders:
            charged = happened.get(order.reference, {"charged": 0})["charged"]
            equal(order.now(client)["paid_cents"], order.total if charged else 0, order.id)
        print(f"         {len(load.orders)} prepaid orders, {sum(one['charged'] for one in happened.values())} charged")
    with cases("every e-mail whose link still opens something arrived, once"):
        young = back - LINK_HOURS * 3600 / cases.arguments.speed
        wanted = {person for person, at in load.people if at > young}
        truth(wanted, "nobody registered")
        eventually(lambda: {mail.recipient for mail in sink.mails} >= wanted, within=120)
        copies = collections.Counter(mail.id for mail in sink.mails)
        equal([mail for mail, count in copies.items() if count > 1], [])
    with cases("every SMS was sent once, or twice where its fate was unknown, or dropped and counted"):
        manager = staff_client(server, server.program, "manager")
        eventually(lambda: sms_states(manager, load)["queued"] == 0, within=120, every=1)
        states = sms_states(manager, load)
        carried = collections.Counter()
        for one in simulators.tally()[1]:
            carried[one["count"]] += 1
        print(f"         SMS {dict(states)}, carried so often each: {dict(carried)}")
        truth(max(carried) <= 2 and sum(carried.values()) >= states["sent"] + states["delivered"], carried)
        truth(states["sent"] + states["delivered"] > 0, states)
    sink.close()


def unsettled(orders, client, happened):
    """Orders whose payment is not what the provider says of it, or has come to no end."""
    def is_settled(order):
        charged = happened.get(order.reference, {"charged": 0})["charged"] > 0
        status = order.payment_now(client=client)["status"]
        return status in ENDED and (status == "succeeded") == charged
    return [order.id for order in orders if not is_settled(order)]


def sms_states(manager, load):
    """How many SMS about these orders are in which state."""
    states = collections.Counter()
    for order in load.orders:
        for one in manager.get(f"{ORDERS}/{order.id}/notifications").json()["notifications"]:
            if one["recipient_phone"]:
                states[one["status"]] += 1
    return states


class Load:
    """Guests who order, in cash and prepaid, and now and then make an account."""

    def __init__(self, cases, server):
        self.orders, self.statuses, self.people = [], [], []
        self._random, self._server = cases.random, server
        # Some dishes are there for a part of the day alone.
        self._items = [item for item in pickup_items(server.client())
                       if item["available_from"] is None and item["available_until"] is None]
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(number,), daemon=True) for number in range(GUESTS)]

    def start(self):
        for thread in self._threads:
            thread.start()

    def stop(self):
        self._stop.set()
        for thread in self._threads:
            thread.join(30)

    def place_some(self, client):
        for phone in ("0244123456", "0204123456", "0264123456"):
            order = place(client, prepaid_body(self._items, self._random, "mtn_momo", phone))
            eventually(lambda order=order: order.now(client)["payment_status"] == "paid", within=60, every=0.2)
            self.orders.append(order)

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
                self.people.append((person, time.monotonic()))
            self._stop.wait(PAUSE)
        client.close()


if __name__ == "__main__":
    main()
