-- Paired devices of the staff and kiosks, and what people have to look at.
CREATE TABLE device (
    id         {id} NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind       TEXT NOT NULL CHECK (kind IN ('staff', 'kiosk')),
    token_hash {blob} NOT NULL UNIQUE,
    paired_at  {int} NOT NULL,
    paired_by  TEXT NOT NULL,
    seen_at    {int} NOT NULL,
    revoked_at {int}
) {strict}
-- next
CREATE TABLE pairing_code (
    hash       {blob} NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('staff', 'kiosk')),
    made_by    TEXT NOT NULL,
    expires_at {int} NOT NULL,
    used_at    {int}
) {clustered}
-- next
CREATE TABLE alert (
    id          {id} NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('unmatched_money', 'amount_mismatch', 'provider_fault', 'printer_fault',
                    'message_dead', 'too_many_pins')),
    order_id    {id} REFERENCES orders (id) ON DELETE RESTRICT,
    payment_id  {id} REFERENCES payment (id) ON DELETE RESTRICT,
    detail      TEXT NOT NULL,
    created_at  {int} NOT NULL,
    resolved_at {int},
    action      TEXT NOT NULL,
    resolved_by TEXT NOT NULL
) {strict}
-- next
CREATE INDEX alert_open ON alert (id) WHERE resolved_at IS NULL
