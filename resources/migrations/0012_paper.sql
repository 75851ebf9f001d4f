-- Printers that paper is sent to, labels, changes of an order, what tax authorities said of documents.
CREATE TABLE print_job_wider (
    id          {id} NOT NULL PRIMARY KEY,
    what        TEXT NOT NULL CHECK (what IN ('receipt', 'kitchen', 'invoice', 'label')),
    order_id    {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    station     TEXT NOT NULL,
    copy        {int} NOT NULL CHECK (copy >= 0),
    ticket_seq  {int} NOT NULL,
    open_drawer {bool} NOT NULL,
    content     {blob} NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'confirmed', 'failed', 'asking', 'cancelled')),
    attempts    {int} NOT NULL,
    problem     TEXT NOT NULL,
    moved_to    {id},
    printed_on  {id},
    created_at  {int} NOT NULL
) {strict}
-- next
INSERT INTO print_job_wider SELECT id, what, order_id, station, copy, ticket_seq, open_drawer, content, status, attempts,
    problem, NULL, NULL, created_at FROM print_job
-- next
DROP TABLE print_job
-- next
ALTER TABLE print_job_wider RENAME TO print_job
-- next
CREATE INDEX print_job_unfinished ON print_job (id) WHERE status IN ('queued', 'sent', 'asking')
-- next
CREATE INDEX print_job_failed ON print_job (id) WHERE status = 'failed'
-- next
CREATE INDEX print_job_printed ON print_job (id) WHERE status = 'confirmed'
-- next
CREATE INDEX print_job_by_order ON print_job (order_id, what)
-- next
-- The line that this one stands for since the order was changed.
ALTER TABLE order_line ADD COLUMN replaces {id}
-- next
-- An extra, beside what the dish cannot do without: the kitchen's ticket tells them apart.
ALTER TABLE order_line_option ADD COLUMN is_addition {bool} NOT NULL DEFAULT 0
-- next
-- How often the order was changed after it was taken.
ALTER TABLE orders ADD COLUMN changes {int} NOT NULL DEFAULT 0
-- next
-- Whose document it is, case folded, to be searched; what the document says is sealed.
ALTER TABLE invoice ADD COLUMN buyer_name TEXT NOT NULL DEFAULT ''
-- next
-- Documents that a tax authority clears. Without a row none has to.
CREATE TABLE fiscal_record (
    invoice_id {id} NOT NULL PRIMARY KEY REFERENCES invoice (id) ON DELETE RESTRICT,
    status     TEXT NOT NULL CHECK (status IN ('queued', 'provisional', 'cleared', 'rejected')),
    stamp      TEXT,
    attempts   {int} NOT NULL CHECK (attempts >= 0),
    problem    TEXT NOT NULL,
    in_doubt   {bool} NOT NULL,
    next_at    {int},
    changed_at {int} NOT NULL,
    CHECK ((status = 'cleared') = (stamp IS NOT NULL)),
    CHECK ((status IN ('queued', 'provisional')) = (next_at IS NOT NULL))
) {strict}
-- next
CREATE INDEX fiscal_record_due ON fiscal_record (next_at) WHERE next_at IS NOT NULL
-- next
-- An invoice that is being prepared: whom it shall name and what it shall say. It has no number.
CREATE TABLE invoice_draft (
    order_id   {id} NOT NULL PRIMARY KEY REFERENCES orders (id) ON DELETE RESTRICT,
    version    {int} NOT NULL CHECK (version > 0),
    content    {blob} NOT NULL,
    updated_at {int} NOT NULL
) {strict}
