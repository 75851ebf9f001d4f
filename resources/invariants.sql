-- Every invariant of the store, each as a query that returns the offending rows: none means that it holds.
-- The comment before each is its name; {orders} is the table, or only its newest rows where a check has to be quick.
-- next
-- total is net and taxes
SELECT id FROM {orders} WHERE total_cents <> net_cents + tax_cents
-- next
-- an order's cells sum to its net and tax
SELECT o.id FROM {orders} o WHERE o.net_cents <> (SELECT coalesce(sum(amount_cents), 0) FROM order_tax_cell c WHERE c.order_id = o.id AND c.cell_no = 0)
    OR o.tax_cents <> (SELECT coalesce(sum(amount_cents), 0) FROM order_tax_cell c WHERE c.order_id = o.id AND c.cell_no > 0)
-- next
-- lines sum to subtotal and discount
SELECT o.id FROM {orders} o WHERE o.subtotal_cents <> (SELECT coalesce(sum(total_cents), -1) FROM order_line l WHERE l.order_id = o.id AND l.status <> 'voided')
    OR o.discount_cents <> (SELECT coalesce(sum(discount_cents), -1) FROM order_line l WHERE l.order_id = o.id AND l.status <> 'voided')
-- next
-- a line that another stands for is voided
SELECT o.id FROM {orders} o WHERE EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.replaces IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM order_line v WHERE v.order_id = o.id AND v.id = l.replaces AND v.status = 'voided'))
-- next
-- every order has its first event and no gap in its events
SELECT o.id FROM {orders} o WHERE (SELECT count(*) FROM order_event e WHERE e.order_id = o.id) <>
    (SELECT coalesce(max(seq), -1) FROM order_event e WHERE e.order_id = o.id)
-- next
-- the status is what the last status event says
SELECT o.id FROM {orders} o WHERE o.status <> (SELECT e.to_value FROM order_event e WHERE e.order_id = o.id AND e.kind = 'status' ORDER BY e.seq DESC LIMIT 1)
-- next
-- an order's number is once per business day
SELECT business_day || ' ' || number FROM {orders} GROUP BY business_day, number HAVING count(*) > 1
-- next
-- an order that counts as paid has been paid
SELECT o.id FROM {orders} o WHERE o.payment_status = 'paid' AND o.total_cents >
    (SELECT coalesce(sum(p.amount_cents - p.tip_cents - p.rounding_cents), 0) FROM payment p WHERE p.order_id = o.id AND p.status = 'succeeded')
-- next
-- refunds never exceed what was paid
SELECT o.id FROM {orders} o WHERE (SELECT coalesce(sum(p.amount_cents), 0) FROM payment p WHERE p.order_id = o.id
    AND (p.status = 'succeeded' OR (p.refund_of IS NOT NULL AND p.status IN ('created', 'sent', 'pending', 'unknown')))) < 0
-- next
-- an order with money has a receipt number
SELECT o.id FROM {orders} o WHERE o.receipt_number IS NULL AND EXISTS (SELECT 1 FROM payment p WHERE p.order_id = o.id AND p.status = 'succeeded')
-- next
-- cash lies in a shift
SELECT p.id FROM payment p JOIN {orders} o ON o.id = p.order_id WHERE p.method = 'cash' AND p.status = 'succeeded' AND p.shift_id IS NULL
-- next
-- change was counted right
SELECT p.id FROM payment p JOIN {orders} o ON o.id = p.order_id WHERE p.method = 'cash' AND p.amount_cents > 0 AND p.tendered_cents - p.change_cents <> p.amount_cents
-- next
-- a kitchen ticket number is once per station
SELECT station || ' ' || ticket_seq FROM print_job WHERE what = 'kitchen' AND ticket_seq > 0
    GROUP BY station, ticket_seq HAVING count(DISTINCT order_id) > 1
-- next
-- the numbers of documents are gapless in their series and year
SELECT series || ' ' || year FROM invoice GROUP BY series, year HAVING min(number) <> 1 OR max(number) <> count(*)
-- next
-- the counter of a series stands at its last document
SELECT i.series || '-' || i.year FROM invoice i GROUP BY i.series, i.year
    HAVING max(i.number) <> (SELECT coalesce(max(s.last), 0) FROM series s WHERE s.name = i.series || '-' || i.year)
