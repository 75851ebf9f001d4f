-- What providers are told and asked about payments, and what they tell by themselves.
CREATE TABLE provider_payment (
    payment_id  {id} NOT NULL PRIMARY KEY REFERENCES payment (id) ON DELETE RESTRICT,
    order_id    {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    provider    TEXT NOT NULL CHECK (provider IN ('paystack', 'mtn-momo', 'hubtel')),
    hosted      {bool} NOT NULL,
    prints      {bool} NOT NULL,
    network     TEXT NOT NULL CHECK (network IN ('', 'mtn', 'telecel', 'airteltigo')),
    phone       TEXT NOT NULL,
    email       TEXT NOT NULL,
    return_url  TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    step        TEXT NOT NULL CHECK (step IN ('charge', 'ask_charge', 'submit_code', 'refund', 'ask_refund')),
    code        {blob},
    asks        {int} NOT NULL CHECK (asks >= 0),
    unknowns    {int} NOT NULL CHECK (unknowns >= 0),
    not_founds  {int} NOT NULL CHECK (not_founds >= 0),
    not_found_at {int},
    taken_cents {int},
    next_at     {int},
    lease_until {int},
    sent_at     {int},
    created_at  {int} NOT NULL
) {strict}
-- next
CREATE INDEX provider_payment_due ON provider_payment (next_at) WHERE next_at IS NOT NULL
-- next
CREATE INDEX provider_payment_by_time ON provider_payment (sent_at) WHERE sent_at IS NOT NULL
-- next
DROP INDEX payment_one_live
-- next
-- A refund is no payment: an order may have several under way, along as many payments.
CREATE UNIQUE INDEX payment_one_live ON payment (order_id, method)
    WHERE status IN ('created', 'sent', 'pending', 'unknown') AND refund_of IS NULL
-- next
CREATE TABLE webhook_event (
    provider    TEXT NOT NULL,
    key         TEXT NOT NULL,
    reference   TEXT NOT NULL,
    body        {blob} NOT NULL,
    received_at {int} NOT NULL,
    PRIMARY KEY (provider, key)
) {clustered}
-- next
CREATE INDEX webhook_event_by_age ON webhook_event (received_at)
