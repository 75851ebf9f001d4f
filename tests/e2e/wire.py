#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wire itself: methods, slashes, sizes, headers, problems, health, and an OpenAPI description that is true."""

import pathlib
import re
import socket
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, truth
from fdtest.orders import CREATE, ITEMS
from fdtest.server import SLOWER, Server
from fdtest.websocket import Refused, WebSocket

PUBLIC = ("/api/customer/restaurant", "/api/customer/menu/categories", "/api/customer/menu/items",
          "/api/customer/payments/methods", "/api/openapi.json", "/healthz", "/readyz")
ORIGIN = "https://order.example"


def main():
    cases = Cases(__doc__)
    with Server(cases.program, cases.new_folder("data"), environment={"CORS_ORIGINS": ORIGIN}) as server:
        client = server.client()
        methods(cases, client)
        headers(cases, client)
        sizes(cases, server, client)
        health(cases, client)
        description(cases, client)
        equal(server.stop(), 0, "exit code after SIGTERM")
    cases.finish()


def methods(cases, client):
    with cases("every path answers with and without a trailing slash, without a redirect"):
        for path in PUBLIC:
            equal((client.get(path).status, client.get(path + "/").status), (200, 200), path)
    with cases("HEAD is GET without the body"):
        for path in PUBLIC:
            full, head = client.get(path), client.request("HEAD", path)
            equal((head.status, head.body), (200, b""), path)
            equal(head.headers["content-type"], full.headers["content-type"], path)
            if path == "/api/customer/menu/items":
                equal(head.headers["content-length"], full.headers["content-length"], path)
    with cases("a method that a path lacks is a 405 that names those it has"):
        answer = client.request("DELETE", ITEMS)
        equal(answer.status, 405)
        truth("GET" in answer.headers["allow"] and "POST" not in answer.headers["allow"], answer.headers["allow"])
        equal(client.get(CREATE).status, 405)
    with cases("a path that is none is a problem"):
        for path in ("/nothing", "/api", "/api/customer/orders", "/api/customer/menu/items/../items", "/%2e%2e/etc"):
            answer = client.get(path)
            truth(answer.status in (400, 404), f"{path}: {answer.status}")
            equal(answer.headers["content-type"].split(";")[0], "application/problem+json", path)
            problem = answer.json()
            truth({"type", "title", "status", "code"} <= set(problem), problem)
            equal(problem["status"], answer.status)


def headers(cases, client):
    with cases("a preflight from the configured origin is answered, from another it allows nothing"):
        asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type,idempotency-key"}
        ours = client.request("OPTIONS", CREATE, headers={"Origin": ORIGIN, **asked})
        truth(ours.status in (200, 204), ours.status)
        equal(ours.headers.get("access-control-allow-origin"), ORIGIN)
        truth("POST" in ours.headers["access-control-allow-methods"], "methods")
        truth("idempotency-key" in ours.headers["access-control-allow-headers"].lower(), "headers")
        theirs = client.request("OPTIONS", CREATE, headers={"Origin": "https://elsewhere.example", **asked})
        truth("access-control-allow-origin" not in theirs.headers, theirs.headers)
    with cases("every answer carries the protecting headers and names no software"):
        for answer in (client.get(ITEMS), client.get("/nothing"), client.post(CREATE, b"{", Content_Type="application/json")):
            equal(answer.headers.get("x-content-type-options"), "nosniff")
            equal(answer.headers.get("referrer-policy"), "no-referrer")
            equal(answer.headers.get("cross-origin-resource-policy"), "same-origin")
            truth(not re.search(r"\d", answer.headers.get("server", "")), "a version in Server")
        equal(client.get("/nothing").headers.get("cache-control"), "no-store")
    with cases("a socket from a foreign origin is refused"):
        try:
            WebSocket((client.host, client.port), "/api/customer/ws/", {"Origin": "https://elsewhere.example"}).close()
        except Refused as refused:
            equal(refused.status, 403)
        else:
            raise AssertionError("it was accepted")


