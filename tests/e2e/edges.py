#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The listener's edges: TLS and its reload, the headers of each kind of answer, config.env and its faults."""

import json
import os
import pathlib
import signal
import socket
import ssl
import subprocess
import sys
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.cases import Cases, equal, eventually, truth
from fdtest.orders import CREATE, ITEMS
from fdtest.server import Server, StartFailed, run_command

GOLDEN = pathlib.Path(__file__).resolve().parents[1] / "data/api/headers.json"
ORIGIN = "https://shop.example"
# Their values differ from run to run; that they are there is what counts.
CHANGING = {"date", "x-request-id", "content-length", "etag"}


def main():
    cases = Cases(__doc__, lambda parser: parser.add_argument("--update", action="store_true",
                                                              help="write the golden headers anew"))
    tls(cases)
    headers(cases)
    access_log(cases)
    configuration(cases)
    cases.finish()


def make_certificate(folder, name):
    """A key and a self-signed certificate for 127.0.0.1, as key.pem and cert.pem; replaced if they are there."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=IP:127.0.0.1",
                    "-keyout", folder / "key.pem", "-out", folder / "cert.pem"], check=True, capture_output=True)
    os.chmod(folder / "key.pem", 0o600)


def trusting(folder):
    return ssl.create_default_context(cafile=str(folder / "cert.pem"))


def served_name(address):
    """The common name in the certificate that is served now, whoever made it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(address, 5) as raw, context.wrap_socket(raw) as wrapped:
        der = wrapped.getpeercert(binary_form=True)
    text = subprocess.run(["openssl", "x509", "-inform", "DER", "-noout", "-subject"], input=der, check=True,
                          capture_output=True).stdout.decode()
    return text.split("=")[-1].strip()


def tls(cases):
    keys = cases.new_folder("keys")
    make_certificate(keys, "first")
    files = {"TLS_CERT": str(keys / "cert.pem"), "TLS_KEY": str(keys / "key.pem")}
    with Server(cases.program, cases.new_folder("tls"),
                environment={**files, "PUBLIC_URL": "https://order.example"}) as server:
        with cases("serve tells its https address, and answers there under a certificate that can be verified"):
            truth(f"listening on https://127.0.0.1:{server.address[1]}" in server.output(), server.output())
            with_tls = server.client(tls=trusting(keys))
            equal(with_tls.get("/healthz").status, 200)
            equal(with_tls.get(ITEMS).status, 200)
            truth("strict-transport-security" in with_tls.get("/healthz").headers, "HSTS under a public https address")
        with cases("TLS 1.1 is not spoken"):
            old = trusting(keys)
            old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
            with warnings.catch_warnings(action="ignore"):
                old.maximum_version = ssl.TLSVersion.TLSv1_1
            old.set_ciphers("ALL:@SECLEVEL=0")
            try:
                server.client(tls=old).get("/healthz")
            except OSError:
                pass
            else:
                raise AssertionError("it was spoken")
        with cases("SIGHUP brings a new certificate in without a restart"):
            pid = server.pid
            make_certificate(keys, "second")
            os.kill(pid, signal.SIGHUP)
            eventually(lambda: served_name(server.address) == "second")
            equal(server.client(tls=trusting(keys)).get("/healthz").status, 200)
            equal(server.pid, pid)
        with cases("a broken certificate changes nothing and is logged"):
            (keys / "cert.pem").write_text("nonsense")
            os.kill(server.pid, signal.SIGHUP)
            eventually(lambda: "the certificate stays as it was" in server.errors())
            equal(served_name(server.address), "second")
        equal(server.stop(), 0, "exit code after SIGTERM")
    with cases("a key that others can read is refused with words that help"):
        make_certificate(keys, "third")
        os.chmod(keys / "key.pem", 0o644)
        refused(cases, "open-key", "TLS_CERT={}\nTLS_KEY={}\n".format(*files.values()), "line 2: TLS_KEY")
    with cases("a certificate of another key is refused"):
        other = cases.new_folder("other-keys")
        make_certificate(other, "other")
        mixed = {"TLS_CERT": files["TLS_CERT"], "TLS_KEY": str(other / "key.pem")}
        refused(cases, "mixed-keys", "", "goes with the certificate", mixed)


