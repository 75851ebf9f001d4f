# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders that are paid through a provider, from outside."""

import uuid

from fdtest.orders import CREATE, TRACK, line, order

INITIATE = "/api/customer/payments/initiate/"
VERIFY = "/api/customer/payments/verify/"
SUBMIT_OTP = "/api/customer/payments/submit-otp/"
METHODS = "/api/customer/payments/methods/"
ENDED = ("succeeded", "failed", "cancelled", "refunded")


class PrepaidOrder:
    """An order that was placed with a prepaid method, as its guest sees it."""

    def __init__(self, client, answer):
        body = answer.json()
        self._client = client
        self.id = body["order"]["id"]
        self.total = body["order"]["total_cents"]
        self.created = body["order"]
        self.payment = body["payment"]              # as the first answer told it
        self.guest = {"X-Guest-Token": body["guest_token"]}

    @property
    def reference(self):
        return self.payment["reference"]

    def now(self, client=None):
        answer = (client or self._client).get(f"{TRACK}{self.id}/", **self.guest)
        assert answer.status == 200, f"track: {answer.status} {answer.body[:200]!r}"
        return answer.json()["order"]

    def payment_now(self, reference=None, client=None):
        wanted = reference or self.reference
        return next(one for one in self.now(client)["payments"] if one["reference"] == wanted)

    def has_ended(self, reference=None):
        payment = self.payment_now(reference)
        return payment if payment["status"] in ENDED else None

    def initiate(self, method, **more):
        return self._client.post(INITIATE, {"order_id": self.id, "method": method, **more},
                                 Idempotency_Key=uuid.uuid4().hex, **self.guest)

    def submit(self, code, reference=None):
        return self._client.post(SUBMIT_OTP, {"reference": reference or self.reference, "otp": code}, **self.guest)

    def cancel(self):
        return self._client.post(f"/api/customer/orders/cancel/{self.id}/", {}, **self.guest)


def prepaid_body(items, random, method="mtn_momo", phone="0244123456", **changes):
    chosen = [line(random.choice(items)) for _ in range(random.randint(1, 2))]
    return order(chosen, payment_method=method, customer_phone=phone, **changes)


def place(client, body, key=None):
    """Places an order with a prepaid method, which must be taken."""
    answer = client.post(CREATE, body, Idempotency_Key=key or uuid.uuid4().hex)
    assert answer.status == 201, f"create: {answer.status} {answer.body[:300]!r}"
    return PrepaidOrder(client, answer)
