-- Settings, counters, people, keys of repeated requests, the audit chain.
CREATE TABLE setting (
    key        TEXT NOT NULL,
    version    {int} NOT NULL CHECK (version > 0),
    value      TEXT NOT NULL,
    actor      TEXT NOT NULL,
    changed_at {int} NOT NULL,
    PRIMARY KEY (key, version)
) {strict}
-- next
CREATE TABLE series (
    name TEXT NOT NULL PRIMARY KEY,
    last {int} NOT NULL CHECK (last > 0)
) {strict}
-- next
CREATE TABLE staff (
    id       {id} NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    role     TEXT NOT NULL CHECK (role IN ('kitchen', 'cashier', 'manager', 'owner')),
    active   {bool} NOT NULL,
    position {int} NOT NULL,
    pin_hash TEXT NOT NULL
) {strict}
-- next
CREATE TABLE idempotency_key (
    subject    TEXT NOT NULL,
    key        TEXT NOT NULL,
    body_hash  {blob} NOT NULL,
    reply      {blob} NOT NULL,
    created_at {int} NOT NULL,
    PRIMARY KEY (subject, key)
) {clustered}
-- next
CREATE TABLE audit_log (
    seq     {int} NOT NULL PRIMARY KEY CHECK (seq > 0),
    at      {int} NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,
    hash    {blob} NOT NULL
) {strict}
