#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff over HTTP: roles, an order's way from placed to completed seen live by everybody, cash, what is refused."""

import pathlib
import sys
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import staff
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.events import EventStream
from fdtest.orders import CREATE, ITEMS, TRACK, line, order, pickup_items
from fdtest.server import SLOWER, Server
from fdtest.websocket import Closed, WebSocket

GUEST_SOCKET = "/api/customer/ws/"
STAFF_SOCKET = "/api/staff/ws/"
SUMMARY_FIELDS = {"id", "version", "number", "status", "payment_status", "source", "customer_name", "total_cents",
                  "created_at", "estimated_ready_at"}
UNAUTHORISED_CLOSE = 4401


def main():
    cases = Cases(__doc__)
    with Server(cases.program, cases.new_folder("data")) as server:
        guest = server.client()
        crew = {role: staff.client(server, cases.program, role) for role in ("kitchen", "cashier", "manager", "owner")}
        callers(cases, server, guest, crew)
        whole_way(cases, server, guest, crew)
        guards(cases, guest, crew)
        windows_of_cancelling(cases, guest, crew)
        money(cases, guest, crew)
        availability(cases, guest, crew)
        lists(cases, guest, crew)
        sockets(cases, server)
        equal(server.stop(), 0, "exit code after SIGTERM")
    cases.finish()


def place(guest, **changes):
    answer = guest.post(CREATE, order([line(pickup_items(guest)[0], 2)], **changes), Idempotency_Key=uuid.uuid4().hex)
    assert answer.status == 201, f"create: {answer.status} {answer.body[:300]!r}"
    return answer.json()


def callers(cases, server, guest, crew):
    with cases("staff endpoints want a staff token and say how"):
        for headers in ({}, {"Authorization": "Bearer nonsense"}, {"X_Guest_Token": "A" * 22}):
            answer = guest.get(staff.ORDERS, **headers)
            equal((answer.status, answer.code), (401, "unauthorized"))
            truth(answer.headers["www-authenticate"].startswith("Bearer"), answer.headers["www-authenticate"])
    with cases("roles are default deny: the kitchen cooks, takes no money and accepts nothing"):
        made = place(guest)["order"]
        equal(crew["kitchen"].get(staff.ORDERS).status, 200, "reads")
        answer = staff.move(crew["kitchen"], made["id"], "accepted")
        equal((answer.status, answer.code), (403, "forbidden"))
        answer = staff.pay_cash(crew["kitchen"], made["id"], made["due_cents"], uuid.uuid4().hex)
        equal((answer.status, answer.code), (403, "forbidden"))
        staff.moved(crew["cashier"], made["id"], "accepted")
        staff.moved(crew["kitchen"], made["id"], "preparing")
        staff.moved(crew["kitchen"], made["id"], "ready")
    with cases("a staff token says for how long it is good, and a changed one is worth nothing"):
        token = staff.token(cases.program, server.data, "cashier")
        head, payload, signature = token.split(".")
        forged = f"{head}.{payload}.{signature[:-4]}{'AAAA' if signature[-4:] != 'AAAA' else 'BBBB'}"
        equal(guest.get(staff.ORDERS, Authorization=f"Bearer {forged}").status, 401)
        none = f"eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{payload}."
        equal(guest.get(staff.ORDERS, Authorization=f"Bearer {none}").status, 401, "alg none")


