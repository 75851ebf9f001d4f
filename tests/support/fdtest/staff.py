# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff of the demo restaurant, as local trust hands out their tokens."""

from fdtest.server import run_command

ORDERS = "/api/staff/orders"


def token(program, data, role):
    """A staff member's JWT, by `frontdesk staff-token` beside the running program."""
    done = run_command(program, "staff-token", "--role", role, "--data", data, "--demo")
    assert done.returncode == 0, f"staff-token --role {role}: {done.returncode} {done.stderr.decode()}"
    return done.stdout.decode().strip()


def client(server, program, role):
    return server.client(headers={"Authorization": f"Bearer {token(program, server.data, role)}"})


def move(staff, order_id, to, **more):
    return staff.post(f"{ORDERS}/{order_id}/transition", {"to": to, **more})


def moved(staff, order_id, to, **more):
    answer = move(staff, order_id, to, **more)
    assert answer.status == 200, f"to {to}: {answer.status} {answer.body[:300]!r}"
    return answer.json()["order"]


def pay_cash(staff, order_id, amount, key, **more):
    return staff.post(f"{ORDERS}/{order_id}/payments", {"method": "cash", "amount_cents": amount, **more},
                      Idempotency_Key=key)
