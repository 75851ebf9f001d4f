-- Customers by phone number, with or without an account, and whose orders are whose.
CREATE TABLE customer_profile (
    phone                    TEXT NOT NULL PRIMARY KEY,
    name                     TEXT NOT NULL CHECK (length(name) <= 100),
    preferred_payment_method TEXT NOT NULL,
    address_book             {blob},
    last_order_date          {int},
    total_orders             {int} NOT NULL CHECK (total_orders >= 0),
    created_at               {int} NOT NULL,
    updated_at               {int} NOT NULL
) {clustered}
-- next
CREATE INDEX orders_by_customer ON orders (customer_id, id) WHERE customer_id IS NOT NULL
-- next
CREATE INDEX orders_by_email ON orders (lower(customer_email), id) WHERE customer_email <> '' AND customer_id IS NULL
-- next
ALTER TABLE orders ADD COLUMN email_opt_in {bool} NOT NULL DEFAULT 1
-- next
CREATE TABLE order_notification (
    id                {id} NOT NULL PRIMARY KEY,
    order_id          {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    notification_type TEXT NOT NULL,
    status            TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'delivered', 'failed', 'dropped')),
    recipient_phone   TEXT NOT NULL,
    message           {blob} NOT NULL,
    provider          TEXT NOT NULL,
    provider_response TEXT NOT NULL,
    sent_at           {int},
    delivered_at      {int},
    retry_count       {int} NOT NULL CHECK (retry_count >= 0),
    created_at        {int} NOT NULL
) {strict}
-- next
CREATE INDEX order_notification_by_order ON order_notification (order_id, id)
