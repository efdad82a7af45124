-- Erasures: of people, by letter of the people book, and of the names of visitors.
CREATE TABLE erasure_whats (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_whys (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE erasures (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  what TEXT NOT NULL REFERENCES erasure_whats,
  pieces INTEGER NOT NULL,
  person BLOB,
  number INTEGER,
  kind TEXT REFERENCES erasure_kinds,
  why TEXT REFERENCES erasure_whys,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_by_person ON erasures (person) WHERE person IS NOT NULL;
-- Each side row that was taken, by its key: the only reason why a row may be gone.
CREATE TABLE erased_rows (
  side TEXT NOT NULL,
  side_key TEXT NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  erasure BLOB NOT NULL REFERENCES erasures,
  PRIMARY KEY (side, side_key)
) STRICT, WITHOUT ROWID;
-- Names of visitors are looked for by when they came.
CREATE INDEX visits_by_time ON visits (came);
