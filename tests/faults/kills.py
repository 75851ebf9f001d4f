#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T1: SIGKILL at random instants under order load.

Each round: four clients post orders with keys and write down every 201; after 5 to 80 ms of load the program is killed
and started again on the same folder. No acknowledged order is lost or doubled, a retried key gets its first answer, and
the program listens within three seconds.
"""

import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, truth
from fdtest.orders import Ledger, Load, some_bodies
from fdtest.server import SLOWER, Server
from fdtest.store import order_ids, verify_sound

RESTART_SECONDS = 3.0
LOOK_EVERY = 20        # rounds between two looks into the killed store


def main():
    cases = Cases(__doc__, lambda parser: parser.add_argument("--count", type=int, default=40, help="kills"))
    data = cases.new_folder("data")
    ledger = Ledger(cases.folder / "acknowledged.jsonl")
    server = Server(cases.program, data).start()
    bodies = some_bodies(server.client(), cases.random)
    equal(server.stop(), 0, "exit code after SIGTERM")
    before = set(order_ids(data))       # the demo may come with orders
    slowest = 0.0

    with cases(f"{cases.arguments.count} kills lose and double nothing that was acknowledged"):
        for round_number in range(1, cases.arguments.count + 1):
            slowest = max(slowest, one_round(cases, server, ledger, bodies))
            if round_number % LOOK_EVERY == 0:
                verify_sound(cases.program, data)
                print(f"         {round_number} kills, {len(ledger.acknowledged)} acknowledged", flush=True)
        truth(len(ledger.acknowledged) > cases.arguments.count, "hardly any order was acknowledged: no load")

    with cases("after the last kill every order ever acknowledged is there, once"):
        server.start()
        client = server.client()
        ledger.settle(client)
        ledger.verify(client, everything=True)
        ledger.verify_distinct()
        equal(server.stop(), 0, "exit code after SIGTERM")
        stored = order_ids(data)
        equal(len(set(stored)), len(stored), "orders with an id of their own")
        equal(set(stored) - before, {ledger.order_id(key) for key in ledger.acknowledged}, "orders stored")

    with cases("the store is sound and its invariants hold"):
        verify_sound(cases.program, data)

    print(f"         {len(ledger.acknowledged)} orders acknowledged, refusals {ledger.refusals}, "
          f"slowest restart {slowest * 1000:.0f} ms")
    cases.finish()


def one_round(cases, server, ledger, bodies):
    """Starts, looks after the round before, loads, kills. Returns the seconds until it listened."""
    seconds = server.start().start_seconds
    truth(seconds <= RESTART_SECONDS * SLOWER, f"listening only after {seconds:.2f} s")
    client = server.client()
    ledger.settle(client)
    ledger.verify(client)
    if ledger.acknowledged:
        ledger.verify_replay(client, cases.random.choice(list(ledger.acknowledged)))
    client.close()
    load = Load(server.address, bodies, ledger).start()
    time.sleep(cases.random.uniform(0.005, 0.080))
    server.kill()
    load.stop()
    return seconds


if __name__ == "__main__":
    main()
