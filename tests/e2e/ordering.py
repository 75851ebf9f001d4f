#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stranger's walk over HTTP: menu, quote, order, tracking, cancelling, a table's code."""

import gzip
import json
import pathlib
import sys
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, truth
from fdtest.orders import CREATE, ITEMS, TRACK, line, line_price, menu_items, order, pickup_items
from fdtest.server import Server
from fdtest.store import copy_of

QUOTE = "/api/customer/orders/quote/"
PERSONAL = ("customer_name", "customer_phone", "customer_email", "verification_code")
ITEM_FIELDS = {"id", "category_id", "name", "description", "price_cents", "currency", "image_url", "emoji", "available",
               "kind", "featured", "tags", "allergens", "tax_class", "prep_minutes", "fulfilments", "available_from",
               "available_until", "unavailable_reason", "modifier_groups"}
ORDER_FIELDS = {"id", "version", "number", "source", "fulfilment", "status", "payment_status", "payment_method",
                "is_guest_order", "items", "subtotal_cents", "discount_cents", "delivery_fee_cents", "tax_cents",
                "total_cents", "prices_include_tax", "taxes", "tip_cents", "rounding_cents", "paid_cents",
                "refunded_cents", "due_cents", "payments", "currency", "estimated_ready_at", "scheduled_for",
                "can_cancel", "can_cancel_until", "receipt_number", "created_at", "updated_at", "timeline"}


def main():
    cases = Cases(__doc__)
    data = cases.new_folder("data")
    with Server(cases.program, data) as server:
        client = server.client()
        reading(cases, client)
        quoting(cases, client)
        creating(cases, client)
        refusing(cases, client)
        tracking(cases, client)
        cancelling(cases, client)
        delivering(cases, client)
        equal(server.stop(), 0, "exit code after SIGTERM")
    with copy_of(data) as store:
        table = store.execute("SELECT token FROM dining_table WHERE archived = 0 ORDER BY position").fetchone()[0]
    with Server(cases.program, data) as server:
        at_a_table(cases, server.client(), table)
    cases.finish()


def create(client, body, key=None):
    answer = client.post(CREATE, body, Idempotency_Key=key or uuid.uuid4().hex)
    assert answer.status == 201, f"create: {answer.status} {answer.body[:400]!r}"
    return answer.json()


def simple_order(client, **changes):
    return order([line(pickup_items(client)[0], 2)], **changes)


