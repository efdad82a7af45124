-- Lookup tables: open sets of codes, filled from the domain's own lists.
CREATE TABLE roles (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE capabilities (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE grant_effects (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE trades (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE vat_codes (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE places (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE sale_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE line_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE tender_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE card_answer_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE movement_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE count_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE figure_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE notice_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE wall_choices (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE cash_kinds (pence INTEGER PRIMARY KEY) STRICT;

-- What this book is. One row, written when the book is made.
CREATE TABLE book (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One entry an operation, per till, chained: hash covers the entry before and every row written.
CREATE TABLE audit (
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  operation TEXT NOT NULL,
  shop BLOB NOT NULL,
  person BLOB NOT NULL,
  approver BLOB,
  concerns BLOB,
  row_count INTEGER NOT NULL,
  digest BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (by_till, seq)
) STRICT, WITHOUT ROWID;
-- The words somebody typed as the reason or note of an operation.
CREATE TABLE audit_reasons (
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  reason TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (by_till, seq),
  FOREIGN KEY (by_till, seq) REFERENCES audit (by_till, seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
-- The salted digest of each side row, so that erasing the row leaves the chain whole.
CREATE TABLE side_digests (
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  side TEXT NOT NULL,
  side_key TEXT NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (by_till, seq, n)
) STRICT, WITHOUT ROWID;
-- A till's number series; a restored book begins the next one.
CREATE TABLE series (
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  prefix TEXT NOT NULL PRIMARY KEY,
  begun_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Something odd that was accepted, such as a clock.
CREATE TABLE notices (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES notice_kinds,
  at INTEGER NOT NULL,
  last_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE shops (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  trade TEXT NOT NULL REFERENCES trades,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE tills (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  shop BLOB NOT NULL,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
-- Dated settings: what holds for a key from a day on.
CREATE TABLE settings (
  key TEXT NOT NULL,
  from_day TEXT NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (key, from_day, rev)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  wall TEXT NOT NULL REFERENCES wall_choices,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_faces (
  person BLOB NOT NULL,
  rev INTEGER NOT NULL,
  till_name TEXT NOT NULL,
  colour TEXT NOT NULL,
  symbol TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (person, rev),
  FOREIGN KEY (person, rev) REFERENCES people (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_roles (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  shop BLOB NOT NULL,
  role TEXT NOT NULL REFERENCES roles,
  from_day TEXT NOT NULL,
  until_day TEXT,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_roles_by_person ON person_roles (person);
CREATE TABLE person_grants (
  person BLOB NOT NULL,
  shop BLOB NOT NULL,
  capability TEXT NOT NULL REFERENCES capabilities,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  effect TEXT REFERENCES grant_effects,
  PRIMARY KEY (person, shop, capability, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE pins (
  person BLOB NOT NULL PRIMARY KEY,
  hash TEXT,
  wrong_tries INTEGER NOT NULL,
  wait_until INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE categories (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  shop BLOB NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE products (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  category BLOB NOT NULL,
  name TEXT NOT NULL,
  button_name TEXT NOT NULL,
  icon TEXT NOT NULL,
  take_away TEXT NOT NULL REFERENCES vat_codes,
  eat_in TEXT NOT NULL REFERENCES vat_codes,
  position INTEGER NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE prices (
  product BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  pence INTEGER NOT NULL,
  PRIMARY KEY (product, rev)
) STRICT, WITHOUT ROWID;

CREATE TABLE till_sessions (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  shop BLOB NOT NULL,
  opened_at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  float_pence INTEGER NOT NULL,
  person BLOB NOT NULL,
  approver BLOB
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX till_sessions_by_seq ON till_sessions (by_till, seq);
CREATE TABLE sales (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  shop BLOB NOT NULL,
  session BLOB NOT NULL REFERENCES till_sessions,
  kind TEXT NOT NULL REFERENCES sale_kinds,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  person BLOB NOT NULL,
  approver BLOB,
  total INTEGER NOT NULL,
  UNIQUE (series, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX sales_by_seq ON sales (by_till, seq);
CREATE INDEX sales_by_date ON sales (business_date, total);
CREATE TABLE sale_lines (
  sale BLOB NOT NULL REFERENCES sales,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES line_kinds,
  product BLOB,
  product_rev INTEGER,
  quantity INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  total INTEGER NOT NULL,
  place TEXT NOT NULL REFERENCES places,
  vat_code TEXT NOT NULL REFERENCES vat_codes,
  vat_rate INTEGER NOT NULL,
  reverses_sale BLOB,
  reverses_line INTEGER,
  PRIMARY KEY (sale, n),
  FOREIGN KEY (product, product_rev) REFERENCES products (id, rev),
  FOREIGN KEY (reverses_sale, reverses_line) REFERENCES sale_lines (sale, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_lines_by_product ON sale_lines (product, sale) WHERE product IS NOT NULL;
CREATE INDEX sale_lines_reversing ON sale_lines (reverses_sale, reverses_line)
  WHERE reverses_sale IS NOT NULL;
CREATE TABLE sale_tenders (
  sale BLOB NOT NULL REFERENCES sales,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES tender_kinds,
  tendered INTEGER NOT NULL,
  change_given INTEGER NOT NULL,
  attempt BLOB UNIQUE REFERENCES card_attempts,
  PRIMARY KEY (sale, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE card_attempts (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  session BLOB NOT NULL REFERENCES till_sessions,
  sale BLOB NOT NULL,
  pence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX card_attempts_by_sale ON card_attempts (sale);
CREATE INDEX card_attempts_by_session ON card_attempts (session);
CREATE TABLE card_answers (
  attempt BLOB NOT NULL REFERENCES card_attempts,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  answer TEXT NOT NULL REFERENCES card_answer_kinds,
  at INTEGER NOT NULL,
  person BLOB NOT NULL,
  PRIMARY KEY (attempt, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE tender_corrections (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  session BLOB NOT NULL REFERENCES till_sessions,
  sale BLOB NOT NULL REFERENCES sales,
  from_kind TEXT NOT NULL REFERENCES tender_kinds,
  to_kind TEXT NOT NULL REFERENCES tender_kinds,
  pence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  person BLOB NOT NULL,
  approver BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX tender_corrections_by_session ON tender_corrections (session);
CREATE INDEX tender_corrections_by_sale ON tender_corrections (sale);
CREATE TABLE cash_movements (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  session BLOB NOT NULL REFERENCES till_sessions,
  kind TEXT NOT NULL REFERENCES movement_kinds,
  pence INTEGER NOT NULL,
  sale BLOB REFERENCES sales,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  person BLOB NOT NULL,
  approver BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX cash_movements_by_session ON cash_movements (session);
CREATE INDEX cash_movements_by_sale ON cash_movements (sale) WHERE sale IS NOT NULL;
CREATE TABLE drawer_openings (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  session BLOB NOT NULL REFERENCES till_sessions,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  person BLOB NOT NULL,
  approver BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX drawer_openings_by_session ON drawer_openings (session);
CREATE TABLE cash_counts (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  session BLOB NOT NULL REFERENCES till_sessions,
  kind TEXT NOT NULL REFERENCES count_kinds,
  total INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person BLOB NOT NULL,
  approver BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX cash_counts_by_session ON cash_counts (session, seq);
CREATE TABLE cash_count_pieces (
  count_id BLOB NOT NULL REFERENCES cash_counts,
  kind INTEGER NOT NULL REFERENCES cash_kinds,
  pieces INTEGER NOT NULL,
  PRIMARY KEY (count_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE z_reads (
  session BLOB NOT NULL PRIMARY KEY REFERENCES till_sessions,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  count_id BLOB NOT NULL REFERENCES cash_counts,
  expected INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  card_record INTEGER NOT NULL,
  card_machine INTEGER,
  banked INTEGER NOT NULL,
  stays INTEGER NOT NULL,
  person BLOB NOT NULL,
  approver BLOB,
  UNIQUE (series, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE z_figures (
  session BLOB NOT NULL REFERENCES z_reads,
  n INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  shop BLOB NOT NULL,
  kind TEXT NOT NULL REFERENCES figure_kinds,
  key TEXT NOT NULL,
  pence INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (session, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE second_looks (
  session BLOB NOT NULL PRIMARY KEY REFERENCES z_reads,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Working tables: free to change.
CREATE TABLE drafts (
  till BLOB NOT NULL PRIMARY KEY,
  sale BLOB NOT NULL,
  payload TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE held_baskets (
  sale BLOB NOT NULL PRIMARY KEY,
  till BLOB NOT NULL,
  held_at INTEGER NOT NULL,
  payload TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE counters (
  by_till BLOB NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (by_till, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE kinds_none_left (
  till BLOB NOT NULL,
  kind INTEGER NOT NULL REFERENCES cash_kinds,
  PRIMARY KEY (till, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE this_machine (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE book_keys (
  one INTEGER NOT NULL PRIMARY KEY,
  payload TEXT NOT NULL
) STRICT;
CREATE TABLE erasure_open (
  token BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
