#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of an account: registering, verifying, logging in with a second factor, resetting, exporting, erasing."""

import pathlib
import sys
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest import accounts
from fdtest.accounts import bearer, log_in, mails, one_time_code, token_of
from fdtest.cases import Cases, equal, truth
from fdtest.orders import CREATE, line, order, pickup_items
from fdtest.server import Server
from fdtest.store import copy_of

EMAIL = "esi@example.com"
NEW_PASSWORD = "copper-lantern-drift-3"
BROWSER = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"
VERIFY = "/customer/verify-email"


def main():
    cases = Cases(__doc__)
    data = cases.new_folder("data")
    with Server(cases.program, data) as server:
        client = server.client()
        registering(cases, client)
        verifying(cases, client)
        refreshing(cases, client, logging_in(cases, client))
        backup_codes = second_factor(cases, client)
        resetting(cases, client)
        web_app(cases, client, server)
        exporting_and_erasing(cases, client, backup_codes[1])
        equal(server.stop(), 0, "exit code after SIGTERM")
    with cases("nothing of an erased customer can be read in the store"):
        with copy_of(data) as store:
            dump = "\n".join(store.iterdump())
        for text in (EMAIL, "Esi Owusu", accounts.PASSWORD, NEW_PASSWORD):
            truth(text not in dump, text)
    limits(cases)
    cases.finish()


def registering(cases, client):
    with cases("an account is made, and its owner is written to"):
        answer = client.post("/customer/register", accounts.registration(EMAIL))
        equal((answer.status, answer.json()["email"], answer.json()["email_verified"]), (201, EMAIL, False))
        mail = mails(client, EMAIL)[0]
        truth(VERIFY in mail["link"] and mail["link"] in mail["text"], mail)
    with cases("a taken address gets the same answer, and its owner another e-mail"):
        again = client.post("/customer/register", accounts.registration(EMAIL))
        equal((again.status, len(again.body), set(again.headers)), (201, len(answer.body), set(answer.headers)))
        truth(again.json()["customer_id"] != answer.json()["customer_id"], "the same id")
        truth(mails(client, EMAIL)[0]["kind"] != mail["kind"], "the same e-mail")


def verifying(cases, client):
    mail = next(mail for mail in mails(client, EMAIL) if mail["kind"] == "verify_email")
    path = f"{VERIFY}?token={token_of(mail)}"
    with cases("a browser gets a page with a button, and nothing is verified by looking at it"):
        page = client.get(path, Accept=BROWSER, Accept_Language="de")
        equal((page.status, page.headers["content-type"].split(";")[0]), (200, "text/html"))
        truth("Content-Security-Policy".lower() in page.headers, page.headers)
        truth(b'<html lang="de">' in page.body and b"<script" not in page.body, page.body)
        equal(client.get("/customer/verify-email/page.css").status, 200, "its style")
        equal(client.request("HEAD", path).status, 200, "HEAD")
        equal(log_in(client, EMAIL).json()["email_verified"], False, "verified")
    with cases("the button verifies"):
        answer = client.request("POST", VERIFY, f"token={token_of(mail)}".encode(),
                                {"Accept": BROWSER, "Content-Type": "application/x-www-form-urlencoded"})
        equal((answer.status, answer.headers["content-type"].split(";")[0]), (200, "text/html"))
        equal(log_in(client, EMAIL).json()["email_verified"], True, "verified")
    with cases("a wrong link is told as such"):
        answer = client.get(f"{VERIFY}?token={'A' * 43}")
        equal((answer.status, answer.code), (400, "invalid_token"))


def logging_in(cases, client):
    with cases("unknown address and wrong password are one answer"):
        wrong, unknown = (log_in(client, email, "not-the-password") for email in (EMAIL, "abc@example.com"))
        equal((wrong.status, wrong.code), (401, "invalid_credentials"))
        equal((unknown.status, unknown.body), (wrong.status, wrong.body))
        truth("www-authenticate" in wrong.headers, wrong.headers)
    with cases("a login may be a form, as OAuth 2.0 has it"):
        form = f"grant_type=password&username={EMAIL.replace('@', '%40')}&password={accounts.PASSWORD}"
        answer = client.request("POST", "/customer/token", form.encode(),
                                {"Content-Type": "application/x-www-form-urlencoded"})
        equal((answer.status, answer.json()["token_type"]), (200, "bearer"))
    with cases("sessions are listed, with the one that asks"):
        tokens = log_in(client, EMAIL, User_Agent="Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0").json()
        sessions = client.get("/customer/sessions", **bearer(tokens)).json()["sessions"]
        equal([one["device"] for one in sessions if one["current"]], ["Firefox on Linux"])
    return tokens


def refreshing(cases, client, tokens):
    with cases("a refresh token gives a new pair once; used again it ends the session and is told"):
        body = {"refresh_token": tokens["refresh_token"]}
        renewed = client.post("/customer/token/refresh", body)
        equal(renewed.status, 200)
        equal(client.get("/customer/profile", **bearer(renewed.json())).status, 200, "the new pair")
        equal(client.post("/customer/token/refresh", body).status, 401, "reuse")
        equal(client.get("/customer/profile", **bearer(renewed.json())).status, 401, "the session after it")
        equal(mails(client, EMAIL)[0]["kind"], "sessions_revoked")
    with cases("logging out ends the session"):
        tokens = log_in(client, EMAIL).json()
        equal(client.post("/customer/logout", {"refresh_token": tokens["refresh_token"]}).status, 204)
        equal(client.get("/customer/profile", **bearer(tokens)).status, 401)


