#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The OpenAPI description under independent eyes: a validator, and a client generated from it that walks from registering
to an invoice. The tools come from npm, by their lock file, into a folder of the build."""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import PROJECT, Cases, Skip, equal, truth
from fdtest.server import SLOWER, Server, run_command

HERE = pathlib.Path(__file__).resolve().parent
OFFLINE = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH")
FILES = ("package.json", "package-lock.json", "tsconfig.json", "validate.mjs", "src")


def main():
    cases = Cases(__doc__, lambda parser: parser.add_argument("--work", type=pathlib.Path,
                                                              default=PROJECT / "build/contract"))
    work = cases.arguments.work
    installed = False
    with cases("the tools are those of the lock file"):
        install(work)
        installed = True
    if not installed:
        cases.finish()
    with Server(cases.program, cases.new_folder("data")) as server:
        with cases("a validator finds the description valid"):
            answer = server.client().get("/api/openapi.json")
            (work / "openapi.json").write_bytes(answer.body)
            tool(work, "node", "validate.mjs", "openapi.json")
        with cases("a client is generated from the description, and the walk type-checks against it"):
            shutil.rmtree(work / "client", ignore_errors=True)
            tool(work, "node_modules/.bin/openapi-ts", "--input", "./openapi.json", "--output", "./client", "--client",
                 "@hey-api/client-fetch", "--silent")
            tool(work, "node_modules/.bin/tsc", "--project", "tsconfig.json")
        with cases("the generated client walks from registering to the download of an invoice"):
            pairing = run_command(cases.program, "pairing-code", "--data", server.data, "--demo")
            equal(pairing.returncode, 0, pairing.stderr.decode())
            told = tool(work, "node", "js/src/walk.js", "http://{}:{}".format(*server.address),
                        pairing.stdout.decode().strip())
            truth(json.loads(told.strip().splitlines()[-1])["invoice_number"].startswith("INV-"), told)
    cases.finish()


def install(work):
    """`npm ci` where the lock file is not the one installed."""
    work.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        source, target = HERE / name, work / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    mark = work / "node_modules/.installed"
    if mark.exists() and mark.read_text() == wanted:
        return
    command = ("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, timeout=240 * SLOWER)
    if any(sign in done.stderr for sign in OFFLINE):
        raise Skip("the npm registry cannot be reached from here, and the tools are not installed yet")
    truth(done.returncode == 0, f"npm ci: {done.returncode}\n{done.stderr[-3000:]}")
    mark.write_text(wanted)


def tool(work, *command):
    """Runs a tool in its folder; its standard output."""
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, timeout=240 * SLOWER)
    truth(done.returncode == 0, f"{' '.join(command)}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


if __name__ == "__main__":
    main()
