-- Erasing and keeping: what was erased, and what is on hold or restricted.
CREATE TABLE erasure_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_whys (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_areas (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE keeping_says (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE restriction_whys (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Somebody was erased. `number` stands in place of the name from then on.
CREATE TABLE erasures (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES erasure_kinds,
  why TEXT NOT NULL REFERENCES erasure_whys,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_by_person ON erasures (person);
-- How many pieces it took, by what they were of.
CREATE TABLE erasure_counts (
  erasure BLOB NOT NULL REFERENCES erasures,
  area TEXT NOT NULL REFERENCES erasure_areas,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  PRIMARY KEY (erasure, area)
) STRICT, WITHOUT ROWID;
-- Each side row that it took, by its key: the only reason why a row may be gone.
CREATE TABLE erased_rows (
  side TEXT NOT NULL,
  side_key TEXT NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  erasure BLOB NOT NULL REFERENCES erasures,
  PRIMARY KEY (side, side_key)
) STRICT, WITHOUT ROWID;
-- Each audit entry of which it took ledger rows: how many so far, and the digest of those that stay.
CREATE TABLE erased_of_entries (
  of_till BLOB NOT NULL,
  of_seq INTEGER NOT NULL,
  erasure BLOB NOT NULL REFERENCES erasures,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  rest BLOB NOT NULL,
  PRIMARY KEY (of_till, of_seq, erasure)
) STRICT, WITHOUT ROWID;

-- Answers are numbers, and so they stand in a ledger; they have the door that side rows have. Nothing else
-- says the id of a reading, so no digest that stays can be tried against what the answers may have been.
DROP TRIGGER readings_no_delete;
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings
WHEN NOT EXISTS (SELECT 1 FROM erasure_open)
BEGIN SELECT RAISE(ABORT, 'readings is erased through one door'); END;
DROP TRIGGER reading_answers_no_delete;
CREATE TRIGGER reading_answers_no_delete BEFORE DELETE ON reading_answers
WHEN NOT EXISTS (SELECT 1 FROM erasure_open)
BEGIN SELECT RAISE(ABORT, 'reading_answers is erased through one door'); END;

-- Holds and restrictions, and their ends: one ledger. What was typed stands beside it.
CREATE TABLE keeping_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  says TEXT NOT NULL REFERENCES keeping_says,
  because TEXT REFERENCES restriction_whys,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX keeping_rows_by_person ON keeping_rows (person, seq);
CREATE TABLE keeping_words (
  row BLOB NOT NULL PRIMARY KEY REFERENCES keeping_rows,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
