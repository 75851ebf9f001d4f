CREATE TRIGGER invoice_buyer_is_final BEFORE UPDATE OF buyer_name ON invoice
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END
