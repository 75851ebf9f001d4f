CREATE TRIGGER invoice_buyer_is_final BEFORE UPDATE OF buyer_name ON invoice
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END
-- next
CREATE TRIGGER order_line_replaces_is_final BEFORE UPDATE OF replaces ON order_line
BEGIN SELECT RAISE(ABORT, 'order lines are immutable'); END
