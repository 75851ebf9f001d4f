#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paying through a provider in the demo, whose providers are simulated: prompts, vouchers, the hosted page, refunds."""

import pathlib
import re
import sys
import time
import urllib.parse
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, eventually, truth
from fdtest.client import Client
from fdtest.orders import CREATE, pickup_items
from fdtest.payments import INITIATE, METHODS, SUBMIT_OTP, VERIFY, place, prepaid_body
from fdtest.server import Server
from fdtest.staff import ORDERS, client as staff_client, pay_cash

PAYS, DECLINES, WAITS, WANTS_CODE = "0244123456", "0244120000", "0244120001", "0204120002"
PATIENCE = 15


def main():
    cases = Cases(__doc__)
    paper = cases.new_folder("paper")
    with Server(cases.program, cases.new_folder("data"), ("--demo", "--print-to", str(paper))) as server:
        desk = Desk(cases, server, paper)
        methods(desk)
        prompt(desk)
        declined(desk)
        waiting(desk)
        voucher(desk)
        hosted_page(desk)
        verifying(desk)
        refunds(desk)
        equal(server.stop(), 0)
    with Server(cases.program, cases.new_folder("europe"), ("--demo-eu",)) as server:
        europe(Desk(cases, server, paper))
    cases.finish()


class Desk:
    """The restaurant under test, and who talks to it."""

    def __init__(self, cases, server, paper):
        self.cases, self.server, self.paper = cases, server, paper
        self.guest = server.client()
        self.manager = staff_client(server, server.program, "manager")
        self.items = pickup_items(self.guest)

    def place(self, method, phone=PAYS, **changes):
        return place(self.guest, prepaid_body(self.items, self.cases.random, method, phone, **changes))

    def in_queue(self, order):
        return order.id in [one["id"] for one in self.manager.get(f"{ORDERS}?limit=100").json()["orders"]
                            if one["status"] != "awaiting_payment"]

    def order(self, order):
        return self.manager.get(f"{ORDERS}/{order.id}").json()["order"]

    def papers(self, kind):
        return len(list(self.paper.glob(f"*-{kind}*.bin")))


def paid(order):
    return eventually(lambda: order.has_ended(), PATIENCE)["status"] == "succeeded"


def methods(desk):
    with desk.cases("the methods say what each needs, and all of them are offered"):
        answer = desk.guest.get(METHODS)
        equal(answer.status, 200)
        told = {one["id"]: one for one in answer.json()["methods"]}
        for name in ("cash", "paystack", "mtn_momo", "telecel_cash", "at_money"):
            truth(told[name]["enabled"], told.get(name))
        equal((told["mtn_momo"]["requires_phone"], told["cash"]["requires_phone"]), (True, False))