def reading(cases, client):
    with cases("the restaurant says who and how it is"):
        about = client.get("/api/customer/restaurant/").json()
        for field in ("name", "address", "phone", "languages", "open_now", "opens_at", "closes_at", "hours",
                      "fulfilments", "minimum_cents", "delivery_places", "accepting_orders", "estimated_minutes",
                      "prices_include_tax", "taxes"):
            truth(field in about, field)
        equal((about["currency"], about["open_now"], about["minimum_cents"]), ("GHS", True, 0))
        equal(set(about["fulfilments"]), {"pickup", "delivery", "dine_in"}, "fulfilments")
    with cases("the menu is a restaurant's: 12 categories and 80 items at least, combos and options among them"):
        categories = client.get("/api/customer/menu/categories/").json()["categories"]
        items = menu_items(client)
        truth(len(categories) >= 12 and len(items) >= 80, f"{len(categories)} categories, {len(items)} items")
        for item in items:
            truth(ITEM_FIELDS <= set(item), f"{item['name']} lacks {ITEM_FIELDS - set(item)}")
        truth(any(item["kind"] == "combo" for item in items), "no combo")
        counts = {category["id"]: 0 for category in categories}
        for item in items:
            counts[item["category_id"]] += 1
        equal(counts, {category["id"]: category["item_count"] for category in categories}, "item_count")
    with cases("the menu can be asked for by category, by words and by availability"):
        one = categories[0]["id"]
        truth(all(item["category_id"] == one for item in client.get(f"{ITEMS}?category={one}").json()["items"]), one)
        named = client.get(f"{ITEMS}?q=jollof").json()["items"]
        truth(named and all("jollof" in (item["name"] + item["description"]).lower() for item in named), "jollof")
        truth(all(item["available"] for item in client.get(f"{ITEMS}?available=true").json()["items"]), "available")
    with cases("an unchanged menu costs a 304, and a strong ETag says so"):
        first = client.get(ITEMS)
        etag = first.headers["etag"]
        truth(etag.startswith('"'), etag)
        again = client.get(ITEMS, If_None_Match=etag)
        equal((again.status, again.body, again.headers.get("etag")), (304, b"", etag))
        equal(client.get(ITEMS, If_None_Match='"another"').status, 200, "another ETag")
    with cases("the menu is compressed for who accepts it, and says the same"):
        packed = client.get(ITEMS, Accept_Encoding="gzip")
        equal(packed.headers.get("content-encoding"), "gzip")
        truth("accept-encoding" in packed.headers.get("vary", "").lower(), "Vary")
        equal(json.loads(gzip.decompress(packed.body)), first.json())
        truth(packed.headers["etag"] != etag, "two representations share a strong ETag")
        equal(client.get(ITEMS, Accept_Encoding="gzip;q=0").headers.get("content-encoding"), None, "refused gzip")
    with cases("slots and payment methods are offered"):
        slots = client.get("/api/customer/slots/?fulfilment=pickup").json()["slots"]
        truth(slots and all({"start", "end", "available"} <= set(slot) for slot in slots), slots[:1])
        methods = client.get("/api/customer/payments/methods/").json()["methods"]
        truth(any(method["id"] == "cash" and method["enabled"] for method in methods), methods)


def quoting(cases, client):
    with cases("a quote says what it will cost and stores nothing"):
        item = pickup_items(client)[0]
        lines = [line(item, 3)]
        quote = client.post(QUOTE, order(lines))
        equal(quote.status, 200)
        costs = quote.json()
        equal(costs["subtotal_cents"], line_price(item, lines[0]), "subtotal")
        equal(costs["total_cents"], costs["subtotal_cents"], "prices include their tax")
        # Ghana, from 2026: VAT 15 %, NHIL 2.5 % and GETFund 2.5 % on one base; each tax is gross x rate / 1.2.
        expected = {"15": 15, "2.5": 2.5}
        for row in costs["taxes"]:
            gross = costs["total_cents"]
            truth(abs(row["tax_cents"] - gross * expected[row["rate"]] / 120) <= 0.5, row)
        before = client.get(f"{TRACK}{uuid.uuid4()}/")
        equal((before.status, before.code), (404, "not_found"))


def creating(cases, client):
    with cases("an order comes back whole, with a token and a link that keeps it in the fragment"):
        made = create(client, simple_order(client))
        placed = made["order"]
        truth(ORDER_FIELDS <= set(placed), f"lacks {ORDER_FIELDS - set(placed)}")
        equal((placed["status"], placed["payment_status"], placed["source"]), ("placed", "unpaid", "web"))
        equal((placed["is_guest_order"], placed["can_cancel"], placed["can_cancel_until"]), (True, True, None))
        equal(placed["due_cents"], placed["total_cents"], "due")
        equal(placed["customer_phone"], "+233244123456", "the phone in E.164")
        equal(len(made["guest_token"]), 22, "characters of the token")
        truth(made["tracking_url"].endswith(f"/t/{placed['id']}#{made['guest_token']}"), made["tracking_url"])
        equal(made["payment"], None, "payment of a cash order")
        equal([entry["status"] for entry in placed["timeline"]], ["placed"], "timeline")
    with cases("the same key with the same order gives the same bytes, however the JSON is written"):
        key, body = uuid.uuid4().hex, simple_order(client)
        first = client.post(CREATE, body, Idempotency_Key=key)
        again = client.post(CREATE, body, Idempotency_Key=key)
        equal((again.status, again.body), (201, first.body))
        equal(again.headers.get("idempotent-replayed"), "true")
        truth("idempotent-replayed" not in first.headers, "the first says it is a replay")
        other_spelling = json.dumps(dict(reversed(body.items())), indent=3).encode()
        equal(client.post(CREATE, other_spelling, Idempotency_Key=key, Content_Type="application/json").body, first.body)
    with cases("the same key with another order is refused"):
        answer = client.post(CREATE, {**body, "customer_name": "Kofi"}, Idempotency_Key=key)
        equal((answer.status, answer.code), (422, "idempotency_key_reused"))
    with cases("after a refusal the key may be used again"):
        key = uuid.uuid4().hex
        equal(client.post(CREATE, {**body, "customer_name": ""}, Idempotency_Key=key).status, 422)
        create(client, body, key)
    with cases("numbers of a day differ, and both orders of a double click without a key exist"):
        one, two = (client.post(CREATE, body).json()["order"] for _ in range(2))
        truth(one["id"] != two["id"] and one["number"] != two["number"], (one["number"], two["number"]))


