-- The menu, what prices it, and where it is eaten. Nothing is deleted: what is gone is archived.
CREATE TABLE category (
    id          {id} NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    description TEXT NOT NULL,
    emoji       TEXT NOT NULL,
    colour      TEXT NOT NULL,
    image_url   TEXT NOT NULL,
    position    {int} NOT NULL,
    archived    {bool} NOT NULL
) {strict}
-- next
CREATE TABLE menu_item (
    id             {id} NOT NULL PRIMARY KEY,
    category_id    {id} NOT NULL REFERENCES category (id) ON DELETE RESTRICT,
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kitchen_name   TEXT NOT NULL,
    description    TEXT NOT NULL,
    price_cents    {int} NOT NULL CHECK (price_cents >= 0),
    kind           TEXT NOT NULL CHECK (kind IN ('item', 'combo')),
    emoji          TEXT NOT NULL,
    image_url      TEXT NOT NULL,
    station        TEXT NOT NULL,
    tax_class      TEXT NOT NULL,
    tags           TEXT NOT NULL,
    allergens      TEXT NOT NULL,
    prep_minutes   {int} NOT NULL CHECK (prep_minutes BETWEEN 0 AND 600),
    position       {int} NOT NULL,
    featured       {bool} NOT NULL,
    archived       {bool} NOT NULL,
    fulfilments    {int} NOT NULL,
    hours          TEXT NOT NULL,
    sold_out       {bool} NOT NULL,
    sold_out_until {int}
) {strict}
-- next
CREATE TABLE option_group (
    id               {id} NOT NULL PRIMARY KEY,
    item_id          {id} NOT NULL REFERENCES menu_item (id) ON DELETE RESTRICT,
    name             TEXT NOT NULL,
    min_count        {int} NOT NULL CHECK (min_count >= 0),
    max_count        {int} NOT NULL CHECK (max_count >= min_count),
    parent_option_id {id},
    position         {int} NOT NULL,
    archived         {bool} NOT NULL
) {strict}
-- next
CREATE TABLE menu_option (
    id                {id} NOT NULL PRIMARY KEY,
    group_id          {id} NOT NULL REFERENCES option_group (id) ON DELETE RESTRICT,
    name              TEXT NOT NULL,
    price_delta_cents {int} NOT NULL,
    sold_out          {bool} NOT NULL,
    item_id           {id},
    position          {int} NOT NULL,
    archived          {bool} NOT NULL
) {strict}
-- next
CREATE TABLE delivery_place (
    id        {id} NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    fee_cents {int} NOT NULL CHECK (fee_cents >= 0),
    position  {int} NOT NULL,
    archived  {bool} NOT NULL
) {strict}
-- next
CREATE TABLE dining_table (
    id       {id} NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    area     TEXT NOT NULL,
    seats    {int} NOT NULL CHECK (seats > 0),
    token    TEXT NOT NULL UNIQUE,
    position {int} NOT NULL,
    archived {bool} NOT NULL
) {strict}