def second_factor(cases, client):
    tokens = log_in(client, EMAIL).json()
    with cases("two-factor login is set up with any authenticator, and is on once its code was typed"):
        setup = client.post("/customer/mfa/setup", {"password": accounts.PASSWORD}, **bearer(tokens)).json()
        secret = accounts.secret_of(setup)
        equal((secret, len(setup["backup_codes"])), (setup["secret"], 10))
        accounts.early_in_a_step()
        # The code of the step before, so that the present one is left for the login.
        answer = client.post("/customer/mfa/verify", {"code": one_time_code(secret, -1)}, **bearer(tokens))
        equal((answer.status, answer.json()), (200, {"mfa_enabled": True}))
        again = client.post("/customer/mfa/setup", {"password": accounts.PASSWORD}, **bearer(tokens))
        equal((again.status, again.code), (409, "mfa_already_enabled"))
    with cases("then a login needs a code, and each code works once"):
        half = log_in(client, EMAIL).json()
        equal(half["mfa_required"], True)
        code = one_time_code(secret)
        whole = client.post("/customer/mfa/verify", {"mfa_token": half["mfa_token"], "code": code})
        equal(whole.status, 200)
        equal(client.get("/customer/profile", **bearer(whole.json())).json()["mfa_enabled"], True)
        half = log_in(client, EMAIL).json()
        replayed = client.post("/customer/mfa/verify", {"mfa_token": half["mfa_token"], "code": code})
        equal((replayed.status, replayed.code), (401, "invalid_code"))
    with cases("a backup code stands in for the authenticator, once"):
        body = {"mfa_token": half["mfa_token"], "code": setup["backup_codes"][0]}
        equal(client.post("/customer/mfa/verify", body).status, 200)
        body["mfa_token"] = log_in(client, EMAIL).json()["mfa_token"]
        equal(client.post("/customer/mfa/verify", body).status, 401)
    return setup["backup_codes"]


def resetting(cases, client):
    with cases("a forgotten password is set anew; the second factor stays, other sessions end"):
        known = client.post("/customer/forgot-password", {"email": EMAIL})
        unknown = client.post("/customer/forgot-password", {"email": "abc@example.com"})
        equal((known.status, known.body), (202, unknown.body))
        mail = mails(client, EMAIL)[0]
        truth("/account/reset-password#token=" in mail["link"], mail["link"])
        body = {"token": token_of(mail), "new_password": NEW_PASSWORD}
        equal(client.post("/customer/reset-password", body).status, 204)
        again = client.post("/customer/reset-password", body)
        equal((again.status, again.code), (400, "invalid_token"))
        equal(log_in(client, EMAIL).status, 401, "the old password")
        equal(log_in(client, EMAIL, NEW_PASSWORD).json()["mfa_required"], True)


def web_app(cases, client, server):
    own = f"http://{server.address[0]}:{server.address[1]}"
    accounts.customer(client, "kofi@example.com", full_name="Kofi Mensah")
    with cases("the web app's refresh token lives in a cookie, for our own pages alone"):
        login = log_in(client, "kofi@example.com", X_Requested_With="frontdesk-web")
        equal((login.status, login.json()["refresh_token"]), (200, None))
        headers = {"X-Requested-With": "frontdesk-web", "Cookie": "__Host-rt=" + "A" * 43}
        refused = client.request("POST", "/customer/token/refresh", headers={**headers, "Origin": "https://evil.example"})
        equal((refused.status, refused.code), (403, "forbidden"))
        unknown = client.request("POST", "/customer/token/refresh", headers={**headers, "Origin": own})
        equal(unknown.status, 401)


def exporting_and_erasing(cases, client, backup_code):
    half = log_in(client, EMAIL, NEW_PASSWORD).json()
    with cases("all that is held can be had as a file"):
        tokens = client.post("/customer/mfa/verify", {"mfa_token": half["mfa_token"], "code": backup_code}).json()
        basket = order([line(pickup_items(client)[0])], customer_name="Esi Owusu", customer_email=EMAIL)
        equal(client.post(CREATE, basket, Idempotency_Key=uuid.uuid4().hex, **bearer(tokens)).status, 201)
        export = client.get("/customer/export", **bearer(tokens))
        truth("attachment" in export.headers["content-disposition"], export.headers)
        held = export.json()
        equal((held["account"]["email"], len(held["orders"]), held["invoices"]), (EMAIL, 1, []))
    with cases("an account is erased with its password, and gone"):
        wrong = client.request("DELETE", "/customer/profile", {"password": accounts.PASSWORD}, bearer(tokens))
        equal((wrong.status, wrong.code), (401, "invalid_credentials"))
        done = client.request("DELETE", "/customer/profile", {"password": NEW_PASSWORD}, bearer(tokens))
        equal(done.status, 204)
        equal(client.get("/customer/profile", **bearer(tokens)).status, 401, "its token")
        equal(log_in(client, EMAIL, NEW_PASSWORD).status, 401, "its login")


def limits(cases):
    with Server(cases.program, cases.new_folder("limited"), rate_limits=True) as server:
        client = server.client()
        with cases("registrations are limited, and the limit outlives a restart"):
            statuses = [client.post("/customer/register", accounts.registration(f"guest{i}@example.com")).status
                        for i in range(4)]
            equal(statuses, [201, 201, 201, 429])
            equal(server.stop(), 0, "exit code after SIGTERM")
            server.start()
            answer = server.client().post("/customer/register", accounts.registration("guest9@example.com"))
            equal((answer.status, answer.code), (429, "rate_limited"))
            truth(int(answer.headers["retry-after"]) > 0, answer.headers)


if __name__ == "__main__":
    main()