def prompt(desk):
    before = desk.papers("receipt"), desk.papers("kitchen")
    with desk.cases("an order by mobile money waits for its payment, and is nowhere to be cooked until then"):
        order = desk.place("mtn_momo")
        equal((order.created["status"], order.created["payment_status"]), ("awaiting_payment", "pending"))
        equal((order.payment["status"], order.payment["amount_cents"]), ("pending", order.total))
        truth(re.fullmatch(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}", order.reference), order.reference)
        truth(not desk.in_queue(order), "in the queue, unpaid")
    with desk.cases("after a second it is paid, in the queue, and its tickets and receipt are printed"):
        truth(paid(order), order.payment_now())
        now = order.now()
        equal((now["status"], now["payment_status"], now["due_cents"], now["paid_cents"]),
              ("placed", "paid", 0, order.total))
        truth(desk.in_queue(order), "not in the queue")
        eventually(lambda: desk.papers("receipt") > before[0] or None, PATIENCE)
    with desk.cases("its guest is told so by SMS, once"):
        about = re.compile(rf"\b{now['number']}\b")
        eventually(lambda: any(about.search(one) for one in messages(desk)), PATIENCE)
        time.sleep(1)
        equal(len([one for one in messages(desk) if about.search(one)]), 1)
    with desk.cases("accepted, its kitchen tickets come"):
        answer = desk.manager.post(f"{ORDERS}/{order.id}/transition", {"to": "accepted", "eta_minutes": 10})
        equal(answer.status, 200, answer.body)
        desk.manager.post(f"{ORDERS}/{order.id}/transition", {"to": "preparing"})
        eventually(lambda: desk.papers("kitchen") > before[1], PATIENCE)
    for method in ("telecel_cash", "at_money"):
        with desk.cases(f"{method} is taken by the same way"):
            truth(paid(desk.place(method, "0204123456")), method)


def messages(desk):
    """Texts of the SMS a demo sent."""
    return [one.get("text") or "" for one in desk.guest.get("/api/demo/messages").json()["messages"]
            if "@" not in one.get("to", "")]


def declined(desk):
    with desk.cases("a declined payment leaves the order waiting; a second attempt is a new payment, and pays it"):
        order = desk.place("mtn_momo", DECLINES)
        payment = eventually(order.has_ended, PATIENCE)
        equal((payment["status"], payment["failure_code"]), ("failed", "declined"))
        equal(order.now()["status"], "awaiting_payment")
        again = order.initiate("mtn_momo", phone=PAYS)
        equal(again.status, 201, again.body)
        second = again.json()["payment"]
        truth(second["reference"] != order.reference, "the same reference twice")
        eventually(lambda: order.has_ended(second["reference"]), PATIENCE)
        equal((order.now()["status"], order.now()["payment_status"]), ("placed", "paid"))
        equal(sum(one["amount_cents"] for one in order.now()["payments"] if one["status"] == "succeeded"), order.total)
    with desk.cases("a paid order takes no further payment"):
        truth(order.initiate("mtn_momo", phone=PAYS).status in (409, 422), "another payment was begun")


def waiting(desk):
    with desk.cases("while a prompt waits there is no second one, and the guest may cancel"):
        order = desk.place("mtn_momo", WAITS)
        time.sleep(2)
        equal(order.payment_now()["status"], "pending")
        second = order.initiate("mtn_momo", phone=PAYS)
        equal((second.status, second.code), (409, "payment_in_progress"))
        equal(second.json()["payment"]["reference"], order.reference)
        cancelled = order.cancel()
        equal((cancelled.status, cancelled.json()["order"]["status"]), (200, "cancelled"))
    with desk.cases("cash at the counter settles an order whose prompt waits"):
        order = desk.place("mtn_momo", WAITS)
        taken = pay_cash(staff_client(desk.server, desk.server.program, "cashier"), order.id, order.total,
                         uuid.uuid4().hex, tendered_cents=order.total)
        equal(taken.status, 201, taken.body)
        now = order.now()
        equal((now["payment_status"], now["paid_cents"]), ("paid", order.total))


def voucher(desk):
    with desk.cases("a voucher is asked for; a wrong one is told, the right one pays"):
        order = desk.place("telecel_cash", WANTS_CODE)
        asked = eventually(lambda: (lambda one: one if one["status"] == "requires_action" else None)
                           (order.payment_now()), PATIENCE)
        truth("voucher" in asked["display_text"], asked)
        wrong = order.submit("000000")
        equal(wrong.status, 200, wrong.body)
        eventually(lambda: order.payment_now()["failure_code"] == "wrong_code", PATIENCE)
        truth(order.payment_now()["status"] in ("requires_action", "failed"), order.payment_now())
        equal(order.submit("").status, 422)
        if order.payment_now()["status"] == "requires_action":
            right = order.submit("123456")
            equal(right.status, 200, right.body)
            truth(paid(order), order.payment_now())
    with desk.cases("nobody but the order's guest submits its code"):
        code = {"reference": order.reference, "otp": "123456"}
        stranger = desk.guest.post(SUBMIT_OTP, code, **desk.place("mtn_momo").guest)
        equal((stranger.status, stranger.code), (404, "not_found"))
        equal(desk.guest.post(SUBMIT_OTP, code).status, 401)


def hosted_page(desk):
    back = "https://shop.example/back"
    for button, status in (("pay", "succeeded"), ("decline", "failed")):
        with desk.cases(f"the hosted page's {button} button ends the payment as {status} and leads back"):
            order = desk.place("mtn_momo", DECLINES, customer_email="ama@example.com")
            eventually(order.has_ended, PATIENCE)
            answer = order.initiate("paystack", return_url=back)
            equal(answer.status, 201, answer.body)
            reference = answer.json()["payment"]["reference"]
            url = eventually(lambda: order.payment_now(reference)["authorization_url"], PATIENCE)
            equal(order.payment_now(reference)["status"], "requires_action")
            place_of = urllib.parse.urlsplit(url)
            browser = Client((place_of.hostname, place_of.port))
            page = browser.get(place_of.path)
            equal((page.status, b"simulator" in page.body), (200, True))
            done = browser.post(place_of.path, f"outcome={button}".encode(),
                                Content_Type="application/x-www-form-urlencoded")
            equal((done.status, done.headers["location"]),
                  (303, f"{back}?trxref={reference}&reference={reference}"))
            asked = desk.guest.get(f"{VERIFY}?reference={reference}", **order.guest)
            equal(asked.status, 200, asked.body)
            equal(eventually(lambda: order.has_ended(reference), PATIENCE)["status"], status)


def verifying(desk):
    with desk.cases("verify answers by GET and by POST with the payment and its order"):
        order = desk.place("mtn_momo")
        truth(paid(order), order.payment_now())
        for answer in (desk.guest.get(f"{VERIFY}?reference={order.reference}", **order.guest),
                       desk.guest.post(VERIFY, {"reference": order.reference}, **order.guest)):
            equal(answer.status, 200, answer.body)
            body = answer.json()
            equal((body["payment"]["status"], body["payment"]["reference"], body["order"]["id"]),
                  ("succeeded", order.reference, order.id))
    with desk.cases("somebody else's reference is one that does not exist"):
        other = desk.place("mtn_momo")
        unknown = desk.guest.post(VERIFY, {"reference": uuid.uuid4().hex}, **other.guest)
        foreign = desk.guest.post(VERIFY, {"reference": order.reference}, **other.guest)
        equal([(one.status, one.code) for one in (unknown, foreign)], [(404, "not_found")] * 2)
        equal(desk.guest.post(VERIFY, {"reference": order.reference}).status, 401)
        equal(desk.guest.post(INITIATE, {"order_id": order.id, "method": "mtn_momo"}, **other.guest).status, 404)
    with desk.cases("an order that cannot be prompted is refused with the field"):
        body = prepaid_body(desk.items, desk.cases.random, phone="12")
        answer = desk.guest.post(CREATE, body, Idempotency_Key=uuid.uuid4().hex)
        equal((answer.status, answer.json()["errors"][0]["field"]), (422, "customer_phone"))


def refunds(desk):
    with desk.cases("a manager refunds a provider's payment in parts, and never more than was paid"):
        order = desk.place("mtn_momo")
        truth(paid(order), order.payment_now())
        part = order.total // 3
        answer = desk.manager.post(f"{ORDERS}/{order.id}/refund", {"amount_cents": part, "reason": "cold"},
                                   Idempotency_Key=uuid.uuid4().hex)
        truth(answer.status in (200, 201), answer.body)
        eventually(lambda: desk.order(order)["payment_status"] == "partially_refunded", PATIENCE)
        rest = desk.manager.post(f"{ORDERS}/{order.id}/refund",
                                 {"amount_cents": order.total - part, "reason": "all of it"},
                                 Idempotency_Key=uuid.uuid4().hex)
        truth(rest.status in (200, 201), rest.body)
        eventually(lambda: desk.order(order)["payment_status"] == "refunded", PATIENCE)
        more = desk.manager.post(f"{ORDERS}/{order.id}/refund", {"amount_cents": 1, "reason": "more"},
                                 Idempotency_Key=uuid.uuid4().hex)
        truth(more.status in (409, 422), more.body)
        equal(desk.order(order)["refunded_cents"], order.total)
    with desk.cases("cancelling a paid order gives the money back"):
        order = desk.place("mtn_momo")
        truth(paid(order), order.payment_now())
        equal(order.cancel().status, 200)
        eventually(lambda: desk.order(order)["payment_status"] == "refunded", PATIENCE)
        equal(desk.order(order)["status"], "cancelled")


def europe(desk):
    with desk.cases("the demo in Europe is paid in euros"):
        order = desk.place("paystack", "+49 30 901820", customer_email="anna@example.com")
        url = eventually(lambda: order.payment_now()["authorization_url"], PATIENCE)
        place_of = urllib.parse.urlsplit(url)
        browser = Client((place_of.hostname, place_of.port))
        truth(b"EUR" in browser.get(place_of.path).body, "no euros")
        browser.post(place_of.path, b"outcome=pay", Content_Type="application/x-www-form-urlencoded")
        truth(paid(order), order.payment_now())
        equal(order.now()["currency"], "EUR")


if __name__ == "__main__":
    main()