def sizes(cases, server, client):
    with cases("a body above 64 KiB is a 413"):
        big = b'{"note":"' + b"x" * (64 * 1024) + b'"}'
        equal(client.post(CREATE, big, Content_Type="application/json").status, 413)
    with cases("headers above 16 KiB, or a request line above 4 KiB, are refused"):
        truth(client.get(ITEMS, X_Padding="x" * 17000).status == 431, "headers")
        truth(client.get(f"{ITEMS}?q={'x' * 5000}").status in (414, 431), "request line")
    with cases("JSON nested deeper than 16 is malformed, not a crash"):
        deep = b'{"a":' * 20000 + b"1" + b"}" * 20000
        truth(client.post(CREATE, deep, Content_Type="application/json").status in (400, 413), "deep")
        shallow = b'{"items":' + b"[" * 17 + b"]" * 17 + b"}"
        equal(client.post(CREATE, shallow, Content_Type="application/json").status, 400)
        equal(client.get("/healthz").status, 200, "afterwards")
    with cases("requests in a pipeline are answered in their order"):
        with socket.create_connection(server.address, 5 * SLOWER) as raw:
            host = f"Host: {server.address[0]}:{server.address[1]}\r\n"
            raw.sendall((f"GET /healthz HTTP/1.1\r\n{host}\r\nGET /nothing HTTP/1.1\r\n{host}\r\n"
                         f"GET /readyz HTTP/1.1\r\n{host}Connection: close\r\n\r\n").encode())
            answered = b""
            while more := raw.recv(65536):
                answered += more
        equal(re.findall(rb"HTTP/1\.1 (\d+)", answered), [b"200", b"404", b"200"])
    with cases("a head that never ends is dropped"):
        with socket.create_connection(server.address, 15 * SLOWER) as raw:
            raw.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
            answered = b""
            while more := raw.recv(4096):
                answered += more
        truth(answered == b"" or b" 408 " in answered.split(b"\r\n")[0], answered[:60])


def health(cases, client):
    with cases("health, readiness and numbers for a monitor"):
        equal((client.get("/healthz").status, client.get("/readyz").status), (200, 200))
        metrics = client.get("/metrics")
        equal(metrics.status, 200)
        truth(metrics.headers["content-type"].startswith("text/plain"), metrics.headers["content-type"])
        for row in metrics.body.decode().splitlines():
            truth(row.startswith("#") or re.fullmatch(r"[a-z_:][a-z0-9_:]*(\{.*\})? \S+( \d+)?", row), row)


def description(cases, client):
    with cases("the OpenAPI description names routes that exist, and what this walk uses is in it"):
        text = client.get("/api/openapi.json").json()
        truth(text["openapi"].startswith("3.1"), text["openapi"])
        paths = {path.rstrip("/") or "/": set(operations) for path, operations in text["paths"].items()}
        for path, method in (("/api/customer/orders/create", "post"), ("/api/customer/menu/items", "get"),
                             ("/api/customer/orders/track/{order_id}", "get"), ("/api/staff/orders", "get"),
                             ("/menu/{table_token}/order", "post"), ("/healthz", "get")):
            truth(method in paths.get(path, ()), f"{method} {path}")
        operations = [operation["operationId"] for of_path in text["paths"].values()
                      for method, operation in of_path.items() if method in ("get", "post", "put", "delete")]
        equal(len(set(operations)), len(operations), "operation ids of their own")
        for path, of_path in paths.items():
            concrete = re.sub(r"\{[^}]*\}", "none", path)
            for method in of_path & {"get", "post", "put", "delete"}:
                answer = client.request(method.upper(), concrete, b"{}" if method in ("post", "put") else None,
                                        {"Content-Type": "application/json"})
                truth(answer.status not in (405, 500, 501), f"{method} {concrete}: {answer.status}")


if __name__ == "__main__":
    main()
