#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: what each command says and its exit code (0 fine, 1 failed, 2 wrong usage, 3 store unusable)."""

import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import staff
from fdtest.cases import Cases, equal, truth
from fdtest.orders import CREATE, line, order, pickup_items
from fdtest.server import Server, StartFailed, run_command
from fdtest.store import order_ids

WRONG_USAGE, STORE_UNUSABLE = 2, 3
HELP_LINES = 60


def main():
    cases = Cases(__doc__)

    def run(*arguments, **options):
        return run_command(cases.program, *arguments, **options)
    words(cases, run)
    pricing(cases, run)
    stores(cases, run)
    beside(cases, run)
    menus(cases, run)
    reports(cases, run)
    cases.finish()


def words(cases, run):
    with cases("--version and --help answer on standard output and end well"):
        version = run("--version")
        equal((version.returncode, version.stderr), (0, b""))
        truth(re.fullmatch(rb"frontdesk \d+\.\d+\.\d+\n", version.stdout), version.stdout)
        help_text = run("--help")
        equal((help_text.returncode, help_text.stderr), (0, b""))
        for word in (b"serve", b"check", b"price", b"staff-token", b"--demo", b"--data", b"--listen"):
            truth(word in help_text.stdout, word)
        truth(len(help_text.stdout.splitlines()) <= HELP_LINES, "help fits a screen")
    with cases("wrong usage ends with 2, a word on standard error and nothing on standard output"):
        for arguments in (("--nonsense",), ("dance",), ("serve", "--listen", "nowhere"), ("serve", "--listen"),
                          ("staff-token", "--role", "king"), ("staff-token",), ("serve", "--demo-history", "many", "--demo"),
                          ("staff-token", "--role", "owner", "--minutes", "721"),
                          ("serve", "--clock-speed", "10"),
                          ("serve", "--rate-limits", "off", "--listen", "0.0.0.0:0")):
            data = cases.folder / "unused"
            done = run(*arguments, "--data", data)
            equal((done.returncode, done.stdout), (WRONG_USAGE, b""), arguments)
            truth(done.stderr.strip(), arguments)


def reports(cases, run):
    data = cases.new_folder("report")
    with Server(cases.program, data) as server:
        guest, cashier = server.client(), staff.client(server, cases.program, "cashier")
        made = []
        for key in ("first", "second"):
            answer = guest.post(CREATE, order([line(pickup_items(guest)[0])]), Idempotency_Key=key)
            made.append(answer.json()["order"])
            staff.moved(cashier, made[-1]["id"], "accepted")
            paid = staff.pay_cash(cashier, made[-1]["id"], made[-1]["total_cents"], key,
                                  tendered_cents=made[-1]["total_cents"])
            equal(paid.status, 201, paid.body[:200])
        with cases("report sums the stored calculations, beside a running program"):
            done = run("report", "--data", data, "--demo")
            equal((done.returncode, done.stderr), (0, b""))
            report = json.loads(done.stdout)
            total = sum(one["total_cents"] for one in made)
            sales = report["sales"]
            equal((sales["count"], sales["total_cents"]), (2, total))
            equal(sales["tax_cents"], sum(one["tax_cents"] for one in made))
            equal(sum(row["tax_cents"] for row in sales["taxes"]), sales["tax_cents"])
            equal([(row["method"], row["count"], row["taken_cents"]) for row in report["tenders"]], [("cash", 2, total)])
    with cases("report of days without sales is all zero, and wants days"):
        done = run("report", "--data", data, "--demo", "--from", "2020-02-01", "--to", "2020-02-29")
        empty = json.loads(done.stdout)
        equal((empty["from"], empty["to"], empty["sales"]["total_cents"]), ("2020-02-01", "2020-02-29", 0))
        for wrong in (("--from", "yesterday"), ("--from", "2026-02-02", "--to", "2026-02-01")):
            equal(run("report", "--data", data, "--demo", *wrong).returncode, WRONG_USAGE)


def pricing(cases, run):
    def price(*baskets):
        done = run("price", stdin="".join(json.dumps(basket) + "\n" for basket in baskets).encode())
        equal((done.returncode, done.stderr), (0, b""))
        return [json.loads(row) for row in done.stdout.splitlines()]
    with cases("price: Ghana's rules of 2026, prices with tax"):
        # 120.00 with 15 + 2.5 + 2.5 % on one base: 100.00 net, 15.00 and twice 2.50.
        basket = {"tax_set": "gh", "date": "2026-02-01", "prices_include_tax": True,
                  "lines": [{"unit_price_cents": 6000, "quantity": 2, "option_deltas": [], "tax_class": "standard"}]}
        [result] = price(basket)
        equal((result["total_cents"], result["net_cents"], result["tax_cents"]), (12000, 10000, 2000))
        equal(sorted(row["tax_cents"] for row in result["taxes"]), [250, 250, 1500])
    with cases("price: and those of 2025, VAT on the levies too"):
        # 121.90 = 100.00 + 6 % levies (6.00) + 15 % VAT on 106.00 (15.90).
        basket = {**basket, "date": "2025-06-01",
                  "lines": [{"unit_price_cents": 12190, "quantity": 1, "option_deltas": [], "tax_class": "standard"}]}
        [result] = price(basket)
        equal((result["total_cents"], result["net_cents"], result["tax_cents"]), (12190, 10000, 2190))
    with cases("price: options, a discount and a coin of 5, one answer a line, a bad basket an error on its line"):
        # (10.00 + 1.50) x 2 = 23.00, less 10 % = 20.70; the nearest 5: 20.70. With 23 % off: 17.71, rounded to 17.70.
        line = {"unit_price_cents": 1000, "quantity": 2, "option_deltas": [150], "tax_class": "standard"}
        plain = {"tax_set": "none", "date": "2026-02-01", "prices_include_tax": True, "lines": [line], "cash_step": 5}
        results = price({**plain, "discount": {"percent": "10"}}, {"lines": "none"},
                        {**plain, "discount": {"percent": "23"}})
        equal((results[0]["subtotal_cents"], results[0]["discount_cents"], results[0]["total_cents"]), (2300, 230, 2070))
        truth("error" in results[1], results[1])
        equal((results[2]["total_cents"], results[2]["rounding_cents"]), (1771, -1))


