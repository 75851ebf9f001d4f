#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Framing corpus: what two programs might read in two ways gets one answer at most, and the connection is closed.

    run_corpus.py HOST:PORT               a listener that is running
    run_corpus.py --serve SAMPLE_LISTENER starts that program and stops it again

Sends the seeds of tests/data/framing and mutations of them, and reads the same bytes with h11, an independent parser:
  - a request we refuse is answered once, nothing after it is, and we close without being asked to;
  - a request we accept h11 accepts too, with the same method and (where the listener echoes) the same body;
  - whatever comes in, the connection ends.
Ends with "N passed, N failed". Failing cases are kept as files. Needs python3-h11; uses zzuf where it is installed.
"""
import argparse
import asyncio
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import h11

SEEDS = pathlib.Path(__file__).resolve().parents[2] / "data" / "framing"
REFUSALS = {"malformed_request", "uri_too_long", "headers_too_large", "body_too_large", "method_not_implemented",
            "expectation_failed", "http_version_not_supported", "request_timeout"}
AT_ONCE = 24           # below the listener's cap for one address
QUIET_SECONDS = 0.15   # no byte for this long: the listener waits for more
END_SECONDS = 4.0      # after our half of the connection is closed

SPICES = [b"\0", b"\r", b"\n", b"\r\n", b" ", b"\t", b"\x0b", b"\x7f", b"\x80", b"\xff", b":", b";", b",", b"+", b"-", b"0",
          b"%", b"/", b"\r\n ", b"\n\n", b"\r\n\r\n"]
LINES = [b"Content-Length: 5\r\n", b"Content-Length: 0\r\n", b"Content-Length:\t5\r\n", b"content-length: 5 \r\n",
         b"Content-Length: 00\r\n", b"Content_Length: 5\r\n", b"Content-Length: -1\r\n", b"Content-Length: 1e1\r\n",
         b"Transfer-Encoding: chunked\r\n", b"transfer-encoding: Chunked\r\n", b"Transfer-Encoding: chunked, chunked\r\n",
         b"Transfer-Encoding: identity\r\n", b"Transfer-Encoding:\x0bchunked\r\n", b"Transfer-Encoding: \"chunked\"\r\n",
         b"Host: other\r\n", b"Host:\r\n", b"Connection: close\r\n", b"Connection: Content-Length\r\n",
         b"Expect: 100-continue\r\n", b"Expect: 200-ok\r\n", b"Upgrade: h2c\r\n", b"TE: trailers\r\n",
         b"X-Long: " + b"x" * 17000 + b"\r\n"]


def mutate(data: bytes, dice: random.Random, seeds: list) -> bytes:
    """One to three small changes of the kind that separates parsers."""
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(data) + 1)
        ends = [i + 2 for i in range(len(data) - 1) if data[i:i + 2] == b"\r\n"]
        kind = dice.randrange(9)
        if kind == 0:
            data = data[:at] + dice.choice(SPICES) + data[at:]
        elif kind == 1:
            data = data[:at] + data[at + dice.randint(1, 4):]
        elif kind == 2 and at < len(data):
            data = data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1:]
        elif kind in (3, 4) and ends:
            end = dice.choice(ends)
            data = data[:end] + dice.choice(LINES) + data[end:]
        elif kind == 5 and ends:
            end = dice.choice(ends)
            data = data[:end - 2] + dice.choice([b"\n", b"\r", b"", b"\r\r\n", b" \r\n", b"\r\n\r\n"]) + data[end:]
        elif kind == 6 and len(ends) > 1:
            one, two = sorted(dice.sample(ends, 2))
            data = data[:two] + data[one:two] + data[two:]
        elif kind == 7:
            data = data[:at] + dice.choice(seeds)[dice.randrange(20):]
        else:
            data = data.replace(dice.choice([b"\r\n", b": ", b"1.1", b"POST", b"chunked"]),
                                dice.choice([b"\r\n", b":", b"1.0", b"GET", b"\n"]), 1)
    return data


def zzuf(data: bytes, seed: int) -> bytes:
    return subprocess.run(["zzuf", "-s", str(seed), "-r", "0.002"], input=data, capture_output=True, check=True).stdout


def oracle(data: bytes) -> list:
    """The whole requests that h11 finds, as (method, body), up to the first it refuses."""
    connection = h11.Connection(h11.SERVER, max_incomplete_event_size=1 << 20)
    found = []
    method, body = b"", b""
    try:
        connection.receive_data(data)
        while True:
            event = connection.next_event()
            if isinstance(event, h11.Request):
                method, body = event.method, b""
            elif isinstance(event, h11.Data):
                body += bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                found.append((method, body))
                connection.send(h11.Response(status_code=200, headers=[("content-length", "0")]))
                connection.send(h11.EndOfMessage())
                if connection.our_state is not h11.DONE or connection.their_state is not h11.DONE:
                    break
                connection.start_next_cycle()
            else:
                break
    except (h11.RemoteProtocolError, h11.LocalProtocolError):
        pass
    return found


def answers(text: bytes) -> list:
    """The final answers in what the listener sent, as (status, fields, body)."""
    found = []
    while text:
        head, separator, rest = text.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        if not separator or not lines[0].startswith(b"HTTP/1.1 "):
            raise ValueError(f"not an answer: {text[:80]!r}")
        status = int(lines[0].split()[1])
        fields = {key.lower(): value for key, _, value in (line.partition(b": ") for line in lines[1:])}
        length = int(fields.get(b"content-length", b"0"))
        body, text = rest[:length], rest[length:]
        if status >= 200:
            found.append((status, fields, body))
        if status >= 200 and len(body) < length:  # HEAD, or cut off: nothing can follow that we could tell apart
            break
    return found


def refused(body: bytes) -> bool:
    try:
        return json.loads(body).get("code") in REFUSALS
    except (ValueError, AttributeError):
        return False


async def exchange(host: str, port: int, data: bytes) -> tuple:
    """@return what came, whether the listener closed of itself, whether it closed at all"""
    reader, writer = await asyncio.open_connection(host, port)
    received, by_itself, closed = b"", False, False
    try:
        writer.write(data)
        try:
            while not by_itself:
                chunk = await asyncio.wait_for(reader.read(65536), QUIET_SECONDS)
                received += chunk
                by_itself = not chunk
        except asyncio.TimeoutError:
            writer.write_eof()
        closed = by_itself
        while not closed:
            chunk = await asyncio.wait_for(reader.read(65536), END_SECONDS)
            received += chunk
            closed = not chunk
    except asyncio.TimeoutError:
        pass
    except ConnectionError:
        by_itself = closed = True
    finally:
        writer.close()
    return received, by_itself, closed


def verdict(name: str, data: bytes, outcome: tuple, echoes: bool) -> str:
    """@return what is wrong; empty if nothing is"""
    received, by_itself, closed = outcome
    if not closed:
        return "the connection stays open"
    try:
        given = answers(received)
    except ValueError as error:
        return str(error)
    expected = oracle(data)
    for i, (status, fields, body) in enumerate(given):
        if refused(body):
            if i + 1 < len(given):
                return f"{len(given) - i - 1} answers after a refusal"
            if not by_itself or fields.get(b"connection") != b"close":
                return "a refusal that does not close"
        elif i >= len(expected):
            return f"answer {i + 1} ({status}) to what h11 refuses"
        elif echoes and status == 200 and body:
            read = json.loads(body)
            method, sent = expected[i]
            if read["method"].encode() != method or read["length"] != len(sent):
                return f"answer {i + 1} read {read['method']} with {read['length']} bytes, h11 {method} with {len(sent)}"
    if name.startswith("refuse-") and not (len(given) == 1 and refused(given[0][2])):
        return f"a seed to refuse got {[status for status, _, _ in given]}"
    if name.startswith("accept-") and (len(given) != len(expected) or any(refused(body) for _, _, body in given)):
        return f"a sound seed got {[status for status, _, _ in given]}"
    return ""


def corpus(count: int, seed: int) -> list:
    dice = random.Random(seed)
    seeds = {path.stem: path.read_bytes() for path in sorted(SEEDS.glob("*.http"))}
    texts = list(seeds.values())
    cases = list(seeds.items())
    fuzzed = count // 4 if shutil.which("zzuf") else 0
    cases += [(f"zzuf-{i}", zzuf(dice.choice(texts), i)) for i in range(fuzzed)]
    cases += [(f"mutant-{i}", mutate(dice.choice(texts), dice, texts)) for i in range(count - fuzzed)]
    return [(name, data) for name, data in cases if data]


async def run(host: str, port: int, count: int, seed: int) -> int:
    probe = b"POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"
    echoes = b'"length":2' in (await exchange(host, port, probe))[0]
    cases = corpus(count, seed)
    gate = asyncio.Semaphore(AT_ONCE)

    async def judge(name: str, data: bytes) -> str:
        async with gate:
            return verdict(name, data, await exchange(host, port, data), echoes)

    results = await asyncio.gather(*(judge(name, data) for name, data in cases))
    failures = [(name, data, why) for (name, data), why in zip(cases, results) if why]
    if failures:
        kept = pathlib.Path(tempfile.mkdtemp(prefix="framing-"))
        for name, data, why in failures:
            (kept / f"{name}.http").write_bytes(data)
            print(f"FAILED {name}: {why}")
        print(f"kept in {kept}; random seed {seed}")
    print(f"{len(cases) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Framing corpus against a running listener.")
    parser.add_argument("listener", nargs="?", help="HOST:PORT")
    parser.add_argument("--serve", metavar="PROGRAM", help="start this one; it prints `listening on http://HOST:PORT`")
    parser.add_argument("--cases", type=int, default=1000, help="mutations, besides the seeds")
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    if (options.listener is None) == (options.serve is None):
        parser.error("give HOST:PORT or --serve PROGRAM")
    program = None
    address = options.listener
    if options.serve:
        program = subprocess.Popen([options.serve], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        address = program.stdout.readline().strip().removeprefix("listening on http://")
    host, _, port = address.rpartition(":")
    try:
        return asyncio.run(run(host, int(port), options.cases, options.seed))
    finally:
        if program:
            program.stdin.close()
            program.wait(10)


if __name__ == "__main__":
    sys.exit(main())
