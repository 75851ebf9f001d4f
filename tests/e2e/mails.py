#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""E-mails over SMTP: from the outbox of the real program to a mail server that misbehaves."""

import os
import pathlib
import re
import signal
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fdtest.accounts import log_in, register, registration
from fdtest.cases import Cases, equal, eventually, truth
from fdtest.server import Server
from fdtest.smtp import MailSink, free_port, server_certificate
from fdtest.staff import client as staff_client

# A minute of the schedule is half a second here.
FAST = ("--demo", "--clock-speed", "120")
FROM = "orders@osu.example"


def main():
    cases = Cases(__doc__)
    silence = start_silent_server(cases)
    encrypted(cases)
    sink_that_was_away(cases)
    replies(cases)
    stripped(cases)
    wrong_password(cases)
    killed(cases)
    without_a_server(cases)
    silent_server(cases, *silence)
    cases.finish()


def smtp(sink_port, **more):
    return {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(sink_port), "SMTP_SECURITY": "none", "EMAIL_FROM": FROM, **more}


def link_token(mail):
    return re.search(r"verify-email\?token=([A-Za-z0-9_-]+)", mail.part("text/plain")).group(1)


def outcomes(server):
    """What /metrics counts of e-mails, by outcome."""
    text = server.client().get("/metrics").body.decode()
    return {name: int(float(value)) for name, value in
            re.findall(r'^frontdesk_emails_total\{outcome="(\w+)"\} (\S+)', text, re.M)}


def alerts(server):
    manager = staff_client(server, server.program, "manager")
    return [(one["kind"], one["detail"]) for one in manager.get("/api/staff/alerts").json()["alerts"]]


def encrypted(cases):
    context, trusted = server_certificate(cases.new_folder("certificate"))
    secret = "a secret of the mail server"
    with MailSink(tls=context, password=secret) as sink, Server(
            cases.program, cases.new_folder("encrypted"),
            environment=smtp(sink.port, SMTP_HOST="localhost", SMTP_SECURITY="starttls", SMTP_USER="orders",
                             SMTP_PASSWORD=secret, SSL_CERT_FILE=str(trusted))) as server:
        client = server.client()
        with cases("a registration's e-mail arrives encrypted, as text and as HTML, and its link verifies"):
            register(client, "esi@example.com", full_name="Esi Owusu")
            mail = eventually(lambda: sink.to("esi@example.com"))[0]
            equal((mail.sender, mail.encrypted), (FROM, True))
            message = mail.message
            truth(message["From"].endswith(f"<{FROM}>"), message["From"])
            truth(message["Message-ID"].endswith("@osu.example>"), mail.id)
            equal(message["Date"].datetime.tzinfo is not None, True)
            truth("Esi Owusu" in mail.part("text/plain"), "the name")
            token = link_token(mail)
            equal(re.findall(r'<a href="[^"]*token=([A-Za-z0-9_-]+)"', mail.part("text/html")), [token])
            equal(client.get(f"/customer/verify-email?token={token}").status, 200)
            equal(log_in(client, "esi@example.com").status, 200)
        with cases("who has verified is made welcome"):
            welcome = eventually(lambda: sink.to("esi@example.com")[1:])[0]
            truth("welcome" in welcome.message["Subject"], welcome.message["Subject"])
        with cases("nothing of it went in clear, and neither token nor password is in a log"):
            truth(b"esi@" not in sink.heard and b"AUTH" not in sink.heard, sink.heard)
            logs = "".join(path.read_text() for path in (server.data / "logs").iterdir()) + server.errors()
            for told in (token, secret, "esi@example.com"):
                truth(told not in logs, told)
        with cases("a name cannot put a header or another recipient into a message"):
            register(client, "kofi@example.com", full_name="Kofi> RCPT TO:<all@example.com> Bcc: x@example.com")
            mail = eventually(lambda: sink.to("kofi@example.com"))[0]
            equal((mail.message["Bcc"], mail.message["Cc"], len(sink.to("kofi@example.com"))), (None, None, 1))
            equal({mail.recipient for mail in sink.mails}, {"esi@example.com", "kofi@example.com"})
            answer = client.post("/customer/register", registration("yaw@example.com", full_name="Yaw\r\nBcc: x@e.com"))
            if answer.status == 201:
                mail = eventually(lambda: sink.to("yaw@example.com"))[0]
                equal(mail.message["Bcc"], None)
    with MailSink(tls=context, implicit=True) as sink, Server(
            cases.program, cases.new_folder("implicit"),
            environment=smtp(sink.port, SMTP_HOST="localhost", SMTP_SECURITY="tls",
                             SSL_CERT_FILE=str(trusted))) as server:
        with cases("the same where the connection is encrypted from its first byte"):
            register(server.client(), "esi@example.com")
            equal(eventually(lambda: sink.to("esi@example.com"))[0].encrypted, True)
    with MailSink(tls=context) as sink, Server(
            cases.program, cases.new_folder("untrusted"), FAST,
            environment=smtp(sink.port, SMTP_HOST="localhost", SMTP_SECURITY="starttls")) as server:
        with cases("a certificate that nobody vouches for gets no mail"):
            register(server.client(), "esi@example.com")
            eventually(lambda: any("certificate" in detail for _, detail in alerts(server)), within=15)
            equal(sink.mails, [])
            truth(b"esi@" not in sink.heard, sink.heard)


