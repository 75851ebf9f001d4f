#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invoices under load and SIGKILL (T8, DI-13, DI-15).

Ten clients ask for the invoices of paid orders, each order several times and by several clients; meanwhile the program
is killed at random instants and started again. In the end every order has one invoice, the numbers have no gap and no
duplicate, what was acknowledged is what is stored, and every file has the hash that was told.
"""

import hashlib
import pathlib
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import staff
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.client import Client
from fdtest.orders import CREATE, LOST, some_bodies
from fdtest.server import Server
from fdtest.store import copy_of, verify_sound

CLIENTS = 10
ASKED = 2              # times that every order is asked for
BUYER = {"name": "Volta Textiles Ltd", "tax_id": "C0098765432", "address": "7 Ring Road Central, Accra"}


class Order:
    """A paid order, and what its clients were told."""

    def __init__(self, created):
        self.id = created["order"]["id"]
        self.token = created["guest_token"]
        self.code = created["order"]["verification_code"]
        self.told = []          # invoices, as answered

    def ask(self, client):
        """Returns whether there was an answer that settles it."""
        try:
            answer = client.post(f"/api/customer/orders/invoice/{self.id}/",
                                 {"verification_code": self.code, "buyer": BUYER}, X_Guest_Token=self.token)
        except LOST:
            return False
        if answer.status == 503:
            return False
        assert answer.status in (200, 201), f"invoice of {self.id}: {answer.status} {answer.body[:300]!r}"
        self.told.append(answer.json()["invoice"])
        return True


class Askers:
    """Clients that work through the orders, and ask again for what was lost."""

    def __init__(self, orders):
        self._waiting = queue.SimpleQueue()
        for order in orders:
            self._waiting.put(order)
        self.left = len(orders)
        self.failures = []
        self._lock = threading.Lock()
        self._server = None
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(CLIENTS)]

    def start(self, server):
        self._server = server
        for thread in self._threads:
            thread.start()

    def join(self):
        for thread in self._threads:
            thread.join(120)
            assert not thread.is_alive(), "a client never ended"
        assert not self.failures, self.failures[0]

    def _run(self):
        while self.left > 0 and not self.failures:
            try:
                order = self._waiting.get(timeout=0.2)
            except queue.Empty:
                continue
            try:
                self._settle(order)
            except AssertionError as failure:
                self.failures.append(str(failure))

    def _settle(self, order):
        address = self._server.address      # None while it starts
        client = Client(address) if address else None
        settled = client is not None and order.ask(client)
        if client:
            client.close()
        if settled:
            with self._lock:
                self.left -= 1
        else:
            self._waiting.put(order)
            time.sleep(0.02)


def paid_orders(cases, server, count):
    client = server.client()
    cashier = staff.client(server, cases.program, "cashier")
    bodies = some_bodies(client, cases.random)
    orders = []
    for number in range(count):
        created = client.post(CREATE, bodies[number % len(bodies)], Idempotency_Key=uuid.uuid4().hex)
        assert created.status == 201, f"order {number}: {created.status} {created.body[:300]!r}"
        order = created.json()["order"]
        paid = staff.pay_cash(cashier, order["id"], order["due_cents"], uuid.uuid4().hex)
        assert paid.status == 201, f"payment {number}: {paid.status} {paid.body[:300]!r}"
        orders.append(Order(created.json()))
    return orders


def stored_invoices(data):
    with copy_of(data) as connection:
        return connection.execute(
            "SELECT i.order_id, i.number, i.invoice_number, f.sha256, f.content FROM invoice i"
            " LEFT JOIN invoice_file f ON f.invoice_id = i.id WHERE i.kind = 'invoice' ORDER BY i.number").fetchall()


def verify_file(row):
    order_id, _, number, sha256, content = row
    assert content is not None, f"{number} of {order_id} was never drawn"
    equal(hashlib.sha256(content).hexdigest(), sha256, f"SHA-256 of {number}")
    assert content.startswith(b"%PDF-"), f"{number} is no PDF"


def verify_text(row):
    """An independent program finds the file sound, and its number in it."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(row[4])
        file.flush()
        subprocess.run(["qpdf", "--check", file.name], check=True, capture_output=True)
        text = subprocess.run(["pdftotext", file.name, "-"], check=True, capture_output=True).stdout.decode()
    assert re.search(rf"\b{re.escape(row[2])}\b", text), f"{row[2]} is not in its own file"


def options(parser):
    parser.add_argument("--orders", type=int, default=60, help="paid orders")
    parser.add_argument("--count", type=int, default=5, help="kills")


def main():
    cases = Cases(__doc__, options)
    data = cases.new_folder("data")
    server = Server(cases.program, data).start()
    orders = paid_orders(cases, server, cases.arguments.orders)

    with cases(f"{CLIENTS} clients get {len(orders)} invoices, {cases.arguments.count} kills in between"):
        askers = Askers(orders * ASKED)
        askers.start(server)
        for _ in range(cases.arguments.count):
            time.sleep(cases.random.uniform(0.05, 0.6))
            server.kill()
            server.start()
        askers.join()

    with cases("every order has one invoice, and the numbers have no gap"):
        eventually(lambda: all(row[4] is not None for row in stored_invoices(data)), within=90.0, every=1.0)
        equal(server.stop(), 0, "exit code after SIGTERM")
        rows = stored_invoices(data)
        ours = {order.id for order in orders}
        equal(sorted(row[0] for row in rows if row[0] in ours), sorted(ours), "orders invoiced")
        equal([row[1] for row in rows], list(range(1, len(rows) + 1)), "numbers")
        equal(len({row[2] for row in rows}), len(rows), "numbers as people read them")

    with cases("what was told is what is stored"):
        stored = {row[0]: row for row in stored_invoices(data)}
        for order in orders:
            truth(len(order.told) >= ASKED, f"{order.id} was answered {len(order.told)} times")
            for told in order.told:
                equal(told["invoice_number"], stored[order.id][2], f"number of {order.id}")
                truth(told["sha256"] in (None, stored[order.id][3]), f"hash of {told['invoice_number']}")

    with cases("every file has its hash, and is a sound document"):
        rows = stored_invoices(data)
        for row in rows:
            verify_file(row)
        for row in cases.random.sample(rows, min(10, len(rows))):
            verify_text(row)

    with cases("the store is sound and its invariants hold"):
        verify_sound(cases.program, data)

    cases.finish()


if __name__ == "__main__":
    main()
