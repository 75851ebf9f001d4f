#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page behind a receipt's QR code, as a guest's browser sees it: live status, the tax invoice, no connection, phones
and desks, light and dark, keyboard and axe. Chromium is the system's; playwright-core and axe-core come from npm."""

import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import uuid

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

from fdtest import npm, staff
from fdtest.cases import PROJECT, Cases, Skip, equal, truth
from fdtest.orders import CREATE, line, order, pickup_items
from fdtest.server import SLOWER, Server

FILES = ("package.json", "package-lock.json", "browser.mjs", "page.mjs")
MOST_BYTES = 31 * 1024                 # of page, style and script before compression, with the restaurant in it


def main():
    cases = Cases(__doc__, options)
    work = cases.arguments.work
    with Server(cases.program, cases.new_folder("data")) as server:
        served(cases, server)
        installed = False
        with cases("Chromium and its tools are there"):
            if not shutil.which("chromium"):
                raise Skip("chromium is needed")
            npm.install(HERE, work, FILES)
            installed = True
        if installed:
            browsed(cases, server, work)
        equal(server.stop(), 0, "exit code after SIGTERM")
    cases.finish()


def options(parser):
    parser.add_argument("--work", type=pathlib.Path, default=PROJECT / "build/guest-page", help="where the tools are")
    parser.add_argument("--shots", type=pathlib.Path, help="keep pictures of the page here")


class GuestOrder:
    """An order as its receipt's QR code leads to it."""

    def __init__(self, server, program, is_paid=False):
        guest = server.client()
        answer = guest.post(CREATE, order([line(pickup_items(guest)[0], 2)]), Idempotency_Key=uuid.uuid4().hex)
        made = answer.json()
        self.id, self.token = made["order"]["id"], made["guest_token"]
        self.tracking_url = made["tracking_url"]
        full = guest.get(f"/api/customer/orders/track/{self.id}/", X_Guest_Token=self.token).json()["order"]
        self.code = full["verification_code"]
        if is_paid:
            self.pay(server, program, full["total_cents"])

    def pay(self, server, program, amount):
        cashier = staff.client(server, program, "cashier")
        paid = staff.pay_cash(cashier, self.id, amount, uuid.uuid4().hex, tendered_cents=amount)
        equal(paid.status, 201, paid.body[:200])


def served(cases, server):
    guest = server.client()
    with cases("the page is for browsers: others get the 404 of every unknown path"):
        equal(guest.get("/t/anything", Accept="application/json").status, 404)
        equal(guest.get("/t/anything", Accept="text/html").status, 200)
        equal(guest.get("/t/anything/", Accept="text/html").status, 200)
    page = guest.get("/t/anything", Accept="text/html")
    assets = re.findall(r'(?:href|src)="(/[^"]+)"', page.body.decode())
    with cases("style and script are files of their own, kept for a year, and nothing stands inline"):
        equal(len(assets), 2, assets)
        for path in assets:
            equal(guest.get(path).headers["cache-control"], "public, max-age=31536000, immutable", path)
        policy = page.headers["content-security-policy"]
        truth("'unsafe" not in policy and "default-src 'none'" in policy, policy)
        truth(not re.search(rb"<script>|<style|\sstyle=|\son\w+=", page.body), "something inline")
    with cases("page, style and script are small, compressed where that is wanted, and answered 304"):
        everything = [page, *(guest.get(path) for path in assets)]
        size = sum(len(one.body) for one in everything)
        truth(size < MOST_BYTES, f"{size} bytes")
        packed = [guest.get(path, Accept="text/html", Accept_Encoding="gzip") for path in ("/t/anything", *assets)]
        truth(all(one.headers["content-encoding"] == "gzip" for one in packed), "not compressed")
        truth(sum(len(one.body) for one in packed) < size / 2, "hardly compressed")
        again = guest.get("/t/anything", Accept="text/html", If_None_Match=page.headers["etag"])
        equal((again.status, again.body), (304, b""))
    with cases("it names the restaurant, and no order"):
        name = guest.get("/api/customer/restaurant/").json()["name"]
        truth(html.escape(name, quote=False).encode() in page.body, page.body[:400])
        equal(page.body, guest.get("/t/something-else", Accept="text/html").body)


def browsed(cases, server, work):
    shots = cases.arguments.shots
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
    manager = staff.token(cases.program, server.data, "manager")

    def scenario(sentence, name, guest_order):
        with cases(sentence):
            given = {"base": "http://{}:{}".format(*server.address), "order": guest_order.id, "token": guest_order.token,
                     "code": guest_order.code, "staff": manager, "shots": str(shots.resolve()) if shots else ""}
            done = subprocess.run(("node", "page.mjs", name, json.dumps(given)), cwd=work, capture_output=True, text=True,
                                  check=False, timeout=120 * SLOWER)
            truth(done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-3000:]}")

    followed = GuestOrder(server, cases.program)
    with cases("the address that an order is given leads to its page"):
        truth(followed.tracking_url.endswith(f"/t/{followed.id}#{followed.token}"), followed.tracking_url)
    scenario("a guest follows the order as it happens, and the token is in no address", "follows", followed)
    scenario("it speaks German where the browser does", "speaksGerman", followed)
    scenario("without the token it tells the state alone, with a wrong one nothing", "tellsNothingWithoutTheToken", followed)
    scenario("no connection is told, with what was known, and is over by itself", "survivesNoConnection", followed)
    paid = GuestOrder(server, cases.program, is_paid=True)
    scenario("phones and desks, light and dark: axe finds nothing, thumbs hit everything, keys reach everything",
             "isForEverybody", paid)
    scenario("faults stand at their fields, the code is checked, and the invoice comes as its PDF", "invoices", paid)
    scenario("five wrong codes lock, and the page says until when", "locks", GuestOrder(server, cases.program, is_paid=True))


if __name__ == "__main__":
    main()
