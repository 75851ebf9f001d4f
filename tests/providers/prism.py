#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our requests to providers against mock servers that Prism makes of the providers' OpenAPI descriptions. Prism comes from
npm, by the lock file of tests/contract, into a folder of the build."""

import argparse
import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests/support"))

from fdtest import npm
from fdtest.cases import Skip

TOOLS = PROJECT / "tests/contract"
MOCKS = {"PRISM_PAYSTACK_URL": "paystack", "PRISM_MTN_URL": "mtn-momo", "PRISM_TWILIO_URL": "twilio"}
SKIPPED = 77


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tests", type=pathlib.Path, required=True, help="test_providers")
    parser.add_argument("--work", type=pathlib.Path, default=PROJECT / "build/contract")
    arguments = parser.parse_args()
    try:
        npm.install(TOOLS, arguments.work, ("package.json", "package-lock.json"))
    except Skip as why:
        print(f"skipped: {why}")
        return SKIPPED
    with contextlib.ExitStack() as running:
        urls = {name: running.enter_context(mock(arguments.work, description)) for name, description in MOCKS.items()}
        return subprocess.run([arguments.tests, "DescribedProvidersTest"], env={**os.environ, **urls},
                              timeout=200, check=False).returncode


@contextlib.contextmanager
def mock(work, description):
    """A server of one description, until the end of the block; its URL."""
    port = free_port()
    command = ("node_modules/.bin/prism", "mock", "-h", "127.0.0.1", "-p", str(port),
               str(PROJECT / f"tests/data/providers/{description}.openapi.json"))
    with open(work / f"prism-{description}.log", "wb") as log:
        process = subprocess.Popen(command, cwd=work, stdout=log, stderr=subprocess.STDOUT)
    try:
        wait_until_it_listens(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_listens(process, port):
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"Prism does not listen: {process.poll()}")


if __name__ == "__main__":
    sys.exit(main())
