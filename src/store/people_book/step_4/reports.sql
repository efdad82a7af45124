-- Reports: written, offered, answered, left the house; what stood in them, beside them.
CREATE TABLE report_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE report_says (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE report_asks (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE report_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE report_rests (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE report_forms (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- About whom, to whom, about which days: it never changes.
CREATE TABLE reports (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  recipient BLOB NOT NULL,
  kind TEXT NOT NULL REFERENCES report_kinds,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_by_person ON reports (person, seq);
-- What became of it. `version` is that of its text; `how` and `read_by` say who read it to the person before they
-- agreed; `ground` is the row of permission, or the basis, on which it left, `copy` the row of the person's
-- copy, which is the file that left.
CREATE TABLE report_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  report BLOB NOT NULL REFERENCES reports,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  says TEXT NOT NULL REFERENCES report_says,
  asks TEXT REFERENCES report_asks,
  rests TEXT REFERENCES report_rests,
  how TEXT REFERENCES sharing_hows,
  read_by BLOB,
  way TEXT REFERENCES reply_ways,
  on_day TEXT,
  ground BLOB,
  copy BLOB REFERENCES report_rows
) STRICT, WITHOUT ROWID;
CREATE INDEX report_rows_by_report ON report_rows (report, seq);
-- What was typed: of a version, or what the person said of it.
CREATE TABLE report_words (
  row BLOB NOT NULL REFERENCES report_rows,
  field TEXT NOT NULL REFERENCES report_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;
-- The page as it was agreed, or shown, with its digest: a digest of what is private goes with it.
CREATE TABLE report_pages (
  row BLOB NOT NULL PRIMARY KEY REFERENCES report_rows,
  page TEXT NOT NULL,
  digest BLOB NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- The files with their digests: the person's copy, which is what leaves, and the locked one.
CREATE TABLE report_files (
  row BLOB NOT NULL REFERENCES report_rows,
  form TEXT NOT NULL REFERENCES report_forms,
  bytes BLOB NOT NULL,
  digest BLOB NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (row, form)
) STRICT, WITHOUT ROWID;
