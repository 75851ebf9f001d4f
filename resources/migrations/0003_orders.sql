-- Orders: immutable lines, stored tax cells, an append-only event log, the ledger.
CREATE TABLE tax_snapshot (
    id    TEXT NOT NULL PRIMARY KEY,
    rules TEXT NOT NULL
) {strict}
-- next
CREATE TABLE orders (
    id                     {id} NOT NULL PRIMARY KEY,
    version                {int} NOT NULL CHECK (version > 0),
    number                 {int} NOT NULL CHECK (number > 0),
    verification_code      TEXT NOT NULL CHECK (length(verification_code) = 4),
    order_source           TEXT NOT NULL CHECK (order_source IN ('web', 'frontdesk', 'phone', 'kiosk', 'table')),
    fulfilment             TEXT NOT NULL CHECK (fulfilment IN ('pickup', 'delivery', 'dine_in')),
    status                 TEXT NOT NULL CHECK (status IN ('awaiting_payment', 'placed', 'accepted', 'scheduled',
                               'preparing', 'ready', 'out_for_delivery', 'completed', 'rejected', 'cancelled',
                               'expired', 'uncollected')),
    payment_status         TEXT NOT NULL CHECK (payment_status IN ('unpaid', 'pending', 'authorised', 'partially_paid',
                               'paid', 'partially_refunded', 'refunded', 'failed')),
    payment_method         TEXT NOT NULL,
    customer_name          TEXT NOT NULL CHECK (length(customer_name) <= 100),
    customer_phone         TEXT NOT NULL,
    customer_email         TEXT NOT NULL,
    customer_id            {id},
    is_guest_order         {bool} NOT NULL,
    table_id               {id} REFERENCES dining_table (id) ON DELETE RESTRICT,
    table_name             TEXT NOT NULL,
    address                {blob},
    note                   TEXT NOT NULL,
    sms_opt_in             {bool} NOT NULL,
    sms_notifications_sent {int} NOT NULL,
    currency               TEXT NOT NULL CHECK (length(currency) = 3),
    prices_include_tax     {bool} NOT NULL,
    tax_snapshot_id        TEXT NOT NULL REFERENCES tax_snapshot (id) ON DELETE RESTRICT,
    tax_date               TEXT NOT NULL,
    business_day           TEXT NOT NULL,
    discount_percent       TEXT,
    discount_amount_cents  {int},
    discount_reason        TEXT NOT NULL,
    subtotal_cents         {int} NOT NULL CHECK (subtotal_cents >= 0),
    discount_cents         {int} NOT NULL CHECK (discount_cents >= 0),
    delivery_fee_cents     {int} NOT NULL CHECK (delivery_fee_cents >= 0),
    net_cents              {int} NOT NULL CHECK (net_cents >= 0),
    tax_cents              {int} NOT NULL CHECK (tax_cents >= 0),
    total_cents            {int} NOT NULL CHECK (total_cents >= 0),
    receipt_number         TEXT,
    token_generation       {int} NOT NULL CHECK (token_generation > 0),
    estimated_ready_at     {int},
    scheduled_for          {int},
    accepted_at            {int},
    created_at             {int} NOT NULL,
    updated_at             {int} NOT NULL,
    CHECK (total_cents = net_cents + tax_cents),
    CHECK (total_cents = subtotal_cents - discount_cents + delivery_fee_cents OR NOT prices_include_tax)
) {strict}
-- next
CREATE INDEX orders_by_status ON orders (status, id)
-- next
CREATE INDEX orders_by_change ON orders (updated_at)
-- next
CREATE INDEX orders_by_phone ON orders (customer_phone, id) WHERE customer_phone <> ''
-- next
CREATE TABLE order_line (
    order_id         {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    line_no          {int} NOT NULL CHECK (line_no BETWEEN 1 AND 100),
    id               {id} NOT NULL,
    status           TEXT NOT NULL CHECK (status IN ('new', 'sent', 'cooking', 'ready', 'served', 'voided')),
    item_id          {id} NOT NULL,
    name             TEXT NOT NULL,
    kitchen_name     TEXT NOT NULL,
    station          TEXT NOT NULL,
    tax_class        TEXT NOT NULL,
    quantity         {int} NOT NULL CHECK (quantity BETWEEN 1 AND 99),
    unit_price_cents {int} NOT NULL CHECK (unit_price_cents >= 0),
    parts            TEXT,
    note             TEXT NOT NULL,
    discount_percent TEXT,
    discount_amount_cents {int},
    total_cents      {int} NOT NULL CHECK (total_cents >= 0),
    discount_cents   {int} NOT NULL CHECK (discount_cents >= 0 AND discount_cents <= total_cents),
    net_cents        {int} NOT NULL,
    PRIMARY KEY (order_id, line_no)
) {clustered}
-- next
CREATE TABLE order_line_option (
    order_id          {id} NOT NULL,
    line_no           {int} NOT NULL,
    option_no         {int} NOT NULL,
    option_id         {id} NOT NULL,
    name              TEXT NOT NULL,
    price_delta_cents {int} NOT NULL,
    item_id           {id},
    PRIMARY KEY (order_id, line_no, option_no),
    FOREIGN KEY (order_id, line_no) REFERENCES order_line (order_id, line_no) ON DELETE RESTRICT
) {clustered}
-- next
-- Cell 0 of a group is its net, the others are its taxes in the set's order.
CREATE TABLE order_tax_cell (
    order_id     {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    group_no     {int} NOT NULL,
    cell_no      {int} NOT NULL,
    name         TEXT NOT NULL,
    rate         TEXT NOT NULL,
    joins        TEXT NOT NULL,
    amount_cents {int} NOT NULL,
    PRIMARY KEY (order_id, group_no, cell_no)
) {clustered}
-- next
CREATE TABLE order_event (
    order_id    {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    seq         {int} NOT NULL CHECK (seq > 0),
    at          {int} NOT NULL,
    kind        TEXT NOT NULL,
    actor       TEXT NOT NULL,
    by_name     TEXT NOT NULL,
    device      TEXT NOT NULL,
    from_value  TEXT NOT NULL,
    to_value    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (order_id, seq)
) {clustered}
-- next
CREATE TABLE shift (
    id            {id} NOT NULL PRIMARY KEY,
    staff_id      {id},
    device        TEXT NOT NULL,
    currency      TEXT NOT NULL,
    opening_cents {int} NOT NULL CHECK (opening_cents >= 0),
    opened_at     {int} NOT NULL,
    closed_at     {int}
) {strict}
-- next
CREATE UNIQUE INDEX shift_one_open ON shift (device) WHERE closed_at IS NULL
-- next
CREATE TABLE drawer_movement (
    shift_id     {id} NOT NULL REFERENCES shift (id) ON DELETE RESTRICT,
    seq          {int} NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('sale', 'change', 'float', 'paid_in', 'paid_out', 'no_sale')),
    amount_cents {int} NOT NULL,
    order_id     {id},
    at           {int} NOT NULL,
    PRIMARY KEY (shift_id, seq)
) {clustered}
-- next
CREATE TABLE payment (
    id                 {id} NOT NULL PRIMARY KEY,
    order_id           {id} NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    method             TEXT NOT NULL,
    status             TEXT NOT NULL CHECK (status IN ('created', 'sent', 'pending', 'unknown', 'succeeded', 'failed',
                           'expired', 'voided')),
    status_at          {int} NOT NULL,
    version            {int} NOT NULL,
    currency           TEXT NOT NULL,
    amount_cents       {int} NOT NULL CHECK (amount_cents <> 0),
    tip_cents          {int} NOT NULL,
    rounding_cents     {int} NOT NULL,
    tendered_cents     {int} NOT NULL,
    change_cents       {int} NOT NULL CHECK (change_cents >= 0),
    reference          TEXT NOT NULL UNIQUE,
    external_reference TEXT NOT NULL,
    needs_action       {bool} NOT NULL,
    authorization_url  TEXT NOT NULL,
    display_text       TEXT NOT NULL,
    expires_at         {int},
    failure_code       TEXT NOT NULL,
    refund_of          {id} REFERENCES payment (id) ON DELETE RESTRICT,
    shift_id           {id} REFERENCES shift (id) ON DELETE RESTRICT,
    staff_id           {id},
    created_at         {int} NOT NULL,
    CHECK ((amount_cents < 0) = (refund_of IS NOT NULL))
) {strict}
-- next
CREATE INDEX payment_by_order ON payment (order_id)
-- next
CREATE UNIQUE INDEX payment_one_live ON payment (order_id, method)
    WHERE status IN ('created', 'sent', 'pending', 'unknown')
