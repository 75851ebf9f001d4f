#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T2: power cuts. Only what was flushed to the disk survives, and of the rest whatever the disk had got round to.

The program runs with a preloaded library (power_cut.cpp) that keeps a second folder as the platter would look: bytes
reach it by fsync and fdatasync alone. A cut is a SIGKILL, at a random time or just before a random flush; the program
then starts on that second folder. In half of the rounds a random half of the unflushed 512-byte sectors has reached the
platter too, as disks write them in any order.
"""

import pathlib
import shutil
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, truth
from fdtest.orders import Ledger, Load, some_bodies
from fdtest.server import Server
from fdtest.store import order_ids, verify_sound

SECTOR = 512
LAST_FLUSH_OF_A_START = 20  # fewer are needed to get as far as listening


def main():
    def options(parser):
        parser.add_argument("--count", type=int, default=10, help="cuts")
        parser.add_argument("--preload", type=pathlib.Path, required=True, help="the built power_cut library")
    cases = Cases(__doc__, options)
    ledger = Ledger(cases.folder / "acknowledged.jsonl")
    data = cases.new_folder("data")
    server = Server(cases.program, data).start()
    bodies = some_bodies(server.client(), cases.random)
    equal(server.stop(), 0, "exit code after SIGTERM")
    before = set(order_ids(data))
    unflushed = 0

    with cases(f"{cases.arguments.count} power cuts lose nothing that was acknowledged"):
        for round_number in range(cases.arguments.count):
            unflushed += one_cut(cases, data, ledger, bodies, at_flush=round_number % 2 == 0,
                                 torn=round_number % 4 >= 2)
            recover(cases, data, ledger, before)
        truth(len(ledger.acknowledged) > cases.arguments.count, "hardly any order was acknowledged: no load")

    with cases("the cuts really dropped bytes"):
        truth(unflushed > 0, "every byte written had been flushed: the simulation is not in force")

    print(f"         {len(ledger.acknowledged)} orders acknowledged, {unflushed} sectors unflushed at the cuts")
    cases.finish()


def one_cut(cases, data, ledger, bodies, at_flush, torn):
    """Runs under load on `data`, cuts, and leaves in `data` what the platter holds. Returns the sectors unflushed."""
    platter = cases.folder / "platter"
    shutil.copytree(data, platter, ignore=shutil.ignore_patterns("*-shm"))
    environment = {"LD_PRELOAD": str(cases.arguments.preload.resolve()),
                   "POWER_CUT_FOLDER": str(data), "POWER_CUT_PLATTER": str(platter)}
    if at_flush:
        environment["POWER_CUT_AT"] = str(cases.random.randint(LAST_FLUSH_OF_A_START, LAST_FLUSH_OF_A_START + 60))
    server = Server(cases.program, data, environment=environment).start()
    load = Load(server.address, bodies, ledger).start()
    if at_flush:
        wait_for_cut(server)
    else:
        time.sleep(cases.random.uniform(0.02, 0.4))
    server.kill()
    load.stop()
    unflushed = 0
    for file in sorted(path for path in platter.rglob("*") if path.is_file()):
        written = data / file.relative_to(platter)
        if written.is_file():
            unflushed += tear(file, written, cases.random if torn else None)
    shutil.rmtree(data)
    platter.rename(data)
    return unflushed


def wait_for_cut(server, within=5.0):
    deadline = time.monotonic() + within
    while server.running() and time.monotonic() < deadline:
        time.sleep(0.01)


def tear(durable, written, random):
    """Counts the sectors in which the two files differ; with `random`, half of them reach the durable file."""
    old, new = durable.read_bytes(), written.read_bytes()
    merged = bytearray(old)
    count = 0
    for at in range(0, max(len(old), len(new)), SECTOR):
        if old[at:at + SECTOR] == new[at:at + SECTOR]:
            continue
        count += 1
        if random and random.random() < 0.5 and at < len(new):
            if len(merged) < at:        # a file that grew: what lies between reads as zeros
                merged.extend(bytes(at - len(merged)))
            merged[at:at + SECTOR] = new[at:at + SECTOR]
    if random and count:
        durable.write_bytes(merged)
    return count


def recover(cases, data, ledger, before):
    server = Server(cases.program, data).start()
    client = server.client()
    ledger.settle(client)
    ledger.verify(client, everything=True)
    ledger.verify_distinct()
    equal(server.stop(), 0, "exit code after SIGTERM")
    equal(set(order_ids(data)) - before, {ledger.order_id(key) for key in ledger.acknowledged}, "orders stored")
    verify_sound(cases.program, data)


if __name__ == "__main__":
    main()
