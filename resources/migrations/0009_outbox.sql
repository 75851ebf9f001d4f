-- How often a message was put off and how often its fate stayed unknown, and why it is where it is.
ALTER TABLE outbox ADD COLUMN refusals {int} NOT NULL DEFAULT 0
-- next
ALTER TABLE outbox ADD COLUMN unknowns {int} NOT NULL DEFAULT 0
-- next
ALTER TABLE outbox ADD COLUMN problem TEXT NOT NULL DEFAULT ''
-- next
-- By kind first: or the engine walks through all messages of a kind that were ever sent.
DROP INDEX outbox_due
-- next
CREATE INDEX outbox_due ON outbox (kind, next_at) WHERE status IN ('pending', 'sending')
