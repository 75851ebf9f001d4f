-- What the counter works with: unfinished orders, paper, messages to the outside.
CREATE TABLE draft (
    id         {id} NOT NULL PRIMARY KEY,
    version    {int} NOT NULL,
    content    TEXT NOT NULL,
    owner      TEXT NOT NULL,
    device     TEXT NOT NULL,
    held       {bool} NOT NULL,
    updated_at {int} NOT NULL
) {strict}
-- next
CREATE TABLE print_job (
    id          {id} NOT NULL PRIMARY KEY,
    what        TEXT NOT NULL CHECK (what IN ('receipt', 'kitchen')),
    order_id    {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    station     TEXT NOT NULL,
    copy        {int} NOT NULL CHECK (copy >= 0),
    ticket_seq  {int} NOT NULL,
    open_drawer {bool} NOT NULL,
    content     {blob} NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'confirmed', 'failed', 'asking', 'cancelled')),
    attempts    {int} NOT NULL,
    problem     TEXT NOT NULL,
    created_at  {int} NOT NULL
) {strict}
-- next
CREATE INDEX print_job_unfinished ON print_job (id) WHERE status IN ('queued', 'sent', 'asking')
-- next
CREATE INDEX print_job_by_order ON print_job (order_id, what)
-- next
CREATE TABLE outbox (
    id              {id} NOT NULL PRIMARY KEY,
    kind            TEXT NOT NULL,
    aggregate       TEXT NOT NULL,
    payload_version {int} NOT NULL,
    payload         {blob} NOT NULL,
    provider_key    TEXT NOT NULL UNIQUE,
    status          TEXT NOT NULL CHECK (status IN ('pending', 'sending', 'sent', 'failed', 'dead')),
    attempt         {int} NOT NULL,
    next_at         {int} NOT NULL,
    lease_until     {int},
    created_at      {int} NOT NULL
) {strict}
-- next
CREATE INDEX outbox_due ON outbox (next_at) WHERE status IN ('pending', 'sending')
