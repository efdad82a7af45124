-- What was said to somebody outside, and by them.
CREATE TABLE contact_says (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE contact_directions (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE contact_channels (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE contact_askings (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE contact_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- Written, put right, settled, open again, a mistake: one ledger. The first row of a contact has its id.
-- `ground` is the permission or basis by which something went; `report` one that went with it.
CREATE TABLE contact_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  contact BLOB NOT NULL,
  person BLOB NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  says TEXT NOT NULL REFERENCES contact_says,
  on_day TEXT,
  direction TEXT REFERENCES contact_directions,
  channel TEXT REFERENCES contact_channels,
  recipient BLOB,
  report BLOB,
  ground BLOB REFERENCES sharing_rows,
  asked_of TEXT REFERENCES contact_askings,
  until TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_rows_by_person ON contact_rows (person, seq);
CREATE INDEX contact_rows_by_contact ON contact_rows (contact, seq);
-- What was typed.
CREATE TABLE contact_words (
  row BLOB NOT NULL REFERENCES contact_rows,
  field TEXT NOT NULL REFERENCES contact_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;
