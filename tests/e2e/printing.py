#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper: what `--print-to` gets on an order's way, into a folder and over a socket."""

import pathlib
import socket
import sys
import threading
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import staff
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.orders import CREATE, line, order, pickup_items
from fdtest.printer import VirtualPrinter, printer, set_plan
from fdtest.server import Server, run_command

INITIALISE = b"\x1b@"           # ESC @ begins every job
CUT = b"\x1dV"                  # GS V
OPEN_DRAWER = b"\x1bp"          # ESC p


def main():
    cases = Cases(__doc__)
    into_a_folder(cases)
    over_a_socket(cases)
    a_test_page(cases)
    cases.finish()


def sell(cases, server, **changes):
    """One web order, accepted and paid in cash. Returns it as it was placed."""
    guest, cashier = server.client(), staff.client(server, cases.program, "cashier")
    answer = guest.post(CREATE, order([line(pickup_items(guest)[0], 2)], **changes), Idempotency_Key=uuid.uuid4().hex)
    made = answer.json()["order"]
    staff.moved(cashier, made["id"], "accepted")
    paid = staff.pay_cash(cashier, made["id"], made["total_cents"], uuid.uuid4().hex,
                          tendered_cents=made["total_cents"])
    equal(paid.status, 201, paid.body[:200])
    return made


def into_a_folder(cases):
    paper = cases.new_folder("paper")
    with Server(cases.program, cases.new_folder("data"), ("--demo", "--print-to", str(paper))) as server:
        made = sell(cases, server)
        with cases("accepting prints kitchen tickets, paying prints a receipt"):
            eventually(lambda: list(paper.glob("*-receipt.bin")) and list(paper.glob("*-kitchen-*.bin")))
            names = sorted(path.name for path in paper.iterdir())
            truth(all(name[:4].isdigit() and name[4] == "-" for name in names), names)
        receipt = b"".join(path.read_bytes() for path in paper.glob("*-receipt.bin"))
        ticket = b"".join(path.read_bytes() for path in paper.glob("*-kitchen-*.bin"))
        amount = f"{made['total_cents'] // 100}.{made['total_cents'] % 100:02d}".encode()
        with cases("the receipt begins and ends as a printer expects, and says item, number and total"):
            truth(receipt.startswith(INITIALISE), receipt[:8])
            truth(CUT in receipt[-16:], receipt[-16:])
            name = made["items"][0]["name"].encode("ascii", "ignore")
            truth(name.split()[0] in receipt and amount in receipt and str(made["number"]).encode() in receipt, receipt)
        with cases("the kitchen's ticket names the dish and no price"):
            truth(ticket.startswith(INITIALISE), ticket[:8])
            truth(amount not in ticket, "an amount on a kitchen ticket")
        with cases("what guests type commands no printer"):
            count = len(list(paper.iterdir()))
            sell(cases, server, customer_name="Ama\x1bp\x00\x19\xfa", note="\x1dV\x00 and \x10\x14\x01\x00\x05")
            eventually(lambda: len(list(paper.iterdir())) >= count + 2)
            for path in paper.glob("*-kitchen-*.bin"):
                truth(OPEN_DRAWER not in path.read_bytes(), "a note opened the drawer")
                equal(path.read_bytes().count(CUT), 1, "cuts")
        equal(server.stop(), 0, "exit code after SIGTERM")


def over_a_socket(cases):
    jobs = []

    def serve(listener):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                data = b""
                try:
                    while more := connection.recv(65536):
                        data += more
                except TimeoutError:
                    pass
                jobs.append(data)
    with socket.create_server(("127.0.0.1", 0)) as listener, cases("a network printer gets the same bytes"):
        threading.Thread(target=serve, args=(listener,), daemon=True).start()
        target = f"tcp://127.0.0.1:{listener.getsockname()[1]}"
        with Server(cases.program, cases.new_folder("network"), ("--demo", "--print-to", target)) as server:
            sell(cases, server)
            eventually(lambda: sum(job.count(CUT) for job in jobs) >= 2, within=15)
            truth(all(INITIALISE in job for job in jobs if job.strip(b"\x10\x04\x01\x02\x03")), "a job without ESC @")
            equal(server.stop(), 0, "exit code after SIGTERM")
    with cases("a printer that is gone holds up no sale, and prints once it is back"):
        port = free_port()
        with Server(cases.program, cases.new_folder("gone"), ("--demo", "--print-to", f"tcp://127.0.0.1:{port}")) as server:
            sell(cases, server)
            jobs.clear()
            with socket.create_server(("127.0.0.1", port)) as listener:
                threading.Thread(target=serve, args=(listener,), daemon=True).start()
                eventually(lambda: sum(job.count(CUT) for job in jobs) >= 2, within=40)


def a_test_page(cases):
    def print_test(what, data):
        done = run_command(cases.program, "--print-test", what, "--data", data, "--demo")
        return done.returncode, (done.stdout + done.stderr).decode()

    one, data = VirtualPrinter(), cases.new_folder("test-page")
    with cases("--print-test prints on a target without a store, and says what is wrong"):
        status, said = print_test(one.target, data)
        equal(status, 0, said)
        truth("printed" in said and len(one.papers) == 1, said)
        one.mode = "paper"
        status, said = print_test(one.target, data)
        equal(status, 1, said)
        truth("no paper" in said, said)
        one.mode = "fine"
        equal(print_test("Receipts", data)[0], 2)
        equal(print_test("tcp://", data)[0], 2)
    with Server(cases.program, data) as server:
        equal(server.stop(), 0)
    set_plan(data, [printer("Receipts", one.target)], [])
    with Server(cases.program, data), cases("a printer that is set up is tested by its name, beside the program"):
        status, said = print_test("receipts", data)
        equal(status, 0, said)
        equal(print_test("Bar", data)[0], 2)
    one.close()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


if __name__ == "__main__":
    main()
