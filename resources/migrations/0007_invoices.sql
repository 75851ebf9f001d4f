-- Tax invoices and credit notes: gapless numbers, a snapshot that never changes, the PDF drawn once.
CREATE TABLE invoice (
    id             {id} NOT NULL PRIMARY KEY,
    kind           TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    series         TEXT NOT NULL,
    year           {int} NOT NULL,
    number         {int} NOT NULL CHECK (number > 0),
    invoice_number TEXT NOT NULL UNIQUE,
    order_id       {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    customer_id    {id},
    credits        {id} REFERENCES invoice (id) ON DELETE RESTRICT,
    payment_id     {id} REFERENCES payment (id) ON DELETE RESTRICT,
    issue_date     TEXT NOT NULL,
    due_date       TEXT NOT NULL,
    supply_date    TEXT NOT NULL,
    currency       TEXT NOT NULL CHECK (length(currency) = 3),
    subtotal_cents {int} NOT NULL,
    tax_cents      {int} NOT NULL,
    total_cents    {int} NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'paid', 'cancelled')),
    status_at      {int} NOT NULL,
    version        {int} NOT NULL CHECK (version > 0),
    notes          TEXT NOT NULL,
    pdf_filename   TEXT NOT NULL,
    snapshot       {blob} NOT NULL,
    created_at     {int} NOT NULL,
    UNIQUE (series, year, number),
    CHECK (total_cents = subtotal_cents + tax_cents),
    CHECK ((kind = 'credit_note') = (credits IS NOT NULL))
) {strict}
-- next
CREATE UNIQUE INDEX invoice_one_per_order ON invoice (order_id) WHERE kind = 'invoice' AND status <> 'cancelled'
-- next
CREATE INDEX invoice_by_customer ON invoice (customer_id, id) WHERE customer_id IS NOT NULL
-- next
CREATE INDEX invoice_by_order ON invoice (order_id)
-- next
CREATE TABLE invoice_file (
    invoice_id {id} NOT NULL PRIMARY KEY REFERENCES invoice (id) ON DELETE RESTRICT,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    content    {blob} NOT NULL,
    drawn_at   {int} NOT NULL
) {strict}
-- next
-- Issued, and its file not drawn yet.
CREATE TABLE invoice_to_draw (
    invoice_id {id} NOT NULL PRIMARY KEY REFERENCES invoice (id) ON DELETE RESTRICT
) {strict}
-- next
-- Documents are printed too.
CREATE TABLE print_job_wider (
    id          {id} NOT NULL PRIMARY KEY,
    what        TEXT NOT NULL CHECK (what IN ('receipt', 'kitchen', 'invoice')),
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
INSERT INTO print_job_wider SELECT id, what, order_id, station, copy, ticket_seq, open_drawer, content, status, attempts,
    problem, created_at FROM print_job
-- next
DROP TABLE print_job
-- next
ALTER TABLE print_job_wider RENAME TO print_job
-- next
CREATE INDEX print_job_unfinished ON print_job (id) WHERE status IN ('queued', 'sent', 'asking')
-- next
CREATE INDEX print_job_by_order ON print_job (order_id, what)
-- next
-- A refund takes cash out of the drawer.
CREATE TABLE drawer_movement_wider (
    shift_id     {id} NOT NULL REFERENCES shift (id) ON DELETE RESTRICT,
    seq          {int} NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('sale', 'change', 'refund', 'float', 'paid_in', 'paid_out', 'no_sale')),
    amount_cents {int} NOT NULL,
    order_id     {id},
    at           {int} NOT NULL,
    PRIMARY KEY (shift_id, seq)
) {clustered}
-- next
INSERT INTO drawer_movement_wider SELECT shift_id, seq, kind, amount_cents, order_id, at FROM drawer_movement
-- next
DROP TABLE drawer_movement
-- next
ALTER TABLE drawer_movement_wider RENAME TO drawer_movement
