#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and the simulated tax authority: cleared as they are issued, handed out at once while it is away, loses its
answers, or the program is killed, and every one of them taken exactly once in the end."""

import pathlib
import sqlite3
import sys
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import staff
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.orders import CREATE, line, order, pickup_items
from fdtest.server import SLOWER, Server
from fdtest.simulators import Simulators
from fdtest.store import database_file, verify_sound

SPEED = 60                              # of the clock: an hour's patience is a minute's
PATIENCE = 60 * SLOWER
AT_ONCE = 6.0 * SLOWER                  # seconds until a guest has a document, whatever the authority does


def main():
    cases = Cases(__doc__)
    with Simulators(cases.program, SPEED) as simulators:
        house = Server(cases.program, cases.new_folder("data"), ("--demo", "--clock-speed", str(SPEED)),
                       environment=simulators.environment("EVAT_"))
        with house:
            desk = Desk(cases, house)
            cleared(cases, desk, simulators)
            away(cases, desk, simulators)
            killed(cases, desk, simulators)
            equal(house.stop(), 0)
        with cases("the store is sound"):
            verify_sound(cases.program, house.data)
    with Server(cases.program, cases.new_folder("europe"), ("--demo-eu",)) as server:
        elsewhere(cases, Desk(cases, server))
    cases.finish()


class Desk:
    """The restaurant under test, and a guest who wants invoices."""

    def __init__(self, cases, server):
        self.cases, self.server = cases, server
        self.connect()

    def connect(self):
        self.guest = self.server.client()
        self.manager = staff.client(self.server, self.cases.program, "manager")
        self.item = pickup_items(self.guest)[0]

    def invoice(self):
        """A paid order's invoice, with its guest token."""
        made = self.guest.post(CREATE, order([line(self.item, 2)]), Idempotency_Key=uuid.uuid4().hex).json()
        ident, token = made["order"]["id"], made["guest_token"]
        full = self.guest.get(f"/api/customer/orders/track/{ident}/", X_Guest_Token=token).json()["order"]
        paid = staff.pay_cash(self.manager, ident, full["total_cents"], uuid.uuid4().hex,
                              tendered_cents=full["total_cents"])
        equal(paid.status, 201, paid.body[:200])
        answer = self.guest.post(f"/api/customer/orders/invoice/{ident}/",
                                 {"verification_code": full["verification_code"], "buyer": {"name": "Volta Ltd"}},
                                 X_Guest_Token=token)
        equal(answer.status, 201, answer.body[:300])
        return {**answer.json()["invoice"], "token": token, "total": full["total_cents"]}

    def pdf(self, invoice):
        return self.guest.get(f"/customer/invoices/{invoice['id']}/download", X_Guest_Token=invoice["token"])

    def states(self):
        """By document number."""
        database = sqlite3.connect(f"file:{database_file(self.server.data)}?mode=ro", uri=True)
        try:
            return dict(database.execute("SELECT i.invoice_number, f.status FROM fiscal_record f"
                                         " JOIN invoice i ON i.id = f.invoice_id"))
        finally:
            database.close()

    def all_cleared(self):
        return set(self.states().values()) == {"cleared"}


def cleared(cases, desk, simulators):
    with cases("an invoice is cleared as it is issued, and a credit note after it"):
        invoice = desk.invoice()
        number = invoice["invoice_number"]
        eventually(desk.all_cleared, PATIENCE)
        back = desk.manager.post(f"/api/staff/orders/{invoice['order_id']}/refund",
                                 {"amount_cents": 100, "reason": "cold"}, Idempotency_Key=uuid.uuid4().hex)
        equal(back.status, 200, back.body[:300])
        note = back.json()["credit_note"]["invoice_number"]
        eventually(lambda: desk.states().get(note) == "cleared", PATIENCE)
        equal(simulators.documents(), {number: (1, 1), note: (1, 1)})


def away(cases, desk, simulators):
    with cases("while the authority is away nobody waits: paper at once, as provisional"):
        simulators.conduct(fiscal="down")
        issued = []
        for _ in range(6):
            began = time.monotonic()
            issued.append(desk.invoice())
            eventually(lambda: desk.pdf(issued[-1]).status == 200, AT_ONCE)
            truth(time.monotonic() - began < AT_ONCE, f"{time.monotonic() - began:.1f} s")
        back = desk.manager.post(f"/api/staff/orders/{issued[0]['order_id']}/refund",
                                 {"amount_cents": issued[0]["total"], "reason": "cold"}, Idempotency_Key=uuid.uuid4().hex)
        equal(back.status, 200, back.body[:300])
        eventually(lambda: all(desk.states()[one["invoice_number"]] == "provisional" for one in issued), PATIENCE)
        files = [desk.pdf(one).body for one in issued]
    with cases("once it is back all of them are cleared, the papers stay what they were"):
        simulators.conduct(fiscal="clears")
        eventually(desk.all_cleared, PATIENCE)
        equal([desk.pdf(one).body for one in issued], files)
        once_each(simulators)


def killed(cases, desk, simulators):
    with cases("killed while answers are lost: the next run asks, and sends nothing twice that arrived"):
        simulators.conduct(fiscal="loses_answers")
        for _ in range(3):
            desk.invoice()
        desk.server.kill()
        simulators.conduct(fiscal="clears")
        desk.server.start()
        desk.connect()
        eventually(desk.all_cleared, PATIENCE)
        once_each(simulators)


def once_each(simulators):
    told = simulators.documents()
    truth(all(cleared == 1 for _, cleared in told.values()), told)


def elsewhere(cases, desk):
    with cases("a restaurant whose authority clears nothing has no states"):
        desk.invoice()
        equal(desk.states(), {})


if __name__ == "__main__":
    main()
