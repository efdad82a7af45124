-- Leaving: the person's words, where they go, keeping in touch, and the checks.
CREATE TABLE leaving_reasons (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE leaving_wheres (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE leaving_evidences (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE leaving_points (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE touch_ways (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- What somebody says as they leave; written by themself, or by somebody who sat with them.
CREATE TABLE leaving_said (
  person BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE leaving_words (
  person BLOB NOT NULL,
  rev INTEGER NOT NULL,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (person, rev),
  FOREIGN KEY (person, rev) REFERENCES leaving_said (person, rev)
) STRICT, WITHOUT ROWID;

-- How somebody left a placement, each revision whole.
CREATE TABLE leavings (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  placement BLOB NOT NULL,
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL REFERENCES leaving_reasons,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX leavings_by_person ON leavings (person);
CREATE TABLE leaving_goes_to (
  leaving BLOB NOT NULL,
  rev INTEGER NOT NULL,
  what TEXT NOT NULL REFERENCES leaving_wheres,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  minutes_a_week INTEGER,
  from_day TEXT,
  until_day TEXT,
  evidence TEXT NOT NULL REFERENCES leaving_evidences,
  PRIMARY KEY (leaving, rev, what),
  FOREIGN KEY (leaving, rev) REFERENCES leavings (id, rev)
) STRICT, WITHOUT ROWID;

-- Keeping in touch: a way is a yes, none is a no. The last row holds.
CREATE TABLE touch_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  way TEXT REFERENCES touch_ways,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX touch_rows_by_person ON touch_rows (person, seq);

-- What came of asking. Without a place to which they went it is not known.
CREATE TABLE leaving_checks (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  leaving BLOB NOT NULL,
  point TEXT NOT NULL REFERENCES leaving_points,
  on_day TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX leaving_checks_by_leaving ON leaving_checks (leaving, seq);
CREATE TABLE check_goes_to (
  row BLOB NOT NULL REFERENCES leaving_checks,
  what TEXT NOT NULL REFERENCES leaving_wheres,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  minutes_a_week INTEGER,
  from_day TEXT,
  until_day TEXT,
  evidence TEXT NOT NULL REFERENCES leaving_evidences,
  PRIMARY KEY (row, what)
) STRICT, WITHOUT ROWID;

-- Everything was stopped for somebody on this day. That somebody died stands apart, for managers alone.
CREATE TABLE stops (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  on_day TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stops_by_person ON stops (person, seq);
CREATE TABLE deaths (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deaths_by_person ON deaths (person);

-- Certificates that were given, as passports are.
CREATE TABLE certificates_given (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  made_on TEXT NOT NULL,
  reference TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX certificates_given_by_reference ON certificates_given (reference);
CREATE TABLE certificate_papers (
  certificate BLOB NOT NULL PRIMARY KEY REFERENCES certificates_given,
  paper TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
