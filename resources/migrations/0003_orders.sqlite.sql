CREATE TRIGGER order_event_is_kept BEFORE DELETE ON order_event BEGIN SELECT RAISE(ABORT, 'order_event is append-only'); END
-- next
CREATE TRIGGER order_event_is_final BEFORE UPDATE ON order_event BEGIN SELECT RAISE(ABORT, 'order_event is append-only'); END
-- next
CREATE TRIGGER payment_is_kept BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment is a ledger'); END
-- next
CREATE TRIGGER payment_is_final BEFORE UPDATE OF id, order_id, method, currency, amount_cents, tip_cents, rounding_cents,
    tendered_cents, change_cents, reference, refund_of, shift_id, staff_id, created_at ON payment
BEGIN SELECT RAISE(ABORT, 'payment is a ledger'); END
-- next
CREATE TRIGGER order_line_is_kept BEFORE DELETE ON order_line BEGIN SELECT RAISE(ABORT, 'order lines are voided, not deleted'); END
-- next
CREATE TRIGGER order_line_is_final BEFORE UPDATE OF order_id, line_no, id, item_id, name, quantity, unit_price_cents,
    total_cents, tax_class ON order_line
BEGIN SELECT RAISE(ABORT, 'order lines are immutable'); END
-- next
CREATE TRIGGER orders_are_kept BEFORE DELETE ON orders BEGIN SELECT RAISE(ABORT, 'orders are kept'); END
