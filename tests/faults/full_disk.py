#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T3: the disk fills up under order load, and later has room again.

The data folder is a small file system of its own (tmpfs); where mounting is not allowed, a preloaded library
(disk_limit.cpp) plays the small disk instead. While it is full the program lives, says so and refuses orders; nothing
acknowledged is lost; sales resume by themselves once there is room.
"""

import contextlib
import os
import pathlib
import subprocess
import sys
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, eventually, truth
from fdtest.orders import Ledger, Load, some_bodies
from fdtest.server import Server
from fdtest.store import order_ids, verify_sound

MEGABYTE = 1 << 20
ROOM = 2 * MEGABYTE          # left when the load begins
MORE_ROOM = 32 * MEGABYTE    # given later
REFUSALS_WHEN_FULL = 50


class SmallFileSystem:
    """A tmpfs on the data folder."""

    name = "a file system of its own"

    def __init__(self, data):
        self._data = data
        self.environment = {}
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256m,mode=0700", "none", str(data)], check=True,
                       capture_output=True)

    def leave(self, room):
        about = os.statvfs(self._data)
        size = (about.f_blocks - about.f_bfree) * about.f_frsize + room
        subprocess.run(["mount", "-o", f"remount,size={size // 1024}k", str(self._data)], check=True)

    def close(self):
        subprocess.run(["umount", "--lazy", str(self._data)], check=False, capture_output=True)


class SmallDisk:
    """The same by a preloaded library."""

    name = "a preloaded limit (mounting is not allowed here)"

    def __init__(self, data, limit_file, preload):
        self._data, self._limit_file = data, limit_file
        self._limit_file.write_text(str(1 << 40))
        self.environment = {"LD_PRELOAD": str(preload), "DISK_LIMIT_FOLDER": str(data),
                            "DISK_LIMIT_FILE": str(limit_file)}

    def leave(self, room):
        used = sum(path.stat().st_size for path in self._data.rglob("*") if path.is_file())
        fresh = self._limit_file.with_suffix(".new")
        fresh.write_text(str(used + room))
        fresh.rename(self._limit_file)  # never read half written

    def close(self):
        pass


def small_disk(cases, data):
    if not cases.arguments.without_mount:
        with contextlib.suppress(OSError, subprocess.CalledProcessError):
            return SmallFileSystem(data)
    return SmallDisk(data, cases.folder / "limit", cases.arguments.preload.resolve())


def main():
    def options(parser):
        parser.add_argument("--preload", type=pathlib.Path, required=True, help="the built disk_limit library")
        parser.add_argument("--without-mount", action="store_true", help="use the preloaded library")
    cases = Cases(__doc__, options)
    data = cases.new_folder("data")
    disk = small_disk(cases, data)
    print(f"         the small disk is {disk.name}")
    try:
        fill_and_resume(cases, data, disk)
    finally:
        disk.close()
    cases.finish()


def fill_and_resume(cases, data, disk):
    ledger = Ledger(cases.folder / "acknowledged.jsonl")
    server = Server(cases.program, data, environment=disk.environment).start()
    client = server.client()
    bodies = some_bodies(client, cases.random)

    with cases("a full disk refuses orders and the program lives"):
        disk.leave(ROOM)
        load = Load(server.address, bodies, ledger, pause=0.001).start()
        try:
            eventually(lambda: sum(ledger.refusals.values()) >= REFUSALS_WHEN_FULL, within=90)
        finally:
            load.stop()
        truth(server.running(), "it ended")
        truth(set(ledger.refusals) <= {503, 507}, f"refused with {ledger.refusals}")
        truth(None not in load.statuses, "a connection was dropped")

    with cases("it says what is the matter, without a path or SQL"):
        answer = client.post("/api/customer/orders/create/", bodies[0], Idempotency_Key=uuid.uuid4().hex)
        truth(answer.status in (503, 507), f"status {answer.status}")
        truth(answer.code, "no code in the problem")
        text = answer.body.decode()
        truth(str(data) not in text and "INSERT" not in text and "sqlite" not in text.lower(), text)
        truth(any(word in server.errors().lower() for word in ("full", "space")), f"log: {server.errors()[-400:]}")

    with cases("while it is full, reading works and health is told"):
        equal(client.get("/healthz").status, 200, "healthz")
        equal(client.get("/readyz").status, 503, "readyz")
        equal(client.get("/api/customer/menu/items/").status, 200, "menu")
        ledger.verify(client, everything=True)

    with cases("sales resume by themselves when there is room again"):
        disk.leave(MORE_ROOM)
        key = uuid.uuid4().hex
        eventually(lambda: ledger.ask(client, key, bodies[0]) == 201, within=15, every=0.25)
        ledger.settle(client)
        for body in bodies:
            equal(ledger.ask(client, uuid.uuid4().hex, body), 201, "an order after that")
        equal(client.get("/readyz").status, 200, "readyz")

    with cases("every order acknowledged before, meanwhile and after is there, once, also after a kill"):
        server.kill()
        server.start()
        ledger.verify(server.client(), everything=True)
        ledger.verify_distinct()
        equal(server.stop(), 0, "exit code after SIGTERM")
        stored = set(order_ids(data))
        truth({ledger.order_id(key) for key in ledger.acknowledged} <= stored, "acknowledged orders are missing")
        verify_sound(cases.program, data)
    print(f"         {len(ledger.acknowledged)} orders acknowledged, refusals {ledger.refusals}")


if __name__ == "__main__":
    main()