def headers(cases):
    environment = {"CORS_ORIGINS": ORIGIN, "PUBLIC_URL": "https://order.example"}
    with Server(cases.program, cases.new_folder("headers"), environment=environment) as server:
        client = server.client()
        found = {kind: shape(client.request(*request)) for kind, request in kinds().items()}
        if cases.arguments.update:
            GOLDEN.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n")
        golden = json.loads(GOLDEN.read_text())
        for kind in kinds():
            with cases(f"headers of {kind}"):
                equal(found[kind], golden[kind])
        with cases("no answer names software"):
            for kind, answer in found.items():
                truth("server" not in answer["headers"] and "x-powered-by" not in answer["headers"], kind)


def kinds():
    """A request of each kind: method, path, body, headers."""
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    preflight = {"Origin": ORIGIN, "Access-Control-Request-Method": "POST"}
    return {
        "a menu": ("GET", ITEMS),
        "a menu, compressed": ("GET", ITEMS, None, {"Accept-Encoding": "gzip"}),
        "a menu, its head": ("HEAD", ITEMS),
        "a menu, for another origin": ("GET", ITEMS, None, {"Origin": ORIGIN}),
        "a menu, for a foreign origin": ("GET", ITEMS, None, {"Origin": "https://evil.example"}),
        "what is always fresh": ("GET", "/healthz"),
        "numbers": ("GET", "/metrics"),
        "a preflight": ("OPTIONS", CREATE, None, preflight),
        "a foreign preflight": ("OPTIONS", CREATE, None, {**preflight, "Origin": "https://evil.example"}),
        "options without an origin": ("OPTIONS", ITEMS),
        "a refusal, 401": ("GET", "/api/staff/orders"),
        "a refusal, 404": ("GET", "/nothing"),
        "a refusal, 405": ("DELETE", ITEMS),
        "a refusal, 415": ("POST", CREATE, b"a=b", form),
        "a refusal, 422": ("POST", CREATE, {}),
        "a refusal, 426": ("GET", "/api/customer/ws/"),
    }


def shape(answer):
    """What must not change by accident."""
    return {"status": answer.status,
            "headers": {name: "…" if name in CHANGING else value for name, value in sorted(answer.headers.items())}}


def access_log(cases):
    folder = cases.new_folder("logged")
    with Server(cases.program, folder) as server:
        client = server.client()
        with cases("a request keeps its id, or gets one"):
            equal(client.get("/healthz", X_Request_Id="shop-17").headers["x-request-id"], "shop-17")
            truth(client.get("/healthz", X_Request_Id="not safe").headers["x-request-id"] != "not safe", "unsafe")
        with cases("the access log has a line for each answer, and no token, query or address"):
            client.get("/menu/A-SECRET-TABLE-TOKEN?q=secret-query", X_Guest_Token="secret-token", X_Request_Id="line-1")
            path = folder / "logs/access.log"
            eventually(lambda: path.exists() and "line-1" in path.read_text())
            text = path.read_text()
            for secret in ("SECRET", "secret", "127.0.0.1"):
                truth(secret not in text, secret)
            line = next(json.loads(row) for row in text.splitlines() if "line-1" in row)
            equal(line["route"], "/menu/{table_token}")
            truth({"time", "id", "method", "status", "bytes", "ms", "net"} <= set(line), line)
        with cases("metrics count by route, method and class of status, and tell what waits"):
            text = client.get("/metrics").body.decode()
            for row in ('frontdesk_http_route_answers_total{route="/healthz",method="GET",class="2xx"} ',
                        'frontdesk_http_request_seconds_bucket{le="+Inf"} ', "frontdesk_http_requests_under_way ",
                        "frontdesk_http_tls_handshakes_failed_total 0", "frontdesk_outbox_waiting ",
                        "frontdesk_print_jobs_waiting ", "frontdesk_store_commits_total "):
                truth(row in text, row)