def whole_way(cases, server, guest, crew):
    counter = WebSocket(server.address, STAFF_SOCKET)
    counter.send({"type": "subscribe", "token": staff.token(cases.program, server.data, "cashier")})
    with cases("the staff socket begins with the open orders"):
        snapshot = counter.receive()
        equal(snapshot["type"], "snapshot")
        seq = snapshot["seq"]
        truth(all("id" in one for one in snapshot["orders"]), "orders")

    made = place(guest)
    order_id, total = made["order"]["id"], made["order"]["total_cents"]
    with_token, without = WebSocket(server.address, GUEST_SOCKET), WebSocket(server.address, GUEST_SOCKET)
    with_token.send({"type": "subscribe", "order_id": order_id, "token": made["guest_token"]})
    without.send({"type": "subscribe", "order_id": order_id})
    stream = EventStream(server.address, f"/api/customer/orders/stream/{order_id}/",
                         {"X-Guest-Token": made["guest_token"]})
    with cases("whoever subscribes is shown the present state first"):
        equal(with_token.receive()["order"]["customer_name"], "Ama Mensah")
        public = without.receive()["order"]
        equal((public["status"], "customer_name" in public), ("placed", False))
        event = stream.next()
        equal((event.name, event.order["status"], event.id), ("order", "placed", str(event.order["version"])))
    with cases("a web order reaches the counter's queue by itself"):
        message = counter.receive()
        equal((message["type"], message["order"]["id"], message["seq"]), ("order", order_id, seq + 1))
        seq += 1

    with cases("each step is seen by the guest, the public view, the event stream and the counter"):
        version = made["order"]["version"]
        for to in ("accepted", "preparing", "ready"):
            moved = staff.moved(crew["cashier"], order_id, to)
            truth(moved["version"] > version, "the version rises")
            version = moved["version"]
            for socket in (with_token, without):
                seen = socket.receive()["order"]
                equal((seen["status"], seen["version"]), (to, version))
            equal(stream.next().order["status"], to)
            message = counter.receive()
            equal((message["order"]["status"], message["seq"]), (to, seq + 1))
            seq += 1
    with cases("an unpaid order is not handed out"):
        answer = staff.move(crew["cashier"], order_id, "completed")
        equal((answer.status, answer.code), (409, "order_not_paid"))
    with cases("cash gives change, and the same key does not take it twice"):
        key = uuid.uuid4().hex
        paid = staff.pay_cash(crew["cashier"], order_id, total, key, tendered_cents=total + 750)
        equal((paid.status, paid.json()["change_cents"], paid.json()["rounding_cents"]), (201, 750, 0))
        equal((paid.json()["order"]["payment_status"], paid.json()["order"]["due_cents"]), ("paid", 0))
        truth(paid.json()["order"]["receipt_number"].startswith("R-"), paid.json()["order"]["receipt_number"])
        again = staff.pay_cash(crew["cashier"], order_id, total, key, tendered_cents=total + 750)
        equal((again.status, again.body), (201, paid.body))
        answer = staff.pay_cash(crew["cashier"], order_id, 100, uuid.uuid4().hex)
        equal((answer.status, answer.code), (409, "overpaid"))
    with cases("the paid order is handed out, and leaves the queue"):
        staff.moved(crew["cashier"], order_id, "completed")
        last = None
        for _ in range(4):
            last = counter.receive()
            if last["type"] == "removed" or last["order"]["status"] == "completed":
                break
        truth(last["type"] == "removed" and last["order_id"] == order_id
              or last["order"]["status"] == "completed", last)
        statuses = []
        while not statuses or statuses[-1] != "completed":
            statuses.append(with_token.receive()["order"]["status"])
        timeline = guest.get(f"{TRACK}{order_id}/").json()["order"]["timeline"]
        equal([entry["status"] for entry in timeline], ["placed", "accepted", "preparing", "ready", "completed"])
        truth(sorted(entry["at"] for entry in timeline) == [entry["at"] for entry in timeline], timeline)
    for one in (counter, with_token, without, stream):
        one.close()


def guards(cases, guest, crew):
    with cases("a step that the table of states does not have is refused"):
        made = place(guest)["order"]
        for to in ("ready", "completed", "out_for_delivery", "awaiting_payment"):
            answer = staff.move(crew["owner"], made["id"], to)
            equal((answer.status, answer.code), (409, "illegal_transition"), to)
        equal(staff.move(crew["owner"], made["id"], "eaten").status, 422, "a state that is none")
    with cases("one step back is allowed, two are not"):
        staff.moved(crew["cashier"], made["id"], "accepted")
        staff.moved(crew["cashier"], made["id"], "preparing")
        equal(staff.moved(crew["cashier"], made["id"], "accepted")["status"], "accepted")
    with cases("who comes late is told who was first"):
        answer = staff.move(crew["cashier"], made["id"], "preparing", version=1)
        equal((answer.status, answer.code), (409, "conflict"))
        told = answer.json()
        equal(told["version"], crew["cashier"].get(f"{staff.ORDERS}/{made['id']}").json()["order"]["version"])
        truth({"by", "at", "from", "to"} <= set(told["last_change"]), told["last_change"])
    with cases("a rejection wants a reason and ends the order"):
        made = place(guest)["order"]
        rejected = staff.moved(crew["cashier"], made["id"], "rejected", reason="Out of rice")
        equal(rejected["status"], "rejected")
        equal(staff.move(crew["owner"], made["id"], "accepted").code, "illegal_transition")
    with cases("an order that is none is a 404"):
        equal(staff.move(crew["owner"], str(uuid.uuid4()), "accepted").status, 404)


def windows_of_cancelling(cases, guest, crew):
    with cases("a guest cancels within the window after accepting, never once it is being prepared"):
        made = place(guest)
        accepted = staff.moved(crew["cashier"], made["order"]["id"], "accepted")
        truth(accepted["can_cancel"] and accepted["can_cancel_until"], "can_cancel_until")
        staff.moved(crew["cashier"], made["order"]["id"], "preparing")
        answer = guest.post(f"/api/customer/orders/cancel/{made['order']['id']}/", {},
                            X_Guest_Token=made["guest_token"])
        equal((answer.status, answer.code), (409, "cancel_window_closed"))
        equal(staff.move(crew["cashier"], made["order"]["id"], "cancelled", reason="late").status, 403, "a cashier")
        equal(staff.moved(crew["manager"], made["order"]["id"], "cancelled", reason="late")["status"], "cancelled")


