-- SMS about orders: what the provider calls them, what they cost, and who wants none.
ALTER TABLE order_notification ADD COLUMN message_id TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE order_notification ADD COLUMN segments {int} NOT NULL DEFAULT 0
-- next
ALTER TABLE order_notification ADD COLUMN cost TEXT NOT NULL DEFAULT ''
-- next
CREATE INDEX order_notification_by_message ON order_notification (provider, message_id) WHERE message_id <> ''
-- next
CREATE INDEX order_notification_by_phone ON order_notification (recipient_phone, sent_at)
-- next
CREATE TABLE sms_opt_out (
    phone TEXT NOT NULL PRIMARY KEY,
    at    {int} NOT NULL
) {clustered}
-- next
CREATE INDEX order_notification_by_sending ON order_notification (sent_at)
-- next
CREATE INDEX order_notification_by_writing ON order_notification (created_at)