def configuration(cases):
    with cases("config.env names the restaurant, and the environment wins over it"):
        folder = cases.new_folder("configured")
        (folder / "config.env").write_text("BUSINESS_NAME=From the file\nBUSINESS_PHONE=030 277 0000\nSMTP_HOSTT=x\n")
        with Server(cases.program, folder, environment={"BUSINESS_NAME": "From outside"}) as server:
            shown = server.client().get("/api/customer/restaurant").json()
            equal((shown["name"], shown["phone"]), ("From outside", "030 277 0000"))
            truth("line 3: SMTP_HOSTT is not known and is ignored; SMTP_HOST?" in server.errors(), server.errors())
    faults = {"CURRENCY=Cedi\n": "line 1: CURRENCY", "\nTIMEZONE=Mars/Olympus\n": "line 2: TIMEZONE",
              "JWT_ACCESS_MINUTES=31\n": "line 1: JWT_ACCESS_MINUTES", "SMTP_PORT=0\n": "line 1: SMTP_PORT",
              "PAYSTACK_BASE_URL=http://paystack.example\n": "line 1: PAYSTACK_BASE_URL",
              "WEBHOOK_PATH_SECRET=short\n": "line 1: WEBHOOK_PATH_SECRET", "just words\n": "line 1: not KEY=value",
              "INVOICE_NUMBER_FORMAT=INV-{year}\n": "line 1: INVOICE_NUMBER_FORMAT",
              "DATABASE_URL=postgresql://localhost/x\n": "no PostgreSQL engine",
              "SMTP_HOST=mail.example\nSMTP_SECURITY=none\n": "line 2: SMTP_SECURITY",
              "PAYSTACK_SECRET_KEY=sk_test_1\nPAYSTACK_PUBLIC_KEY=pk_live_1\n": "line 2: PAYSTACK_PUBLIC_KEY"}
    for number, (text, told) in enumerate(faults.items()):
        with cases(f"exit code 2 and the line for {text.strip()!r}"):
            refused(cases, f"faulty-{number}", text, told)
    with cases("exit code 2 for a file with secrets that others can read"):
        refused(cases, "readable", "ARKESEL_API_KEY=secret\n", "chmod 600", mode=0o644)
    with cases("exit code 2 for --database, and for a currency that the store's prices are not in"):
        folder = cases.new_folder("database")
        asked = run_command(cases.program, "serve", "--demo", "--data", folder, "--database", "postgresql://x/y")
        equal((asked.returncode, b"no PostgreSQL engine" in asked.stderr), (2, True))
        refused(cases, "euros", "CURRENCY=EUR\n", "CURRENCY=EUR cannot be")
    with cases("listening for others without TLS and without a proxy is warned of"):
        folder = cases.new_folder("open")
        opened = run_command(cases.program, "serve", "--demo", "--data", folder, "--listen", "0.0.0.0:0",
                             "--exit-after-startup")
        equal((opened.returncode, opened.stderr.count(b"without TLS and without a proxy")), (0, 1), opened.stderr)


def refused(cases, name, text, told, environment=None, mode=0o600):
    """Serving under this config.env must end with exit code 2 and these words."""
    folder = cases.new_folder(name)
    (folder / "config.env").write_text(text)
    os.chmod(folder / "config.env", mode)
    try:
        with Server(cases.program, folder, environment=environment):
            raise AssertionError("it started")
    except StartFailed as failed:
        equal(failed.exit_code, 2, failed.errors)
        truth(told in failed.errors, failed.errors)


if __name__ == "__main__":
    main()
