# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server that keeps what it is given, and can be told to misbehave."""

import argparse
import base64
import dataclasses
import email
import email.policy
import socket
import socketserver
import ssl
import subprocess
import threading


@dataclasses.dataclass(frozen=True)
class Mail:
    sender: str            # of the envelope
    recipient: str
    encrypted: bool
    raw: bytes

    @property
    def message(self):
        return email.message_from_bytes(self.raw, policy=email.policy.default)

    @property
    def id(self):
        return self.message["Message-ID"]

    def part(self, kind):
        """The decoded text of the part of this kind, such as text/plain."""
        for part in self.message.walk():
            if part.get_content_type() == kind:
                return part.get_content()
        raise AssertionError(f"no {kind} in it")


class MailSink:
    """Listens on 127.0.0.1 while it is open. `mails` is what it accepted, `heard` every byte that came in clear.

    `recipients` holds replies to the next RCPT commands; when it is empty they are taken. `ends` says the same of the
    texts: `accept`, `drop` (keeps the mail and closes without an answer), `stall` (keeps it and says nothing), or a
    reply such as "554 no".
    """

    def __init__(self, port=0, tls=None, offer_tls=True, implicit=False, password=None):
        """`tls` is an ssl.SSLContext of a server; `password` makes it want AUTH PLAIN with that one."""
        self.mails, self.heard = [], b""
        self.recipients, self.ends = [], []
        self.tls, self.offer_tls, self.implicit, self.password = tls, offer_tls, implicit, password
        self.closing = threading.Event()
        self.conversations = 0
        self._port = port
        self._server = None

    def open(self):
        self.closing.clear()
        sink = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                sink.conversations += 1
                try:
                    _Conversation(sink, self.request).run()
                except (OSError, EOFError):
                    pass

        class Listener(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True

        self._server = Listener(("127.0.0.1", self._port), Handler)
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def close(self):
        self.closing.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    @property
    def port(self):
        return self._port

    def to(self, address):
        return [mail for mail in self.mails if mail.recipient == address]

    def __enter__(self):
        return self.open()

    def __exit__(self, *_):
        self.close()


class _Conversation:
    def __init__(self, sink, connection):
        self._sink = sink
        self._encrypted = False
        self._connection = connection
        if sink.implicit:
            self._encrypt()
        self._in = self._connection.makefile("rb")
        self._sender = self._recipient = ""

    def run(self):
        self._say("220 sink.example ready")
        while True:
            line = self._line()
            verb = line.split(" ", 1)[0].upper()
            if verb in ("EHLO", "HELO"):
                self._hello()
            elif verb == "STARTTLS" and self._sink.tls and self._sink.offer_tls:
                self._say("220 go on")
                self._encrypt()
                self._in = self._connection.makefile("rb")
            elif verb == "AUTH":
                self._log_in(line)
            elif verb == "MAIL":
                self._sender = _address(line)
                self._say("250 fine")
            elif verb == "RCPT":
                self._recipient = _address(line)
                self._say(self._sink.recipients.pop(0) if self._sink.recipients else "250 fine")
            elif verb == "DATA":
                if not self._text():
                    return
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 fine" if verb in ("RSET", "NOOP") else "502 not here")

    def _hello(self):
        lines = ["sink.example", "SIZE 10485760"]
        if self._sink.tls and self._sink.offer_tls and not self._encrypted:
            lines.append("STARTTLS")
        elif self._sink.password is not None:
            lines.append("AUTH PLAIN")
        for line in lines[:-1]:
            self._say(f"250-{line}")
        self._say(f"250 {lines[-1]}")

    def _log_in(self, line):
        given = line.split(" ")[2] if line.count(" ") > 1 else None
        if given is None:
            self._say("334 ")
            given = self._line()
        right = base64.b64decode(given).split(b"\0")[-1].decode() == self._sink.password
        self._say("235 in" if right else "535 no")

    def _text(self):
        """Reads the text and answers; returns whether the conversation goes on."""
        self._say("354 go on")
        lines = []
        while (line := self._in.readline()) not in (b".\r\n", b""):
            self._hear(line)
            lines.append(line[1:] if line.startswith(b".") else line)
        if not line:
            raise EOFError
        end = self._sink.ends.pop(0) if self._sink.ends else "accept"
        if end in ("accept", "drop", "stall"):
            self._sink.mails.append(Mail(self._sender, self._recipient, self._encrypted, b"".join(lines)))
        if end == "accept":
            self._say("250 kept")
        elif end == "stall":
            self._sink.closing.wait()
        elif end != "drop":
            self._say(end)
        return end not in ("drop", "stall")

    def _line(self):
        line = self._in.readline()
        if not line:
            raise EOFError
        self._hear(line)
        return line.decode(errors="replace").rstrip("\r\n")

    def _hear(self, line):
        if not self._encrypted:
            self._sink.heard += line

    def _say(self, line):
        self._connection.sendall(line.encode() + b"\r\n")

    def _encrypt(self):
        self._connection = self._sink.tls.wrap_socket(self._connection, server_side=True)
        self._encrypted = True


def _address(line):
    return line[line.index("<") + 1:line.index(">")]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def server_certificate(folder, name="localhost"):
    """A self-signed certificate for localhost and 127.0.0.1: an ssl.SSLContext of a server, and the file to trust."""
    key, certificate = folder / "smtp-key.pem", folder / "smtp-cert.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name},IP:127.0.0.1",
                    "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context, certificate


def main():
    """`python3 smtp.py`: a sink for the tests in C++. Prints its port, serves one way until its input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipient", action="append", default=[], help="a reply to RCPT")
    parser.add_argument("--end", action="append", default=[], help="what comes of a text: see MailSink")
    parser.add_argument("--password")
    arguments = parser.parse_args()
    sink = MailSink(password=arguments.password)
    sink.recipients, sink.ends = arguments.recipient, arguments.end
    with sink:
        print(sink.port, flush=True)
        try:
            input()
        except EOFError:
            pass
        for mail in sink.mails:
            print(mail.raw.decode(), flush=True)


if __name__ == "__main__":
    main()
