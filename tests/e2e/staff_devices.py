#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tablet comes into the house, its cook works on it, and it is put out again; a kiosk orders."""

import pathlib
import sys
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import staff
from fdtest.cases import Cases, equal, truth
from fdtest.orders import CREATE, line, order, pickup_items
from fdtest.server import Server, run_command
from fdtest.websocket import Closed, WebSocket

COOK, CASHIER = "171819", "141516"  # PINs of the demo's staff


def main():
    cases = Cases(__doc__)
    data = cases.new_folder("data")
    with Server(cases.program, data) as server:
        tablet = cooking(cases, server)
        kiosk(cases, server)
        wrong_pins(cases, server, tablet)
        revoking(cases, server, tablet)
        equal(server.stop(), 0, "exit code after SIGTERM")
    with Server(cases.program, data) as server, cases("a revoked tablet stays out after a restart"):
        equal(sign_in(server.client(), tablet, COOK).status, 401)
    cases.finish()


def run(server, cases, *arguments):
    done = run_command(cases.program, *arguments, "--data", server.data, "--demo")
    equal((done.returncode, done.stderr), (0, b""), arguments)
    return done.stdout.decode().strip()


def pair(client, code, **headers):
    return client.post("/api/staff/pair/", {"pairing_code": code, "device_name": "Tablet"}, **headers)


def paired(server, cases, *kind):
    answer = pair(server.client(), run(server, cases, "pairing-code", *kind))
    equal(answer.status, 200, answer.body)
    return answer.json()["device_token"]


def sign_in(client, device, pin):
    return client.post("/api/staff/token/", {"pin": pin}, X_Device_Token=device)


def signed_in(server, device, pin):
    answer = sign_in(server.client(), device, pin)
    equal(answer.status, 200, answer.body)
    return answer.json()["access_token"]


def placed(client, **headers):
    body = order([line(pickup_items(client)[0])])
    answer = client.post(CREATE, body, Idempotency_Key=uuid.uuid4().hex, **headers)
    equal(answer.status, 201, answer.body)
    return answer.json()["order"]


def cooking(cases, server):
    client = server.client()
    with cases("a code from the counter pairs one tablet, once, however it is typed"):
        code = run(server, cases, "pairing-code")
        answer = pair(client, code.lower().replace("-", " "), Idempotency_Key="tablet")
        equal(answer.status, 200, answer.body)
        tablet = answer.json()["device_token"]
        again = pair(client, code.lower().replace("-", " "), Idempotency_Key="tablet")
        equal(again.body, answer.body)
        equal((pair(client, code).status, pair(client, code).code), (400, "invalid_token"))
    cook = server.client(headers={"Authorization": f"Bearer {signed_in(server, tablet, COOK)}"})
    with cases("the cook sees the live queue and moves an order from accepted to ready"):
        with WebSocket(server.address, "/api/staff/ws/") as queue:
            queue.send({"type": "subscribe", "token": signed_in(server, tablet, COOK)})
            equal(queue.receive()["type"], "snapshot")
            placed_order = placed(client)
            equal(queue.receive()["order"]["id"], placed_order["id"])
        cashier = staff.client(server, cases.program, "cashier")
        equal(staff.move(cook, placed_order["id"], "accepted").status, 403)
        staff.moved(cashier, placed_order["id"], "accepted")
        staff.moved(cook, placed_order["id"], "preparing")
        staff.moved(cook, placed_order["id"], "ready")
    with cases("the kitchen takes no money"):
        answer = staff.pay_cash(cook, placed_order["id"], placed_order["total_cents"], uuid.uuid4().hex)
        equal((answer.status, answer.code), (403, "forbidden"))
    return tablet


def kiosk(cases, server):
    with cases("a kiosk orders as a kiosk and reads nothing"):
        device = paired(server, cases, "--kiosk")
        client = server.client()
        equal(placed(client, X_Device_Token=device)["source"], "kiosk")
        equal(client.get(staff.ORDERS, X_Device_Token=device).status, 401)
        equal(sign_in(client, device, CASHIER).status, 401)


def wrong_pins(cases, server, tablet):
    with cases("five wrong PINs lock one tablet and no other, and a restart forgives nothing"):
        client = server.client()
        locked = paired(server, cases)
        for _ in range(5):
            answer = sign_in(client, locked, "999999")
            equal((answer.status, answer.code), (401, "invalid_code"))
        answer = sign_in(client, locked, CASHIER)
        equal((answer.status, answer.code), (429, "too_many_attempts"))
        truth(0 < int(answer.headers["retry-after"]) <= 30, answer.headers)
        equal(sign_in(client, tablet, CASHIER).status, 200)
        server.kill()
        server.start()
        equal(sign_in(server.client(), locked, CASHIER).status, 429)


def revoking(cases, server, tablet):
    with cases("a revoked tablet loses its socket, its tokens and its way in at once"):
        token = signed_in(server, tablet, COOK)
        client = server.client()
        with WebSocket(server.address, "/api/staff/ws/") as queue:
            queue.send({"type": "subscribe", "token": token})
            equal(queue.receive()["type"], "snapshot")
            first = run(server, cases, "devices").splitlines()[-1]  # newest first
            equal(first.split("\t")[1:3], ["staff", "Tablet"])
            run(server, cases, "devices", "--revoke", first.split("\t")[0])
            try:
                message = queue.receive()
                raise AssertionError(f"still told: {message}")
            except Closed as closed:
                equal(closed.code, 4401)
        equal(client.get(staff.ORDERS, Authorization=f"Bearer {token}").status, 401)
        equal(sign_in(client, tablet, COOK).status, 401)


if __name__ == "__main__":
    main()