def money(cases, guest, crew):
    with cases("a cashier discounts up to a tenth, a manager as far as they like"):
        made = place(guest)["order"]
        path = f"{staff.ORDERS}/{made['id']}/discount"
        answer = crew["cashier"].post(path, {"percent": 10, "reason": "late"})
        equal(answer.status, 200, answer.body[:200])
        # A tenth, rounded half up.
        equal(answer.json()["order"]["discount_cents"], (made["subtotal_cents"] + 5) // 10)
        answer = crew["cashier"].post(path, {"percent": 50, "reason": "friend"})
        equal((answer.status, answer.code), (403, "forbidden"))
        equal(crew["manager"].post(path, {"percent": 50, "reason": "spilled"}).status, 200)
    with cases("part of the money leaves the rest due"):
        made = place(guest)["order"]
        half = made["total_cents"] // 2
        answer = staff.pay_cash(crew["cashier"], made["id"], half, uuid.uuid4().hex)
        equal(answer.status, 201, answer.body[:200])
        equal((answer.json()["order"]["payment_status"], answer.json()["order"]["due_cents"]),
              ("partially_paid", made["total_cents"] - half))
    with cases("a receipt is printed on demand, and a second one is a copy"):
        path = f"{staff.ORDERS}/{made['id']}/print"
        first = crew["cashier"].post(path, {"what": "receipt"}, Idempotency_Key=uuid.uuid4().hex)
        second = crew["cashier"].post(path, {"what": "receipt"}, Idempotency_Key=uuid.uuid4().hex)
        equal((first.status, second.status), (202, 202))
        truth(second.json()["copy"] == first.json()["copy"] + 1, (first.json(), second.json()))


def availability(cases, guest, crew):
    with cases("what the kitchen marks sold out is off the menu at once, and back as fast"):
        item = pickup_items(guest)[-1]
        etag = guest.get(ITEMS).headers["etag"]
        path = f"/api/staff/menu/items/{item['id']}/availability"
        equal(crew["kitchen"].put(path, {"available": False}).status, 200)

        def shown():
            return next(one for one in guest.get(ITEMS).json()["items"] if one["id"] == item["id"])
        eventually(lambda: not shown()["available"])
        equal(shown()["unavailable_reason"], "sold_out")
        truth(guest.get(ITEMS).headers["etag"] != etag, "the ETag of a changed menu")
        answer = guest.post(CREATE, order([line(item)]))
        equal((answer.status, answer.code), (409, "item_unavailable"))
        equal(crew["kitchen"].put(path, {"available": True}).status, 200)
        eventually(lambda: shown()["available"])
        equal(guest.post(CREATE, order([line(item)])).status, 201)


def lists(cases, guest, crew):
    with cases("the queue is listed in pages, newest first, in full or in summary"):
        for _ in range(3):
            place(guest)
        first = crew["cashier"].get(f"{staff.ORDERS}?limit=2&view=summary").json()
        equal([set(one) for one in first["orders"]], [SUMMARY_FIELDS] * 2)
        second = crew["cashier"].get(f"{staff.ORDERS}?limit=2&view=summary&cursor={first['next_cursor']}").json()
        times = [one["created_at"] for one in first["orders"] + second["orders"]]
        equal(times, sorted(times, reverse=True))
        truth(not {one["id"] for one in first["orders"]} & {one["id"] for one in second["orders"]}, "pages overlap")
    with cases("the list can be cut down by state and source"):
        for one in crew["cashier"].get(f"{staff.ORDERS}?status=placed&source=web").json()["orders"]:
            equal((one["status"], one["source"]), ("placed", "web"))
    with cases("a limit out of range and a state that is none are refused"):
        for query in ("limit=0", "limit=101", "limit=x", "status=eaten", "cursor=%21"):
            truth(crew["cashier"].get(f"{staff.ORDERS}?{query}").status in (400, 422), query)


def sockets(cases, server):
    def closed_with(path, *messages, wait=5.0):
        socket = WebSocket(server.address, path)
        try:
            for message in messages:
                socket.send(message)
            while True:
                socket.receive(timeout=wait)
        except Closed as closed:
            return closed.code
        finally:
            socket.close()
    with cases("a first message that is wrong, or late, closes with 4401"):
        equal(closed_with(STAFF_SOCKET, {"type": "subscribe", "token": "nonsense"}), UNAUTHORISED_CLOSE)
        equal(closed_with(STAFF_SOCKET, {"type": "hello"}), UNAUTHORISED_CLOSE)
        equal(closed_with(GUEST_SOCKET, {"type": "subscribe", "order_id": str(uuid.uuid4())}), UNAUTHORISED_CLOSE)
        began = time.monotonic()
        equal(closed_with(GUEST_SOCKET, wait=8.0 * SLOWER), UNAUTHORISED_CLOSE)
        truth(4.0 <= time.monotonic() - began <= 7.0 * SLOWER, "not after 5 s")


if __name__ == "__main__":
    main()
