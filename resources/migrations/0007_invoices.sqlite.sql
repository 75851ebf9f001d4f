CREATE TRIGGER invoice_is_kept BEFORE DELETE ON invoice BEGIN SELECT RAISE(ABORT, 'invoices are kept'); END
-- next
CREATE TRIGGER invoice_is_final BEFORE UPDATE OF id, kind, series, year, number, invoice_number, order_id, credits, payment_id,
    issue_date, due_date, supply_date, currency, subtotal_cents, tax_cents, total_cents, notes, pdf_filename, snapshot,
    created_at ON invoice
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END
-- next
CREATE TRIGGER invoice_file_is_kept BEFORE DELETE ON invoice_file BEGIN SELECT RAISE(ABORT, 'invoices are kept'); END
-- next
CREATE TRIGGER invoice_file_is_final BEFORE UPDATE ON invoice_file BEGIN SELECT RAISE(ABORT, 'a PDF is drawn once'); END
-- next
CREATE TRIGGER invoice_status_moves BEFORE UPDATE OF status ON invoice
    WHEN OLD.status || ' ' || NEW.status NOT IN ('draft sent', 'sent paid', 'sent cancelled', 'paid cancelled')
BEGIN SELECT RAISE(ABORT, 'a document does not go that way'); END
-- next
CREATE TRIGGER invoice_owner_is_final BEFORE UPDATE OF customer_id ON invoice WHEN OLD.customer_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a document keeps its owner'); END
