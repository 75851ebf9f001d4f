#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""T16: passwords, one-time codes, backup codes and PINs are guessed at: their owner gets in, and nobody else."""

import subprocess
import sys
import time

sys.path.insert(0, __file__.rsplit("/", 2)[0] + "/support")

from fdtest.cases import Cases, equal, truth  # noqa: E402
from fdtest.server import Server, run_command  # noqa: E402

PASSWORD = "waakye with extra shito"
WEB_APP = {"X-Requested-With": "frontdesk-web"}
COOK = "171819"                 # a PIN of the demo's staff
SPEED = 10                      # of a clock whose waits are waited for
LOCKED = (429, "too_many_attempts")
WRONG = (401, "invalid_credentials")


def main():
    cases = Cases(__doc__)
    # Behind a proxy of ours, so that guesses can come from as many networks as an attacker has.
    environment = {"TRUSTED_PROXIES": "127.0.0.1", "PUBLIC_URL": "https://order.example"}
    with Server(cases.program, cases.new_folder("data"), environment=environment) as server:
        passwords(cases, server)
        codes(cases, server)
        pins(cases, server)
    fast = ("--demo", "--clock-speed", str(SPEED))
    with Server(cases.program, cases.new_folder("fast"), arguments=fast, environment=environment) as server:
        after_waiting(cases, server)
    cases.finish()


def outcome(answer):
    return answer.status, answer.code


class Visitor:
    """Somebody on a network of their own."""

    def __init__(self, server, address, device=None):
        headers = {"X-Forwarded-For": address}
        if device:
            headers |= {**WEB_APP, "Origin": "https://order.example", "Cookie": f"__Host-device={device}"}
        self._client = server.client(headers=headers)

    def post(self, path, body, **headers):
        return self._client.post(path, body, **headers)

    def log_in(self, email, password=PASSWORD, **headers):
        return self.post("/customer/token", {"email": email, "password": password}, **headers)

    def finish(self, step, code):
        return self.post("/customer/mfa/verify", {"mfa_token": step, "code": code})


def mail_token(server, email):
    messages = server.client().get("/api/demo/messages").json()["messages"]
    links = [each["link"] for each in messages if each["to"] == email and each["kind"] == "verify_email"]
    return links[0].split("token=")[1]


def registered(server, email):
    """A new account: an access token, and the token of the device on which its owner has logged in."""
    owner = Visitor(server, "192.0.2.1")
    made = owner.post("/customer/register", {"email": email, "password": PASSWORD, "full_name": "Ama Mensah"})
    equal(made.status, 201, made.body)
    equal(owner.post("/customer/verify-email?token=" + mail_token(server, email), {}).status, 200)
    login = owner.log_in(email, X_Requested_With="frontdesk-web", Origin="https://order.example")
    equal(login.status, 200, login.body)
    return login.json()["access_token"], login.headers["set-cookie"].split("__Host-device=")[1].split(";")[0]


def passwords(cases, server):
    email, nobody = "ama@brute.example", "nobody@brute.example"
    _, device = registered(server, email)
    thief = Visitor(server, "198.51.100.1")
    with cases("five wrong passwords from a network are answered, known address or not, and after that nothing is"):
        for address in (email, nobody):
            tries = [outcome(thief.log_in(address, f"guess number {n}")) for n in range(8)]
            equal(tries, [WRONG] * 5 + [LOCKED] * 3, address)
        equal(outcome(thief.log_in(email)), LOCKED)
    with cases("a refusal says when to come back, alike for known and unknown addresses"):
        waits = [int(thief.log_in(address, "x" * 12).headers["retry-after"]) for address in (email, nobody)]
        truth(all(25 <= wait <= 32 for wait in waits), f"Retry-After {waits}")
    with cases("guesses spread over many networks are stopped too"):
        tries = [outcome(Visitor(server, f"203.0.{n}.9").log_in(email, f"guess number {n}")) for n in range(20)]
        equal(tries, [WRONG] * 15 + [LOCKED] * 5)
    with cases("meanwhile the owner gets in from a device that has logged in before; one made up is of no use"):
        equal(outcome(Visitor(server, "203.0.113.9", "A" * 43).log_in(email)), LOCKED)
        equal(Visitor(server, "198.51.100.1", device).log_in(email).status, 200)


