-- Accounts of customers: who they are, how they prove it, where they are logged in. Tokens only as hashes.
CREATE TABLE customer (
    id                       {id} NOT NULL PRIMARY KEY,
    version                  {int} NOT NULL CHECK (version > 0),
    email                    TEXT NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 320),
    hashed_password          TEXT NOT NULL,
    full_name                TEXT NOT NULL CHECK (length(full_name) <= 100),
    business_name            TEXT NOT NULL CHECK (length(business_name) <= 200),
    phone                    TEXT NOT NULL,
    tax_id                   {blob},
    address                  {blob},
    email_verified           {bool} NOT NULL,
    mfa_enabled              {bool} NOT NULL,
    mfa_secret               {blob},
    mfa_last_step            {int} NOT NULL,
    preferred_payment_method TEXT NOT NULL,
    language                 TEXT NOT NULL,
    notify_sms               {bool} NOT NULL,
    notify_email             {bool} NOT NULL,
    created_at               {int} NOT NULL,
    updated_at               {int} NOT NULL,
    erased_at                {int}
) {strict}
-- next
CREATE INDEX customer_erased ON customer (erased_at) WHERE erased_at IS NOT NULL
-- next
CREATE INDEX customer_unverified ON customer (created_at) WHERE NOT email_verified AND erased_at IS NULL
-- next
CREATE TABLE customer_address (
    customer_id {id} NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    position    {int} NOT NULL,
    id          {id} NOT NULL,
    label       TEXT NOT NULL,
    place_id    {id},
    sealed      {blob} NOT NULL,
    PRIMARY KEY (customer_id, position)
) {clustered}
-- next
-- Links in e-mails and the second step of a login.
CREATE TABLE customer_token (
    hash        {blob} NOT NULL PRIMARY KEY,
    customer_id {id} NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    purpose     TEXT NOT NULL CHECK (purpose IN ('verify_email', 'reset_password', 'second_factor')),
    attempts    {int} NOT NULL,
    created_at  {int} NOT NULL,
    expires_at  {int} NOT NULL,
    used_at     {int}
) {clustered}
-- next
CREATE INDEX customer_token_by_customer ON customer_token (customer_id, purpose)
-- next
CREATE INDEX customer_token_by_age ON customer_token (expires_at)
-- next
CREATE TABLE backup_code (
    customer_id {id} NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    hash        {blob} NOT NULL,
    used_at     {int},
    PRIMARY KEY (customer_id, hash)
) {clustered}
-- next
CREATE TABLE customer_session (
    id           {id} NOT NULL PRIMARY KEY,
    customer_id  {id} NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    device       TEXT NOT NULL,
    methods      TEXT NOT NULL,
    created_at   {int} NOT NULL,
    last_used_at {int} NOT NULL,
    expires_at   {int} NOT NULL,
    ended_at     {int},
    end_reason   TEXT NOT NULL
) {strict}
-- next
CREATE INDEX customer_session_by_customer ON customer_session (customer_id) WHERE ended_at IS NULL
-- next
CREATE INDEX customer_session_by_age ON customer_session (expires_at)
-- next
CREATE INDEX customer_session_by_end ON customer_session (ended_at) WHERE ended_at IS NOT NULL
-- next
CREATE TABLE refresh_token (
    hash       {blob} NOT NULL PRIMARY KEY,
    session_id {id} NOT NULL REFERENCES customer_session (id) ON DELETE RESTRICT,
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    used_at    {int}
) {clustered}
-- next
CREATE INDEX refresh_token_by_session ON refresh_token (session_id)
-- next
-- Browsers that have logged in to an account before: strangers' failures do not slow them down.
CREATE TABLE known_device (
    hash        {blob} NOT NULL PRIMARY KEY,
    customer_id {id} NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    created_at  {int} NOT NULL
) {clustered}
-- next
CREATE INDEX known_device_by_customer ON known_device (customer_id)
-- next
-- Failures in a row, by whom or where they were made. Keys are hashes or ids, never addresses in clear.
CREATE TABLE failure_count (
    key          TEXT NOT NULL PRIMARY KEY,
    in_a_row     {int} NOT NULL,
    locked_until {int} NOT NULL,
    changed_at   {int} NOT NULL
) {clustered}
-- next
-- Quotas that a restart must not give back: when each bucket is full again.
CREATE TABLE quota (
    key     TEXT NOT NULL PRIMARY KEY,
    full_at {int} NOT NULL
) {clustered}
-- next
CREATE INDEX idempotency_by_age ON idempotency_key (created_at)
-- next
CREATE INDEX outbox_by_kind ON outbox (kind, created_at)
-- next
CREATE INDEX outbox_by_aggregate ON outbox (aggregate)