-- next
-- no document is dated before the one numbered before it
SELECT i.invoice_number FROM invoice i JOIN invoice earlier ON earlier.series = i.series AND earlier.year = i.year
    AND earlier.number = i.number - 1 WHERE i.issue_date < earlier.issue_date
-- next
-- an invoice says what its order says
SELECT i.invoice_number FROM invoice i JOIN {orders} o ON o.id = i.order_id WHERE i.kind = 'invoice'
    AND (i.subtotal_cents <> o.net_cents OR i.tax_cents <> o.tax_cents OR i.total_cents <> o.total_cents OR i.currency <> o.currency)
-- next
-- credit notes never exceed their invoice
SELECT i.invoice_number FROM invoice i WHERE i.kind = 'invoice' AND EXISTS (SELECT 1 FROM invoice c WHERE c.credits = i.id
    GROUP BY c.credits HAVING sum(c.subtotal_cents) + i.subtotal_cents < 0 OR sum(c.tax_cents) + i.tax_cents < 0)
-- next
-- an invoice is cancelled exactly when it is credited in full
SELECT i.invoice_number FROM invoice i WHERE i.kind = 'invoice' AND i.total_cents > 0 AND (i.status = 'cancelled') <>
    (i.total_cents + (SELECT coalesce(sum(c.total_cents), 0) FROM invoice c WHERE c.credits = i.id) = 0)
-- next
-- a document has its file or waits for it
SELECT i.invoice_number FROM invoice i WHERE EXISTS (SELECT 1 FROM invoice_file f WHERE f.invoice_id = i.id) =
    EXISTS (SELECT 1 FROM invoice_to_draw d WHERE d.invoice_id = i.id)
-- next
-- a refund never exceeds the payment it goes back along
SELECT p.id FROM payment p JOIN {orders} o ON o.id = p.order_id WHERE p.amount_cents > 0 AND p.amount_cents <
    (SELECT coalesce(-sum(r.amount_cents), 0) FROM payment r WHERE r.order_id = p.order_id AND r.refund_of = p.id
    AND r.status IN ('created', 'sent', 'pending', 'unknown', 'succeeded'))
-- next
-- an open payment is told to its provider, or asked about
SELECT o.id FROM {orders} o WHERE EXISTS (SELECT 1 FROM payment p WHERE p.order_id = o.id AND p.refund_of IS NULL
    AND p.status IN ('created', 'sent', 'pending', 'unknown')
    AND NOT EXISTS (SELECT 1 FROM provider_payment c WHERE c.payment_id = p.id AND c.next_at IS NOT NULL))
-- next
-- what a provider is asked belongs to the payment's order
SELECT o.id FROM {orders} o WHERE EXISTS (SELECT 1 FROM payment p JOIN provider_payment c ON c.payment_id = p.id
    WHERE p.order_id = o.id AND c.order_id <> o.id)
-- next
-- an order that waits for a payment is not paid
SELECT id FROM {orders} WHERE status = 'awaiting_payment' AND payment_status = 'paid'
-- next
-- an erased account holds nothing
SELECT c.id FROM customer c WHERE c.erased_at IS NOT NULL AND (c.hashed_password || c.full_name || c.business_name || c.phone <> ''
    OR c.tax_id IS NOT NULL OR c.address IS NOT NULL OR c.mfa_secret IS NOT NULL
    OR EXISTS (SELECT 1 FROM customer_address a WHERE a.customer_id = c.id)
    OR EXISTS (SELECT 1 FROM customer_token t WHERE t.customer_id = c.id)
    OR EXISTS (SELECT 1 FROM backup_code b WHERE b.customer_id = c.id)
    OR EXISTS (SELECT 1 FROM known_device d WHERE d.customer_id = c.id)
    OR EXISTS (SELECT 1 FROM customer_session s WHERE s.customer_id = c.id AND s.ended_at IS NULL AND s.expires_at > c.erased_at))
-- next
-- an order of an erased account names nobody
SELECT o.id FROM {orders} o JOIN customer c ON c.id = o.customer_id WHERE c.erased_at IS NOT NULL
    AND o.customer_name || o.customer_phone || o.customer_email <> ''
-- next
-- two-factor login has its secret
SELECT id FROM customer WHERE mfa_enabled AND mfa_secret IS NULL
-- next
-- one link of a kind counts
SELECT customer_id FROM customer_token WHERE purpose <> 'second_factor' AND used_at IS NULL GROUP BY customer_id, purpose HAVING count(*) > 1
