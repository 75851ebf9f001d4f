# SPDX-License-Identifier: GPL-3.0-or-later
"""A look into a closed store with SQLite's own eyes, and the program's check of it."""

import contextlib
import pathlib
import shutil
import sqlite3
import tempfile

from fdtest.server import run_command

_MAGIC = b"SQLite format 3\0"


def database_file(data):
    """The one store in a data folder (its backups, in folders below, do not count)."""
    found = [path for path in sorted(pathlib.Path(data).iterdir()) if path.is_file() and _is_database(path)]
    assert len(found) == 1, f"one store expected in {data}, found {[path.name for path in found]}"
    return found[0]


def _is_database(path):
    with open(path, "rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


@contextlib.contextmanager
def copy_of(data):
    """A connection to a copy of the store with its journal, so that looking changes nothing."""
    file = database_file(data)
    with tempfile.TemporaryDirectory() as folder:
        for path in (file, file.with_name(file.name + "-wal")):
            if path.exists():
                shutil.copy2(path, folder)
        connection = sqlite3.connect(pathlib.Path(folder) / file.name)
        try:
            yield connection
        finally:
            connection.close()


def order_ids(data):
    with copy_of(data) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM orders")]


def verify_sound(program, data):
    """SQLite finds the file sound, no reference dangles, and `frontdesk check` agrees."""
    with copy_of(data) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "integrity_check"
        assert not connection.execute("PRAGMA foreign_key_check").fetchall(), "foreign_key_check"
    checked = run_command(program, "check", "--data", data)
    assert checked.returncode == 0, f"frontdesk check: {checked.returncode}\n{(checked.stdout + checked.stderr).decode()}"
