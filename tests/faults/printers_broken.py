#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T5, DI-26: printers that break, while sales go on.

Three printers, each breaking in every way in turn: unplugged, out of paper, cover open, silent, half a job taken, stuck
in the middle of one; then the program is killed between "sent" and "confirmed" with two of them at work. The next sale
goes on at full speed, every paper comes out, and what came out twice says COPY or RESEND.
"""

import pathlib
import re
import statistics
import sys
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import staff
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.orders import CREATE, line, order, pickup_items
from fdtest.printer import VirtualPrinter, printer, set_plan
from fdtest.server import Server, run_command
from fdtest.store import copy_of, verify_sound

FAULTS = ("unplugged", "paper", "cover", "silent", "half", "stuck")
TICKET = re.compile(rb"Ticket (\d{4})")


def options(parser):
    parser.add_argument("--rounds", type=int, default=1, help="of every fault")
    parser.add_argument("--sales", type=int, default=4, help="while a fault lasts")


class House:
    """A restaurant with three printers: receipts, kitchen, and the bar's, which stands in for the receipts."""

    def __init__(self, cases, data):
        self.cases = cases
        self.receipts, self.kitchen, self.bar = VirtualPrinter(), VirtualPrinter(), VirtualPrinter()
        self.guests = 0
        self.data = data
        done = run_command(cases.program, "serve", "--demo", "--data", data, "--listen", "127.0.0.1:0",
                           "--exit-after-startup")
        equal(done.returncode, 0, done.stderr)
        bar = printer("Bar", self.bar.target)
        receipts = printer("Receipts", self.receipts.target, backup=bar)
        kitchen = printer("Kitchen", self.kitchen.target)
        set_plan(data, [receipts, kitchen, bar], [("receipts", "", receipts), ("kitchen", "", kitchen)])

    def sell(self, server):
        """An order, accepted and paid. Returns its guest's name, which is on all its papers, and the seconds to accept
        and to pay it."""
        self.guests += 1
        name = f"Guest {self.guests:04d}"
        guest, cashier = server.client(), server.cashier
        made = guest.post(CREATE, order([line(self.dish, 1)], customer_name=name),
                          Idempotency_Key=uuid.uuid4().hex).json()["order"]
        began = time.monotonic()
        staff.moved(cashier, made["id"], "accepted")
        paid = staff.pay_cash(cashier, made["id"], made["total_cents"], uuid.uuid4().hex,
                              tendered_cents=made["total_cents"])
        took = time.monotonic() - began
        equal(paid.status, 201, paid.body[:200])
        return name, took

    def opened(self):
        server = Server(self.cases.program, self.data).start()
        server.cashier = staff.client(server, self.cases.program, "cashier")
        self.dish = pickup_items(server.client())[0]
        return server

    def papers(self):
        return self.receipts.papers + self.kitchen.papers + self.bar.papers


def printed(papers, name, *without):
    return [paper for paper in papers if name.encode() in paper and not any(mark in paper for mark in without)]


def break_it(one, fault):
    if fault == "unplugged":
        one.unplug()
    else:
        one.mode = fault


def mend(one, fault):
    if fault == "unplugged":
        one.plug()
    one.mode = "fine"


def main():
    cases = Cases(__doc__, options)
    house = House(cases, cases.new_folder("data"))
    server = house.opened()
    with cases("three printers: receipts and tickets come out where they belong"):
        calm = []
        for _ in range(8):
            name, took = house.sell(server)
            calm.append(took)
        eventually(lambda: printed(house.receipts.papers, name) and printed(house.kitchen.papers, name), within=10)
        equal(house.bar.papers, [])
    for _ in range(cases.arguments.rounds):
        for fault in FAULTS:
            kitchen_breaks(cases, house, server, fault, statistics.median(calm))
    the_bar_stands_in(cases, house, server)
    server = killed_in_the_middle(cases, house, server)
    everything_is_there(cases, house, server)
    equal(server.stop(), 0, "exit code after SIGTERM")
    with cases("the store is sound"):
        verify_sound(cases.program, house.data)
    cases.finish()


def kitchen_breaks(cases, house, server, fault, calm):
    with cases(f"kitchen printer {fault}: sales go on at full speed, and its tickets come out once it is mended"):
        break_it(house.kitchen, fault)
        times, names = [], []
        for _ in range(cases.arguments.sales):
            name, took = house.sell(server)
            times.append(took)
            names.append(name)
        slowest = statistics.median(times)
        truth(slowest <= calm * 2 + 0.05, f"{slowest * 1000:.0f} ms a sale, {calm * 1000:.0f} before")
        for name in names:
            eventually(lambda: printed(house.receipts.papers, name), within=5)
        mend(house.kitchen, fault)
        for name in names:
            eventually(lambda: printed(house.kitchen.papers, name), within=60)


def the_bar_stands_in(cases, house, server):
    with cases("the bar's printer stands in for one that is gone for long"):
        house.receipts.unplug()
        name, _ = house.sell(server)
        eventually(lambda: printed(house.bar.papers, name), within=25)
        equal(printed(house.bar.papers, name, b"COPY"), printed(house.bar.papers, name))
        house.receipts.plug()
        time.sleep(6)           # it is looked at every 5 s
        name, _ = house.sell(server)
        eventually(lambda: printed(house.receipts.papers, name), within=10)


def killed_in_the_middle(cases, house, server):
    with cases("killed between sent and confirmed: the ticket again as RESEND, the receipt asks"):
        house.receipts.mode = house.kitchen.mode = "holding"
        name, _ = house.sell(server)
        eventually(lambda: printed(house.receipts.papers, name) and printed(house.kitchen.papers, name), within=10)
        server.kill()
        house.receipts.mode = house.kitchen.mode = "fine"
        server = house.opened()
        eventually(lambda: len(printed(house.kitchen.papers, name)) == 2, within=20)
        equal(len(printed(house.kitchen.papers, name, b"RESEND")), 1)
        time.sleep(1)
        equal(len(printed(house.receipts.papers, name)), 1)
        equal(states_of(house, name, "receipt"), ["asking"])
    return server


def states_of(house, name, what):
    with copy_of(house.data) as store:
        number = TICKET.search(printed(house.kitchen.papers, name)[0]).group(1)
        rows = store.execute("SELECT status FROM print_job WHERE what = ? AND order_id = (SELECT order_id FROM print_job"
                             " WHERE what = 'kitchen' AND ticket_seq = ?)", (what, int(number)))
        return [row[0] for row in rows]


def everything_is_there(cases, house, server):
    with cases("nothing is lost, and nothing came out twice without COPY or RESEND"):
        for number in range(1, house.guests + 1):
            name = f"Guest {number:04d}"
            receipts = printed(house.receipts.papers + house.bar.papers, name)
            truth(printed(house.kitchen.papers, name), f"{name} has no ticket")
            truth(receipts or states_of(house, name, "receipt") == ["asking"], f"{name} has no receipt")
            truth(len(printed(receipts, name, b"COPY")) <= 1, f"{name} has two receipts")
            truth(len(printed(house.kitchen.papers, name, b"RESEND")) <= 1, f"{name} has two tickets")
        print(f"         {house.guests} sales, {len(house.papers())} papers,"
              f" {sum(b'RESEND' in paper for paper in house.papers())} marked RESEND,"
              f" {house.kitchen.beginnings} begun and not ended")
        truth(server.running(), "the program ended")


if __name__ == "__main__":
    main()