def refusing(cases, client):
    with cases("all faulty fields of an order are told at once"):
        answer = client.post(CREATE, {"customer_name": "", "customer_phone": "12", "fulfilment": "teleport",
                                      "payment_method": "shells", "items": [{"item_id": "none", "quantity": 0}]})
        equal((answer.status, answer.code), (422, "validation_failed"))
        equal(answer.headers["content-type"].split(";")[0], "application/problem+json")
        fields = {error["field"] for error in answer.json()["errors"]}
        truth({"customer_name", "customer_phone", "fulfilment", "payment_method"} <= fields, fields)
        truth(any(field.startswith("items") for field in fields), fields)
        for error in answer.json()["errors"]:
            truth(error["code"] and error["message"], error)
    with cases("what is no JSON, or no object, is malformed"):
        for text in (b"{", b"", b'{"a":1,}', b"\xff\xfe", b'{"customer_name":NaN}'):
            answer = client.post(CREATE, text, Content_Type="application/json")
            equal((answer.status, answer.code), (400, "malformed_json"), text)
        truth(client.post(CREATE, b"[]", Content_Type="application/json").status in (400, 422), "an array")
    with cases("a price the guest no longer pays is refused with the price of now"):
        body = simple_order(client)
        total = client.post(QUOTE, body).json()["total_cents"]
        answer = client.post(CREATE, {**body, "expected_total_cents": total - 1})
        equal((answer.status, answer.code, answer.json()["total_cents"]), (409, "price_changed", total))
        equal(client.post(CREATE, {**body, "expected_total_cents": total}).status, 201, "the right total")
    with cases("prices, totals and states sent by a guest are ignored"):
        made = create(client, {**body, "total_cents": 1, "status": "completed", "discount_cents": 5000,
                               "items": [{**one, "unit_price_cents": 1, "price_cents": 1} for one in body["items"]]})
        equal((made["order"]["total_cents"], made["order"]["status"]), (total, "placed"))
    with cases("an option twice is refused"):
        item = next(item for item in pickup_items(client)
                    if any(group["options"] and not group["parent_option_id"] for group in item["modifier_groups"]))
        group = next(group for group in item["modifier_groups"] if group["options"] and not group["parent_option_id"])
        chosen = line(item)
        option = group["options"][0]["id"]
        chosen["option_ids"] = [one for one in chosen["option_ids"] if one != option] + [option, option]
        answer = client.post(CREATE, order([chosen]))
        equal(answer.status, 422)
        truth(any(error["code"] == "duplicate_option" for error in answer.json()["errors"]), answer.json())
    with cases("a hundred and one lines, and a quantity of a hundred, are too much"):
        item = pickup_items(client)[0]
        equal(client.post(CREATE, order([line(item)] * 101)).status, 422, "101 lines")
        equal(client.post(CREATE, order([line(item, 100)])).status, 422, "quantity 100")
        equal(client.post(CREATE, order([line(item, 99)])).status, 201, "quantity 99")


