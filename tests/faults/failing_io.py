#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T4: fsync and pwrite fail, at random and call by call.

At random: libfiu fails 5 % of fdatasync with EIO, then 2 % of pwrite with ENOSPC, under load. Call by call: a preloaded
library (fail_nth.cpp) fails just the Nth call, during start or later. Acknowledged equals stored, each time.
"""

import errno
import pathlib
import shutil
import subprocess
import sys
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, eventually, truth
from fdtest.orders import Ledger, Load, some_bodies
from fdtest.server import Server, StartFailed
from fdtest.store import order_ids, verify_sound

AT_RANDOM = (("posix/io/sync/fdatasync", 0.05, errno.EIO), ("posix/io/rw/pwrite", 0.02, errno.ENOSPC))
CALL_BY_CALL = (("fdatasync", errno.EIO), ("fsync", errno.EIO), ("pwrite64", errno.EIO), ("pwrite64", errno.ENOSPC),
                ("ftruncate64", errno.EIO))
LAST_CALL = 400


def main():
    def options(parser):
        parser.add_argument("--sweep", type=int, default=3, help="calls that fail, of each function")
        parser.add_argument("--seconds", type=float, default=2.0, help="of load with failures at random")
        parser.add_argument("--preload", type=pathlib.Path, required=True, help="the built fail_nth library")
    cases = Cases(__doc__, options)
    fresh = cases.new_folder("fresh")
    server = Server(cases.program, fresh).start()
    bodies = some_bodies(server.client(), cases.random)
    equal(server.stop(), 0, "exit code after SIGTERM")

    for number, (point, probability, error) in enumerate(AT_RANDOM):
        with cases(f"acknowledged is stored while {point} fails with {errno.errorcode[error]}, {probability:.0%}"):
            fail_at_random(cases, fresh, bodies, number, f"name={point},probability={probability},failinfo={error}")

    for call, error in CALL_BY_CALL:
        with cases(f"acknowledged is stored when one {call} fails with {errno.errorcode[error]}"):
            for _ in range(cases.arguments.sweep):
                # Small numbers hit the start, where each call is another step.
                position = cases.random.randint(1, cases.random.choice((20, LAST_CALL)))
                fail_once(cases, fresh, bodies, call, error, position)
    cases.finish()


def fail_at_random(cases, fresh, bodies, number, failure):
    data = copy(cases, fresh, f"random-{number}")
    ledger = Ledger(cases.folder / f"acknowledged-random-{number}.jsonl")
    pipe = cases.folder / f"fiu-{number}"
    server = Server(cases.program, data, wrapper=("fiu-run", "-x", "-f", str(pipe))).start()

    def control(command):
        subprocess.run(["fiu-ctrl", "-f", str(pipe), "-c", command, str(server.pid)], check=True, capture_output=True,
                       timeout=60)
    control(f"enable_random {failure}")
    load = Load(server.address, bodies, ledger).start()
    time.sleep(cases.arguments.seconds)
    load.stop()
    truth(server.running(), "it ended")
    control("disable " + failure.split(",")[0])
    client = server.client()
    eventually(lambda: ledger.ask(client, uuid.uuid4().hex, bodies[0]) == 201, within=15, every=0.25)
    server.kill()
    settle_and_compare(cases, data, fresh, ledger)
    print(f"         {len(ledger.acknowledged)} orders acknowledged, refusals {ledger.refusals}")


def fail_once(cases, fresh, bodies, call, error, position):
    name = f"{call}-{errno.errorcode[error]}-{position}-{uuid.uuid4().hex[:4]}"
    data = copy(cases, fresh, name)
    ledger = Ledger(cases.folder / f"acknowledged-{name}.jsonl")
    server = Server(cases.program, data, environment={
        "LD_PRELOAD": str(cases.arguments.preload.resolve()), "FAIL_FOLDER": str(data), "FAIL_CALL": call,
        "FAIL_AT": str(position), "FAIL_ERRNO": str(error)})
    try:
        server.start()
    except StartFailed as failure:
        truth(failure.exit_code in (1, 3), f"{name}: start ended with {failure.exit_code}: {failure.errors}")
        truth(failure.errors.strip(), f"{name}: start failed without a word")
    else:
        load = Load(server.address, bodies, ledger).start()
        time.sleep(0.3)
        load.stop()
        truth(server.running(), f"{name}: it ended")
        server.kill()
    settle_and_compare(cases, data, fresh, ledger)
    shutil.rmtree(data)


def settle_and_compare(cases, data, fresh, ledger):
    """A healthy start on the same folder holds what was acknowledged and nothing that nobody asked for."""
    server = Server(cases.program, data).start()
    client = server.client()
    ledger.settle(client)
    ledger.verify(client, everything=True)
    ledger.verify_distinct()
    equal(server.stop(), 0, "exit code after SIGTERM")
    equal(set(order_ids(data)) - set(order_ids(fresh)), {ledger.order_id(key) for key in ledger.acknowledged},
          "orders stored")
    verify_sound(cases.program, data)


def copy(cases, fresh, name):
    data = cases.folder / name
    shutil.copytree(fresh, data)
    return data


if __name__ == "__main__":
    main()
