-- Support sessions, and what comes after the placement as lines of a plan.
CREATE TABLE support_went (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE support_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE plan_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE plan_steps (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE plan_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- How many were agreed for a placement. A later row holds.
CREATE TABLE support_agreed (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  placement BLOB NOT NULL,
  number INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX support_agreed_by_person ON support_agreed (person, seq);
CREATE TABLE support_agreed_words (
  row BLOB NOT NULL PRIMARY KEY REFERENCES support_agreed,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- How each went. A row with `of` puts that one right, or takes it out where it says nothing of how it went.
CREATE TABLE support_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  of BLOB REFERENCES support_rows,
  placement BLOB,
  on_day TEXT,
  went TEXT REFERENCES support_went,
  minutes INTEGER,
  with_person BLOB,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX support_rows_by_person ON support_rows (person, seq);
CREATE TABLE support_words (
  row BLOB NOT NULL REFERENCES support_rows,
  field TEXT NOT NULL REFERENCES support_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;

-- Notes of them, restricted: each revision whole, and the words beside it.
CREATE TABLE support_noted (
  meeting BLOB NOT NULL REFERENCES support_rows,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (meeting, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE support_notes (
  meeting BLOB NOT NULL,
  rev INTEGER NOT NULL,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (meeting, rev),
  FOREIGN KEY (meeting, rev) REFERENCES support_noted (meeting, rev)
) STRICT, WITHOUT ROWID;

-- What comes after: each row whole, with `of` the first row about the same thing.
CREATE TABLE plan_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  of BLOB REFERENCES plan_rows,
  kind TEXT NOT NULL REFERENCES plan_kinds,
  step TEXT NOT NULL REFERENCES plan_steps,
  on_day TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_rows_by_person ON plan_rows (person, seq);
CREATE TABLE plan_words (
  row BLOB NOT NULL REFERENCES plan_rows,
  field TEXT NOT NULL REFERENCES plan_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;