def tracking(cases, client):
    made = create(client, simple_order(client, customer_email="ama@example.com", note="Please ring"))
    path, token = f"{TRACK}{made['order']['id']}/", made["guest_token"]
    with cases("without the token tracking shows the state and nobody's data"):
        public = client.get(path).json()["order"]
        equal((public["status"], public["number"]), ("placed", made["order"]["number"]))
        truth(not set(PERSONAL) & set(public), set(PERSONAL) & set(public))
        truth("Please ring" not in json.dumps(public), "the note")
    with cases("with the token it shows all"):
        full = client.get(path, X_Guest_Token=token).json()["order"]
        equal((full["customer_name"], full["customer_email"]), ("Ama Mensah", "ama@example.com"))
        equal(len(full["verification_code"]), 4)
    with cases("a wrong token, and an order that is none, are the same 404"):
        wrong = client.get(path, X_Guest_Token="A" * 22)
        unknown = client.get(f"{TRACK}{uuid.uuid4()}/", X_Guest_Token="A" * 22)
        nonsense = client.get(f"{TRACK}nothing/")
        for answer in (wrong, unknown, nonsense):
            equal((answer.status, answer.code), (404, "not_found"))
        equal({k: v for k, v in wrong.json().items() if k not in ("instance", "correlation_id")},
              {k: v for k, v in unknown.json().items() if k not in ("instance", "correlation_id")})


def cancelling(cases, client):
    with cases("a guest cancels a placed order, not without the token, and twice is as good as once"):
        made = create(client, simple_order(client))
        path = f"/api/customer/orders/cancel/{made['order']['id']}/"
        truth(client.post(path, {}).status in (401, 404), "without a token")
        answer = client.post(path, {"reason": "changed my mind"}, X_Guest_Token=made["guest_token"])
        equal((answer.status, answer.json()["order"]["status"]), (200, "cancelled"))
        again = client.post(path, {}, X_Guest_Token=made["guest_token"])
        equal((again.status, again.json()["order"]["version"]), (200, answer.json()["order"]["version"]))


def delivering(cases, client):
    with cases("a delivery needs an address, and its place adds the fee"):
        places = client.get("/api/customer/restaurant/").json()["delivery_places"]
        place = max(places, key=lambda one: one["fee_cents"])
        item = next(item for item in menu_items(client) if item["available"] and "delivery" in item["fulfilments"])
        body = order([line(item, 2)], fulfilment="delivery")
        equal(client.post(CREATE, body).status, 422, "without an address")
        made = create(client, {**body, "delivery_address": {"text": "12 Oxford Street", "place_id": place["id"]}})
        equal(made["order"]["delivery_fee_cents"], place["fee_cents"], "fee")
        equal(made["order"]["total_cents"], made["order"]["subtotal_cents"] + place["fee_cents"], "total")


def at_a_table(cases, client, token):
    with cases("a table's code opens its menu and takes an order without a name"):
        menu = client.get(f"/menu/{token}")
        equal(menu.status, 200)
        table = menu.json()
        truth({"table", "currency", "categories", "items"} <= set(table) and table["table"]["name"], list(table))
        item = next(item for item in table["items"] if item["available"])
        answer = client.post(f"/menu/{token}/order", {"items": [line(item)], "payment_method": "cash"},
                             Idempotency_Key=uuid.uuid4().hex)
        equal(answer.status, 201, answer.body[:300])
        equal((answer.json()["order"]["source"], answer.json()["order"]["fulfilment"]), ("table", "dine_in"))
    with cases("a code that no table has is a 404"):
        equal(client.get("/menu/" + "A" * len(token)).status, 404)


if __name__ == "__main__":
    main()
