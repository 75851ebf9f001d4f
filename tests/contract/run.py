#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The OpenAPI description under independent eyes: a validator, and a client generated from it that walks from registering
to an invoice. The tools come from npm, by their lock file, into a folder of the build."""

import json
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import npm
from fdtest.cases import PROJECT, Cases, equal, truth
from fdtest.server import Server, run_command

HERE = pathlib.Path(__file__).resolve().parent
FILES = ("package.json", "package-lock.json", "tsconfig.json", "validate.mjs", "src")


def main():
    cases = Cases(__doc__, lambda parser: parser.add_argument("--work", type=pathlib.Path,
                                                              default=PROJECT / "build/contract"))
    work = cases.arguments.work
    installed = False
    with cases("the tools are those of the lock file"):
        npm.install(HERE, work, FILES)
        installed = True
    if not installed:
        cases.finish()
    with Server(cases.program, cases.new_folder("data")) as server:
        with cases("a validator finds the description valid"):
            answer = server.client().get("/api/openapi.json")
            (work / "openapi.json").write_bytes(answer.body)
            npm.run(work, "node", "validate.mjs", "openapi.json")
        with cases("a client is generated from the description, and the walk type-checks against it"):
            shutil.rmtree(work / "client", ignore_errors=True)
            npm.run(work, "node_modules/.bin/openapi-ts", "--input", "./openapi.json", "--output", "./client", "--client",
                    "@hey-api/client-fetch", "--silent")
            npm.run(work, "node_modules/.bin/tsc", "--project", "tsconfig.json")
        with cases("the generated client walks from registering to the download of an invoice"):
            pairing = run_command(cases.program, "pairing-code", "--data", server.data, "--demo")
            equal(pairing.returncode, 0, pairing.stderr.decode())
            told = npm.run(work, "node", "js/src/walk.js", "http://{}:{}".format(*server.address),
                           pairing.stdout.decode().strip())
            truth(json.loads(told.strip().splitlines()[-1])["invoice_number"].startswith("INV-"), told)
    cases.finish()


if __name__ == "__main__":
    main()
