#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T17: what is known and what is not, what is somebody else's and what is nobody's, cannot be told apart.

Pairs of requests, interleaved at random over one connection: status, headers, body and its length are equal, and the
times are, as far as Welch's t-test sees.
"""

import math
import pathlib
import statistics
import sys
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, truth
from fdtest.orders import CREATE, TRACK, line, order, pickup_items
from fdtest.server import Server

BOUND = 4.5                             # of |t|
VARIES = ("date", "x-request-id", "connection")     # headers that differ from answer to answer, or end a long connection
PASSWORD = "waakye with extra shito"


def options(parser):
    parser.add_argument("--pairs", type=int, default=300, help="of requests about orders")
    parser.add_argument("--slow-pairs", type=int, default=6, help="of requests that hash a password")
    parser.add_argument("--timing", action="store_true", help="judge the times too: wants a quiet machine")


def main():
    cases = Cases(__doc__, options)
    with Server(cases.program, cases.new_folder("data")) as server:
        client = server.client()
        orders(cases, client)
        addresses(cases, client)
        equal(server.stop(), 0, "exit code after SIGTERM")
    cases.finish()


def orders(cases, client):
    item = pickup_items(client)[0]
    made = [client.post(CREATE, order([line(item)])).json() for _ in range(2)]
    mine, other = made[0]["order"]["id"], made[1]["guest_token"]
    nobodys = mine[:-6] + f"{(int(mine[-6:], 16) ^ 0xabcdef):06x}"
    unknown_token = "A" * 22

    def track(order_id, token):
        return client.request("GET", f"{TRACK}{order_id}/", headers={"X-Guest-Token": token})

    def cancel(order_id, token):
        return client.request("POST", f"/api/customer/orders/cancel/{order_id}/", {}, {"X-Guest-Token": token})

    def invoice(order_id, token):
        body = {"verification_code": "0000", "buyer": {"name": "Ama"}}
        return client.request("POST", f"/api/customer/orders/invoice/{order_id}/", body, {"X-Guest-Token": token})

    def subscribe(order_id, token):
        return client.request("POST", "/api/customer/notifications/subscribe/", {"order_id": order_id, "sms": True},
                              {"X-Guest-Token": token})

    for name, ask in (("tracking", track), ("cancelling", cancel), ("an invoice", invoice), ("preferences", subscribe)):
        with cases(f"{name}: another order's token opens no more than an unknown order or token"):
            pairs(cases, cases.arguments.pairs, 404, lambda _, ask=ask: ask(mine, other),
                  lambda _, ask=ask: ask(nobodys, other), lambda _, ask=ask: ask(mine, unknown_token))


def addresses(cases, client):
    count = cases.arguments.slow_pairs
    known = [f"known{i}@{uuid.uuid4().hex[:8]}.example" for i in range(4 * count)]
    for email in known:
        answer = register(client, email)
        equal(answer.status, 201, answer.body)

    def unknown(number):
        return known[number].replace("known", "nosuch")

    with cases("registering: a known address is answered as a new one"):
        told = []
        for number in range(count):
            told.append(register(client, known[number]))
            told.append(register(client, known[number].replace("known", "fresh")))
        equal({shape(answer, identifiers=("customer_id", "email")) for answer in told},
              {shape(told[0], identifiers=("customer_id", "email"))})
    with cases("logging in: an unknown address and a wrong password are one"):
        # Each address once, so that no back-off begins.
        pairs(cases, count, 401,
              lambda number: login(client, known[count + number]), lambda number: login(client, unknown(count + number)))
    for route, sentence in (("forgot-password", "a forgotten password"), ("resend-verification", "a new verification")):
        with cases(f"{sentence}: an unknown address is answered as a known one"):
            start = 2 * count if route == "forgot-password" else 3 * count
            pairs(cases, count, 202,
                  lambda number, r=route, s=start: client.post(f"/customer/{r}", {"email": known[s + number]}),
                  lambda number, r=route, s=start: client.post(f"/customer/{r}", {"email": unknown(s + number)}))
    with cases("failures are counted alike, so that a back-off tells nothing"):
        answers = {}
        for email in (known[0], unknown(0)):
            answers[email] = [login(client, email) for _ in range(7)]
        equal([a.status for a in answers[known[0]]], [a.status for a in answers[unknown(0)]])
        truth(answers[known[0]][-1].status == 429, "seven wrong passwords in a row and no back-off")


def register(client, email):
    return client.post("/customer/register", {"email": email, "password": PASSWORD, "full_name": "Ama Mensah"})


def login(client, email):
    return client.post("/customer/token", {"email": email, "password": "not the right password"})


def pairs(cases, count, status, *asks):
    """Asks each of `asks` `count` times in random order; all answers have one shape and, if judged, one time."""
    shapes, times = set(), [[] for _ in asks]
    for number in range(count):
        for which in cases.random.sample(range(len(asks)), len(asks)):
            began = time.perf_counter()
            answer = asks[which](number)
            times[which].append(time.perf_counter() - began)
            equal(answer.status, status, answer.body)
            shapes.add(shape(answer))
    equal(len(shapes), 1, shapes)
    if not cases.arguments.timing:
        return
    for other in times[1:]:
        t = welch(trimmed(times[0]), trimmed(other))
        print(f"         t = {t:+.2f} over {len(times[0])} pairs, "
              f"{statistics.median(times[0]) * 1e6:.0f} and {statistics.median(other) * 1e6:.0f} us")
        truth(abs(t) < BOUND, f"the times tell them apart: t = {t:.2f}")


def trimmed(values):
    """Without the slowest twentieth: what the machine did besides."""
    return sorted(values)[:max(2, len(values) * 19 // 20)]


def welch(one, other):
    spread = statistics.variance(one) / len(one) + statistics.variance(other) / len(other)
    return (statistics.mean(one) - statistics.mean(other)) / math.sqrt(spread) if spread else 0.0


def shape(answer, identifiers=()):
    """All that an answer tells; values of `identifiers` count by their length alone."""
    body = answer.body
    if identifiers:
        body = str(sorted((name, len(value) if name in ("customer_id",) else "" if name in identifiers else value)
                          for name, value in answer.json().items())).encode()
    headers = tuple(sorted((name, value) for name, value in answer.headers.items()
                           if name not in VARIES and not (identifiers and name == "content-length")))
    return answer.status, headers, body


if __name__ == "__main__":
    main()