def sink_that_was_away(cases):
    port = free_port()
    sink = MailSink(port)
    with Server(cases.program, cases.new_folder("away"), FAST, environment=smtp(port)) as server:
        with cases("while the mail server is away people can register; their e-mails arrive after"):
            for name in ("one", "two", "three"):
                register(server.client(), f"{name}@example.com")
            eventually(lambda: outcomes(server)["failed"] >= 1)
            with sink:
                eventually(lambda: len(sink.mails) == 3, within=20)
                equal({mail.recipient for mail in sink.mails}, {f"{n}@example.com" for n in ("one", "two", "three")})
            eventually(lambda: outcomes(server)["sent"] == 3)
        with cases("it stops at once while it waits"):
            began = time.monotonic()
            equal(server.stop(), 0)
            truth(time.monotonic() - began < 3, "it took too long")


def replies(cases):
    with MailSink() as sink, Server(cases.program, cases.new_folder("replies"), FAST,
                                    environment=smtp(sink.port)) as server:
        with cases("a message that was put off with 450 arrives after, once"):
            sink.recipients = ["450 come back later"]
            register(server.client(), "later@example.com")
            eventually(lambda: sink.to("later@example.com"), within=15)
            eventually(lambda: outcomes(server)["sent"] == 1)
            equal((len(sink.mails), outcomes(server)["failed"]), (1, 1))
        with cases("a message that was refused with 550 is not tried again, and a manager is told"):
            sink.recipients = ["550 nobody here"]
            register(server.client(), "nobody@example.com")
            eventually(lambda: outcomes(server)["dead"] == 1)
            kinds = dict(alerts(server))
            truth("550" in kinds["message_dead"] and "nobody" not in kinds["message_dead"], kinds)
            time.sleep(1)
            equal(sink.to("nobody@example.com"), [])
        with cases("a connection that was lost after the text is repeated once, under the same Message-ID"):
            sink.ends = ["drop", "drop", "drop"]
            register(server.client(), "twice@example.com")
            eventually(lambda: len(sink.to("twice@example.com")) == 2, within=15)
            time.sleep(2)
            equal(len(sink.to("twice@example.com")), 2)
            equal(len({mail.id for mail in sink.to("twice@example.com")}), 1)


def stripped(cases):
    with MailSink() as sink, Server(cases.program, cases.new_folder("stripped"), FAST,
                                    environment=smtp(sink.port, SMTP_SECURITY="starttls", SMTP_USER="orders",
                                                     SMTP_PASSWORD="open sesame")) as server:
        with cases("where STARTTLS was stripped nothing goes in clear, and the fault is told in words"):
            register(server.client(), "esi@example.com")
            eventually(lambda: any(kind == "provider_fault" and "STARTTLS" in detail
                                   for kind, detail in alerts(server)), within=20)
            truth(b"esi@" not in sink.heard and b"AUTH" not in sink.heard and b"MAIL" not in sink.heard, sink.heard)
            tried = sink.conversations
            equal(tried, 5, "tries before the queue rests")


