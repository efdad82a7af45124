-- What a person permits to be shared, with whom, and the bases that stand where permission is none.
CREATE TABLE sharing_says (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE sharing_parts (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE sharing_purposes (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE sharing_bases (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE sharing_hows (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- Given, withdrawn, a basis, its end: one ledger. `until` is the last day; `read_by` whoever is known here
-- and read it to the person. What was typed stands beside it.
CREATE TABLE sharing_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  recipient BLOB NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  says TEXT NOT NULL REFERENCES sharing_says,
  until TEXT,
  purpose TEXT REFERENCES sharing_purposes,
  how TEXT REFERENCES sharing_hows,
  read_by BLOB,
  wording INTEGER,
  basis TEXT REFERENCES sharing_bases
) STRICT, WITHOUT ROWID;
CREATE INDEX sharing_rows_by_person ON sharing_rows (person, seq);
CREATE TABLE sharing_sections (
  row BLOB NOT NULL REFERENCES sharing_rows,
  section TEXT NOT NULL REFERENCES sharing_parts,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (row, section)
) STRICT, WITHOUT ROWID;
CREATE TABLE sharing_words (
  row BLOB NOT NULL PRIMARY KEY REFERENCES sharing_rows,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
