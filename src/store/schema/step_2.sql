-- The shop as a real one: who sells, the person cards, products whole, reductions, trade customers.
CREATE TABLE seat_choices (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE person_states (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE card_states (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE allergens (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE allergen_answers (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE reduction_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE reduction_reasons (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE invoice_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE customer_states (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE organisations (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;

-- Who sells in a shop, as its papers say it. Half price begins at a minute of the London day.
ALTER TABLE shops ADD COLUMN seller TEXT;
ALTER TABLE shops ADD COLUMN address TEXT;
ALTER TABLE shops ADD COLUMN contact TEXT;
ALTER TABLE shops ADD COLUMN charity_number TEXT;
ALTER TABLE shops ADD COLUMN company_number TEXT;
ALTER TABLE shops ADD COLUMN over_10k INTEGER;
ALTER TABLE shops ADD COLUMN vat_number TEXT;
ALTER TABLE shops ADD COLUMN vat_from TEXT;
ALTER TABLE shops ADD COLUMN seats TEXT REFERENCES seat_choices;
ALTER TABLE shops ADD COLUMN half_price_from INTEGER;

-- The person card. A person for whom no days are set stands on the wall every day.
ALTER TABLE people ADD COLUMN state TEXT REFERENCES person_states;
ALTER TABLE person_faces ADD COLUMN photo_rev INTEGER;
CREATE TABLE person_photos (
  person BLOB NOT NULL,
  rev INTEGER NOT NULL,
  photo BLOB NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (person, rev),
  FOREIGN KEY (person, rev) REFERENCES people (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_due_days (
  person BLOB NOT NULL,
  day TEXT NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  due INTEGER NOT NULL,
  PRIMARY KEY (person, day, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_cards (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  state TEXT NOT NULL REFERENCES card_states,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_cards_by_person ON person_cards (person);
-- What a card's barcode hashes to; gone when the card is taken back.
CREATE TABLE card_codes (
  card BLOB NOT NULL PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

ALTER TABLE categories ADD COLUMN colour TEXT;
ALTER TABLE categories ADD COLUMN withdrawn INTEGER;
ALTER TABLE products ADD COLUMN open_limit INTEGER;
ALTER TABLE products ADD COLUMN half_price_late INTEGER;
ALTER TABLE products ADD COLUMN made_to_order INTEGER;
ALTER TABLE products ADD COLUMN withdrawn INTEGER;
ALTER TABLE products ADD COLUMN photo_rev INTEGER;
-- In which tab a product stands in another shop than its category's own, and where among its tiles;
-- no tab: not there.
CREATE TABLE product_places (
  product BLOB NOT NULL,
  shop BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  category BLOB,
  position INTEGER NOT NULL,
  PRIMARY KEY (product, shop, rev)
) STRICT, WITHOUT ROWID;
-- Whose a barcode is; nobody's once it was taken away.
CREATE TABLE product_barcodes (
  code TEXT NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  product BLOB,
  PRIMARY KEY (code, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_barcodes_by_product ON product_barcodes (product);
CREATE TABLE product_allergens (
  product BLOB NOT NULL,
  allergen TEXT NOT NULL REFERENCES allergens,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  answer TEXT NOT NULL REFERENCES allergen_answers,
  named TEXT,
  PRIMARY KEY (product, allergen, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_ingredients (
  product BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  ingredients TEXT NOT NULL,
  PRIMARY KEY (product, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_photos (
  product BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  photo BLOB NOT NULL,
  PRIMARY KEY (product, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_use_by (
  product BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  day TEXT,
  PRIMARY KEY (product, rev)
) STRICT, WITHOUT ROWID;
-- How many are left on a day; none: sold out. Counted down by the sale.
CREATE TABLE left_today (
  shop BLOB NOT NULL,
  product BLOB NOT NULL,
  business_date TEXT NOT NULL,
  pieces INTEGER NOT NULL,
  PRIMARY KEY (shop, product)
) STRICT, WITHOUT ROWID;

-- A sale knows the revision of the shop that its papers are made from, and its number to call out.
ALTER TABLE sales ADD COLUMN shop_rev INTEGER;
ALTER TABLE sales ADD COLUMN customer BLOB;
ALTER TABLE sales ADD COLUMN order_number INTEGER;
-- What was taken off a line; the line's total is what was left.
CREATE TABLE sale_reductions (
  sale BLOB NOT NULL REFERENCES sales,
  n INTEGER NOT NULL,
  line INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES reduction_kinds,
  reason TEXT NOT NULL REFERENCES reduction_reasons,
  percent INTEGER,
  pence INTEGER NOT NULL,
  PRIMARY KEY (sale, n),
  FOREIGN KEY (sale, line) REFERENCES sale_lines (sale, n)
) STRICT, WITHOUT ROWID;
-- What somebody typed: the name of a line with an open price, a note or the reason of a reduction for a
-- line, or (line 0) the sale's.
CREATE TABLE sale_words (
  sale BLOB NOT NULL REFERENCES sales,
  line INTEGER NOT NULL,
  name TEXT,
  note TEXT,
  reason TEXT,
  salt BLOB NOT NULL,
  PRIMARY KEY (sale, line)
) STRICT, WITHOUT ROWID;
-- Who a full invoice is for, as they gave it; the highest rev holds, so that a slip can be put right.
CREATE TABLE sale_billed_to (
  sale BLOB NOT NULL REFERENCES sales,
  rev INTEGER NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  vat_number TEXT,
  salt BLOB NOT NULL,
  PRIMARY KEY (sale, rev)
) STRICT, WITHOUT ROWID;
-- What is still to be made, and what was made, until the day ends.
CREATE TABLE to_make (
  sale BLOB NOT NULL,
  line INTEGER NOT NULL,
  till BLOB NOT NULL,
  business_date TEXT NOT NULL,
  number INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  what TEXT NOT NULL,
  note TEXT,
  asked_at INTEGER NOT NULL,
  made_at INTEGER,
  PRIMARY KEY (sale, line)
) STRICT, WITHOUT ROWID;

-- What somebody who may has allowed to come off a basket that is not paid for yet; line 0 is the whole of it.
CREATE TABLE reductions_allowed (
  sale BLOB NOT NULL,
  line INTEGER NOT NULL,
  product BLOB,
  kind TEXT NOT NULL REFERENCES reduction_kinds,
  pence INTEGER NOT NULL,
  till BLOB NOT NULL,
  person BLOB NOT NULL,
  PRIMARY KEY (sale, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE trade_customers (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  shop BLOB NOT NULL,
  state TEXT NOT NULL REFERENCES customer_states,
  days_to_pay INTEGER NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE trade_customer_cards (
  customer BLOB NOT NULL,
  rev INTEGER NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  contact TEXT,
  vat_number TEXT,
  salt BLOB NOT NULL,
  PRIMARY KEY (customer, rev),
  FOREIGN KEY (customer, rev) REFERENCES trade_customers (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE trade_prices (
  customer BLOB NOT NULL,
  product BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  pence INTEGER,
  PRIMARY KEY (customer, product, rev)
) STRICT, WITHOUT ROWID;
-- An invoice is a sale on account, and a credit note its refund, under a number of its own series.
CREATE TABLE invoices (
  sale BLOB NOT NULL PRIMARY KEY REFERENCES sales,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES invoice_kinds,
  customer BLOB NOT NULL,
  customer_rev INTEGER NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  UNIQUE (series, number),
  FOREIGN KEY (customer, customer_rev) REFERENCES trade_customers (id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoices_by_customer ON invoices (customer, seq);
CREATE TABLE account_payments (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  session BLOB NOT NULL REFERENCES till_sessions,
  customer BLOB NOT NULL,
  kind TEXT NOT NULL REFERENCES tender_kinds,
  pence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  person BLOB NOT NULL,
  approver BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX account_payments_by_session ON account_payments (session);
CREATE INDEX account_payments_by_customer ON account_payments (customer, seq);