def wrong_password(cases):
    context, trusted = server_certificate(cases.new_folder("other-certificate"))
    with MailSink(tls=context, password="right") as sink, Server(
            cases.program, cases.new_folder("denied"), FAST,
            environment=smtp(sink.port, SMTP_HOST="localhost", SMTP_SECURITY="starttls", SMTP_USER="orders",
                             SMTP_PASSWORD="not that one", SSL_CERT_FILE=str(trusted))) as server:
        with cases("a wrong password is told, and the alert ends when e-mails leave again"):
            register(server.client(), "esi@example.com")
            eventually(lambda: any("SMTP_PASSWORD" in detail for _, detail in alerts(server)), within=20)
            sink.password = "not that one"
            eventually(lambda: sink.to("esi@example.com"), within=30)     # 15 minutes of the queue's rest
            eventually(lambda: not any(kind == "provider_fault" for kind, _ in alerts(server)))


def killed(cases):
    with MailSink() as sink:
        server = Server(cases.program, cases.new_folder("killed"), environment=smtp(sink.port))
        with cases("killed between sending and the answer, it sends again under the same Message-ID"):
            server.start()
            sink.ends = ["stall"]
            register(server.client(), "esi@example.com")
            eventually(lambda: sink.to("esi@example.com"))
            server.kill()
            server.start()
            eventually(lambda: outcomes(server)["sent"] == 1)
            equal(len(sink.to("esi@example.com")), 2)
            equal(len({mail.id for mail in sink.to("esi@example.com")}), 1)
        with cases("killed at any moment, every message arrives once or twice, under one Message-ID"):
            people = [f"guest{i}@example.com" for i in range(12)]
            for person in people:
                register(server.client(), person)
                time.sleep(cases.random.uniform(0, 0.02))
                os.kill(server.pid, signal.SIGKILL)
                server.kill()
                server.start()
            eventually(lambda: all(sink.to(person) for person in people), within=20)
            for person in people:
                mails = sink.to(person)
                truth(len(mails) <= 2 and len({mail.id for mail in mails}) == 1, (person, len(mails)))
        server.kill()


def without_a_server(cases):
    with cases("without SMTP_HOST a restaurant is told that its e-mails wait, and serves on"):
        home = cases.new_folder("home")
        folder = cases.new_folder("restaurant")
        with Server(cases.program, folder, arguments=(), environment={"XDG_CONFIG_HOME": str(home),
                                                                     "XDG_STATE_HOME": str(home)}) as server:
            register(server.client(), "esi@example.com")
            eventually(lambda: "SMTP_HOST is not set" in server.errors())
            text = server.client().get("/metrics").body.decode()
            truth("frontdesk_outbox_waiting 1" in text, text)
            equal(server.stop(), 0)
    with cases("with it from the next start on they leave"):
        with MailSink() as sink, Server(cases.program, folder, arguments=(),
                                        environment={"XDG_CONFIG_HOME": str(home), "XDG_STATE_HOME": str(home),
                                                     **smtp(sink.port)}):
            eventually(lambda: sink.to("esi@example.com"))


def start_silent_server(cases):
    """It takes longer than all the rest here: it starts first and is looked at last."""
    sink = MailSink().open()
    sink.ends = ["stall"]
    server = Server(cases.program, cases.new_folder("silent"), FAST, environment=smtp(sink.port)).start()
    register(server.client(), "esi@example.com")
    return sink, server


def silent_server(cases, sink, server):
    with cases("a server that falls silent after the text is asked once more, under the same Message-ID"):
        eventually(lambda: outcomes(server)["sent"] == 1, within=60)
        equal(len(sink.mails), 2)
        equal(len({mail.id for mail in sink.mails}), 1)
    server.kill()
    sink.close()


if __name__ == "__main__":
    main()