def one_time_code(secret):
    done = subprocess.run(["oathtool", "--totp", "--base32", secret], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def protected(server, email):
    """A new account with two-factor login: the token of its owner's device, and the backup codes."""
    access, device = registered(server, email)
    owner = server.client(headers={"Authorization": f"Bearer {access}"})
    setup = owner.post("/customer/mfa/setup", {"password": PASSWORD})
    equal(setup.status, 200, setup.body)
    secret, backup = setup.json()["secret"], setup.json()["backup_codes"]
    equal(owner.post("/customer/mfa/verify", {"code": one_time_code(secret)}).status, 200)
    return device, backup


def guessing(visitor, email, guesses):
    """What comes of codes guessed by somebody who knows the password; six tries a login, one more than it has."""
    outcomes = []
    for number, code in enumerate(guesses):
        if number % 6 == 0:
            step = visitor.log_in(email).json()["mfa_token"]
        outcomes.append(outcome(visitor.finish(step, code)))
    return outcomes


def codes(cases, server):
    kinds = {"one-time codes": ("totp@brute.example", [f"{n:06}" for n in range(20)]),
             "backup codes": ("backup@brute.example", [f"ZZZZZ-ZZZ{n:02}" for n in range(20)])}
    for what, (email, guesses) in kinds.items():
        device, backup = protected(server, email)
        thief = Visitor(server, "198.51.100.77")
        with cases(f"of {what} five are tried a login and ten an hour, even by who knows the password"):
            found = guessing(thief, email, guesses)
            truth((200, None) not in found, found)
            equal(found[:12], ([(401, "invalid_code")] * 5 + [LOCKED]) * 2)
            equal(set(found[12:]), {LOCKED})
        with cases(f"meanwhile the owner gets in from a known device, with a code, after {what} were guessed"):
            owner = Visitor(server, "198.51.100.77", device)
            step = owner.log_in(email).json()["mfa_token"]
            equal(outcome(thief.finish(step, backup[0])), LOCKED)
            equal(owner.finish(step, backup[0]).status, 200)


def pairing_code(cases, server):
    done = run_command(cases.program, "pairing-code", "--data", server.data, "--demo")
    equal((done.returncode, done.stderr), (0, b""))
    return done.stdout.decode().strip()


def paired(cases, server):
    answer = server.client().post("/api/staff/pair",
                                  {"pairing_code": pairing_code(cases, server), "device_name": "Tablet"})
    equal(answer.status, 200, answer.body)
    return answer.json()["device_token"]


def pins(cases, server):
    tablet, other = paired(cases, server), paired(cases, server)
    client = server.client()

    def type_pin(device, pin):
        return outcome(client.post("/api/staff/token", {"pin": pin}, X_Device_Token=device))

    with cases("five wrong PINs lock a device, for the right PIN too"):
        tries = [type_pin(tablet, f"{n:06}") for n in range(400000, 400008)]
        equal(tries, [(401, "invalid_code")] * 5 + [LOCKED] * 3)
        equal(type_pin(tablet, COOK), LOCKED)
    with cases("meanwhile the staff gets in on another device, and no PIN works beside a device's token made up"):
        equal(type_pin(other, COOK), (200, None))
        equal(type_pin("A" * 43, COOK), (401, "unauthorized"))


def after_waiting(cases, server):
    email = "ama@brute.example"
    registered(server, email)
    visitor = Visitor(server, "198.51.100.1")

    def wait_told():
        answer = visitor.log_in(email)
        equal(outcome(answer), LOCKED)
        wait = int(answer.headers["retry-after"])
        time.sleep((wait + 1) / SPEED)
        return wait

    with cases("without a known device the owner gets in after the delay, which doubles with one more guess"):
        equal([outcome(visitor.log_in(email, "not the password")) for _ in range(5)], [WRONG] * 5)
        first = wait_told()
        equal(outcome(visitor.log_in(email, "not the password")), WRONG)
        second = wait_told()
        equal(visitor.log_in(email).status, 200)
        truth(0 < first <= 32 < second <= 64, f"{first} s, then {second} s")


if __name__ == "__main__":
    main()
