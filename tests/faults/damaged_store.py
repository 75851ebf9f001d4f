#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T5: the store is damaged, locked, read-only, missing, of a newer program or of somebody else when the program starts.

It says so and ends with exit code 3, or it serves in safe mode: /healthz answers 200 and /readyz 503. Never does a new
store quietly take the place of the old one, and the file that was found stays.
"""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, Skip, equal, eventually, truth
from fdtest.orders import CREATE, Ledger, some_bodies
from fdtest.server import Server, StartFailed, run_command
from fdtest.store import database_file, order_ids, verify_sound

STORE_UNUSABLE = 3
ORDERS = 60
USER_VERSION_AT = 60        # in the header of a SQLite file: where it says its schema version
SAFE_MODE_WITHIN = 15.0     # the whole file is read in the background


def main():
    cases = Cases(__doc__)
    sound = cases.new_folder("sound")
    bodies = make_store(cases, sound)
    file = database_file(sound).name

    def damaged(name, damage):
        """A copy of the store with `damage(path of the store)` done to it, refused at start or in safe mode."""
        data = copy(cases, sound, name)
        store = data / file
        damage(store)
        before = store.read_bytes()
        refused_or_safe(cases, data, bodies)
        truth(kept(before, store.read_bytes()), "the file that was found is another now")

    with cases("a store with damaged pages is not sold from"):
        damaged("damaged-pages", lambda store: overwrite_until_seen(store, cases.random))
    with cases("a store with a damaged header is refused"):
        damaged("damaged-header", lambda store: patch(store, 0, b"\xff" * 100))
    with cases("a store of a newer program is refused, and the message says so"):
        data = copy(cases, sound, "newer")
        patch(data / file, USER_VERSION_AT, (9999).to_bytes(4, "big"))
        before = (data / file).read_bytes()
        errors = refused(cases, data)
        equal((data / file).read_bytes(), before, "the file that was found")
        truth("newer" in errors.lower(), errors)
    with cases("an empty file in place of the store is refused"):
        damaged("empty", lambda store: store.write_bytes(b""))
    with cases("a file that is no database is refused"):
        damaged("text", lambda store: store.write_text("Dear diary, today the printer was kind.\n" * 500))
    with cases("a database of another program is refused"):
        damaged("foreign", foreign_database)
    with cases("a store that is gone from a folder that had one is not replaced by a new one"):
        data = copy(cases, sound, "missing")
        (data / file).unlink()
        truth([path for path in data.iterdir()], "the folder shows no trace of the store: nothing to go by")
        refused_or_safe(cases, data, bodies)
        truth(not (data / file).exists(), "a new store was made")
    with cases("a store that is read-only is refused, or served without selling"):
        read_only(cases, sound, bodies)
    with cases("a store that another program holds locked is refused, and opens once it is free"):
        locked(cases, sound, file, bodies)
    with cases("a lost end of the journal loses no more than that end"):
        torn_journal(cases, sound, file)
    with cases("check, too, finds a damaged store unusable or faulty"):
        data = copy(cases, sound, "check")
        overwrite_until_seen(data / file, cases.random)
        checked = run_command(cases.program, "check", "--data", data)
        truth(checked.returncode in (1, STORE_UNUSABLE), f"exit code {checked.returncode}")
        truth((checked.stdout + checked.stderr).strip(), "without a word")
    cases.finish()


def make_store(cases, data):
    server = Server(cases.program, data).start()
    client = server.client()
    bodies = some_bodies(client, cases.random)
    ledger = Ledger(cases.folder / "acknowledged.jsonl")
    for body in bodies[:ORDERS]:
        equal(ledger.ask(client, uuid.uuid4().hex, body), 201, "an order")
    equal(server.stop(), 0, "exit code after SIGTERM")
    journal = database_file(data).with_name(database_file(data).name + "-wal")
    truth(not journal.exists() or journal.stat().st_size == 0, "a clean end leaves nothing in the journal")
    return bodies


def copy(cases, sound, name):
    data = cases.folder / name
    shutil.copytree(sound, data)
    return data


def kept(before, after):
    """Whether a file is still the one it was: damage that is found late may come after a few pages were written."""
    pages = range(0, len(before), 4096)
    same = sum(before[at:at + 4096] == after[at:at + 4096] for at in pages)
    return same >= 0.9 * len(pages) if before else not after


def patch(path, offset, data):
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(data)


def overwrite_until_seen(store, random):
    """Overwrites six times 256 bytes, again elsewhere until SQLite itself sees the damage."""
    whole = store.read_bytes()
    for _ in range(50):
        store.write_bytes(whole)
        for _ in range(6):
            patch(store, random.randrange(4096, len(whole) - 256), random.randbytes(256))
        connection = sqlite3.connect(f"file:{store}?mode=ro&immutable=1", uri=True)
        connection.text_factory = bytes     # a finding may quote the damage
        try:
            if connection.execute("PRAGMA quick_check").fetchall() != [(b"ok",)]:
                return
        except (sqlite3.DatabaseError, UnicodeDecodeError):     # the message may quote it too
            return
        finally:
            connection.close()
    raise RuntimeError("no damage was seen")


def foreign_database(store):
    store.unlink()
    connection = sqlite3.connect(store)
    connection.executescript("CREATE TABLE songs(title TEXT); INSERT INTO songs VALUES('Yaa Amponsah');"
                             "PRAGMA application_id=12345;")
    connection.close()


def refused(cases, data, **options):
    """Starting ends with exit code 3 and a message, which is returned."""
    server = Server(cases.program, data, **options)
    try:
        server.start()
    except StartFailed as failure:
        equal(failure.exit_code, STORE_UNUSABLE, f"exit code ({failure.errors})")
        truth(failure.errors.strip(), "ended without a word")
        return failure.errors
    server.kill()
    raise AssertionError("it started")


def refused_or_safe(cases, data, bodies, **options):
    """Refused as above, or in safe mode soon, and then without selling."""
    server = Server(cases.program, data, **options)
    try:
        server.start()
    except StartFailed as failure:
        equal(failure.exit_code, STORE_UNUSABLE, f"exit code ({failure.errors})")
        truth(failure.errors.strip(), "ended without a word")
        return
    try:
        client = server.client()
        eventually(lambda: client.get("/readyz").status == 503, within=SAFE_MODE_WITHIN, every=0.1)
        equal(client.get("/healthz").status, 200, "healthz")
        answer = client.post(CREATE, bodies[0], Idempotency_Key=uuid.uuid4().hex)
        truth(answer.status in (500, 503, 507), f"an order in safe mode: {answer.status}")
        truth(server.errors().strip(), "safe mode without a word")
    finally:
        server.kill()


def read_only(cases, sound, bodies):
    user = "nobody" if os.getuid() == 0 else None   # root may write whatever the mode says
    data = copy(cases, sound, "read-only")
    if user:
        if not may_run(cases, user):
            raise Skip(f"{user} may not run {cases.program}")
        cases.folder.chmod(0o755)
        for path in (data, *data.rglob("*")):
            shutil.chown(path, user)
    for path in data.rglob("*"):
        path.chmod(0o500 if path.is_dir() else 0o400)
    data.chmod(0o500)
    refused_or_safe(cases, data, bodies, user=user)


def may_run(cases, user):
    try:
        return subprocess.run([str(cases.program), "--version"], user=user, capture_output=True, check=False,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}).returncode == 0
    except OSError:
        return False


def locked(cases, sound, file, bodies):
    data = copy(cases, sound, "locked")
    holder = sqlite3.connect(data / file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        refused_or_safe(cases, data, bodies)
    finally:
        holder.rollback()
        holder.close()
    with Server(cases.program, data) as server:
        equal(server.client().get("/readyz").status, 200, "readyz once it is free")


def torn_journal(cases, sound, file):
    """Orders that only the journal holds, its second half lost: the store opens, older but sound, with all before."""
    data = copy(cases, sound, "torn-journal")
    before = set(order_ids(data))
    server = Server(cases.program, data).start()
    client = server.client()
    ledger = Ledger(cases.folder / "acknowledged-torn.jsonl")
    for body in some_bodies(client, cases.random, 20):
        ledger.ask(client, uuid.uuid4().hex, body)
    server.kill()
    journal = data / (file + "-wal")
    if journal.exists():                # else it was checkpointed meanwhile: nothing is left that could be lost
        os.truncate(journal, journal.stat().st_size // 2)
    server.start()
    equal(server.client().get("/healthz").status, 200, "healthz")
    server.stop()
    now = set(order_ids(data))
    truth(before <= now, "orders of before are gone")
    truth(now - before <= {ledger.order_id(key) for key in ledger.acknowledged}, "orders that nobody placed")
    verify_sound(cases.program, data)


if __name__ == "__main__":
    main()
