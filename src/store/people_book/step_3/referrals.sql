-- Those who refer and are reported to; referrals and their statuses.
CREATE TABLE services (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE powers (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE reply_ways (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE recipient_states (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE recipient_matches (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE recipient_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Somebody outside, each revision whole; what was typed of them stands beside it and can be erased.
CREATE TABLE recipients (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  service TEXT NOT NULL REFERENCES services,
  power TEXT NOT NULL REFERENCES powers,
  way TEXT NOT NULL REFERENCES reply_ways,
  matches_by TEXT NOT NULL REFERENCES recipient_matches,
  state TEXT NOT NULL REFERENCES recipient_states,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE recipient_words (
  recipient BLOB NOT NULL,
  rev INTEGER NOT NULL,
  field TEXT NOT NULL REFERENCES recipient_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (recipient, rev, field),
  FOREIGN KEY (recipient, rev) REFERENCES recipients (id, rev)
) STRICT, WITHOUT ROWID;