def stores(cases, run):
    with cases("--exit-after-startup makes a store, and check finds it sound"):
        data = cases.folder / "shop"
        equal(run("serve", "--data", data, "--listen", "127.0.0.1:0", "--exit-after-startup").returncode, 0)
        checked = run("check", "--data", data)
        equal(checked.returncode, 0, checked.stderr)
    with cases("a demo does not move into a store that is none"):
        done = run("serve", "--demo", "--data", data, "--listen", "127.0.0.1:0", "--exit-after-startup")
        equal(done.returncode, WRONG_USAGE)
        truth(done.stderr.strip(), "without a word")
    with cases("check of a folder without a store says so"):
        done = run("check", "--data", cases.new_folder("bare"))
        truth(done.returncode in (1, STORE_UNUSABLE) and done.stderr.strip(), (done.returncode, done.stderr))
        truth(not [path for path in (cases.folder / "bare").iterdir() if path.suffix == ".db"], "a check made a store")
    with cases("--demo-history brings orders of the past, and a second start keeps them"):
        def demo(name, *more):
            done = run("serve", "--demo", *more, "--data", cases.folder / name, "--listen", "127.0.0.1:0",
                       "--exit-after-startup")
            equal(done.returncode, 0, done.stderr)
            return len(order_ids(cases.folder / name))
        present = demo("plain")
        for _ in range(2):
            equal(demo("history", "--demo-history", "500"), present + 500)
        equal(run("check", "--data", cases.folder / "history").returncode, 0)
    with cases("the European demo sells in euros at several rates"):
        with Server(cases.program, cases.new_folder("europe"), ("--demo-eu",)) as server:
            about = server.client().get("/api/customer/restaurant/").json()
            equal(about["currency"], "EUR")
            rates = {part["rate"] for tax_class in about["taxes"] for part in tax_class["components"]}
            truth(len(rates) >= 2, rates)


def beside(cases, run):
    data = cases.new_folder("running")
    with Server(cases.program, data) as server:
        with cases("commands work beside a running program"):
            equal(run("check", "--data", data, "--demo").returncode, 0)
            token = run("staff-token", "--role", "cashier", "--minutes", "5", "--data", data, "--demo")
            equal(token.returncode, 0, token.stderr)
            truth(re.fullmatch(rb"[\w-]+\.[\w-]+\.[\w-]+\n", token.stdout), token.stdout[:40])
        with cases("a second program on the same store does not open it, and ends with a word"):
            second = Server(cases.program, data)
            try:
                second.start()
            except StartFailed as failure:
                truth(failure.exit_code is not None, "it hangs")
                truth(failure.errors.strip(), "ended without a word")
            else:
                second.kill()
                raise AssertionError("two programs serve one store")
            equal(server.client().get("/readyz").status, 200, "the first still serves")
        with cases("it prints where it listens and nothing else"):
            equal(server.output(), f"listening on http://{server.address[0]}:{server.address[1]}\n")
        with cases("SIGTERM ends it in order"):
            equal(server.stop(), 0)


def menus(cases, run):
    with cases("an exported menu imports to the same menu"):
        data, first, second = cases.folder / "history", cases.folder / "first.csv", cases.folder / "second.csv"
        equal(run("export-menu", first, "--data", data, "--demo").returncode, 0)
        truth(first.read_text().startswith("category,item,kind,description,price,tax_class"), "the header line")
        done = run("import-menu", first, "--data", data, "--demo")
        equal(done.returncode, 0, done.stderr)
        equal(run("export-menu", second, "--data", data, "--demo").returncode, 0)
        equal(second.read_text(), first.read_text())
    with cases("a menu file that is wrong changes nothing and is told line by line"):
        bad = cases.folder / "bad.csv"
        bad.write_text(first.read_text().splitlines()[0] + "\nSoups,Light soup,item,,not a price,standard,,,,,,,true\n")
        done = run("import-menu", bad, "--data", data, "--demo")
        equal(done.returncode, 1)
        truth(b"2" in done.stderr, done.stderr)


if __name__ == "__main__":
    main()
