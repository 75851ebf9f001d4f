# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers of a demo restaurant: made, verified and logged in; their e-mails and one-time codes."""

import re
import subprocess
import time
import urllib.parse

PASSWORD = "mango-harbour-sunrise-7"
STEP_SECONDS = 30


def registration(email, **changes):
    return {"email": email, "password": PASSWORD, "full_name": "Esi Owusu", **changes}


def mails(client, to=None):
    """The e-mails the demo would have sent, newest first; those to `to` alone if it is given."""
    answer = client.get("/api/demo/messages")
    assert answer.status == 200, f"messages: {answer.status}"
    return [mail for mail in answer.json()["messages"] if to in (None, mail["to"])]


def token_of(mail):
    """The token of the link in an e-mail."""
    return re.search(r"token=([A-Za-z0-9_-]+)", mail["link"]).group(1)


def register(client, email, **changes):
    """Makes an account that is not verified yet. Returns its id."""
    answer = client.post("/customer/register", registration(email, **changes))
    assert answer.status == 201, f"register: {answer.status} {answer.body[:300]!r}"
    return answer.json()["customer_id"]


def verify(client, email):
    """Follows the link of the newest e-mail to `email` as a program does."""
    answer = client.get(f"/customer/verify-email?token={token_of(mails(client, email)[0])}")
    assert answer.status == 200, f"verify: {answer.status} {answer.body[:300]!r}"


def log_in(client, email, password=PASSWORD, **headers):
    return client.post("/customer/token", {"email": email, "password": password}, **headers)


def bearer(tokens):
    """Keyword arguments of a request by whoever these tokens were given to."""
    return {"Authorization": f"Bearer {tokens['access_token']}"}


def customer(client, email, **changes):
    """Registers, verifies and logs in. Returns the answer's tokens."""
    register(client, email, **changes)
    verify(client, email)
    answer = log_in(client, email, changes.get("password", PASSWORD))
    assert answer.status == 200, f"log in: {answer.status} {answer.body[:300]!r}"
    return answer.json()


def customer_client(server, email, **changes):
    """A client that speaks for a new, verified customer."""
    return server.client(headers=bearer(customer(server.client(), email, **changes)))


def secret_of(setup):
    """The secret of a two-factor set-up, as its otpauth URL gives it to an authenticator."""
    query = urllib.parse.urlsplit(setup["otpauth_url"]).query
    return urllib.parse.parse_qs(query)["secret"][0]


def one_time_code(secret, steps=0):
    """What oathtool, an authenticator that is not ours, shows `steps` steps from now."""
    moment = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(time.time() + steps * STEP_SECONDS))
    done = subprocess.run(["oathtool", "--totp", "--base32", f"--now={moment}", secret], check=True, text=True,
                          capture_output=True)
    return done.stdout.strip()


def early_in_a_step(seconds=10):
    """Waits until the present step of 30 s lasts for `seconds` more, so that a code can be used while it is good."""
    left = STEP_SECONDS - time.time() % STEP_SECONDS
    if left < seconds:
        time.sleep(left + 0.5)
