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

CREATE TABLE referral_sources (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE referral_says (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE decline_reasons (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE referral_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- A referral, each revision whole.
CREATE TABLE referrals (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  received_on TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES referral_sources,
  recipient BLOB,
  shop BLOB NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX referrals_by_person ON referrals (person);

-- What it says, each revision whole: restricted, and the words beside it.
CREATE TABLE referral_texts (
  referral BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (referral, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE referral_words (
  referral BLOB NOT NULL,
  rev INTEGER NOT NULL,
  field TEXT NOT NULL REFERENCES referral_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (referral, rev, field),
  FOREIGN KEY (referral, rev) REFERENCES referral_texts (referral, rev)
) STRICT, WITHOUT ROWID;

-- What became of it: `says` is a status, or `taken-back` of the row in `of`.
CREATE TABLE referral_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  referral BLOB NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  says TEXT NOT NULL REFERENCES referral_says,
  on_day TEXT,
  reason TEXT REFERENCES decline_reasons,
  placement BLOB,
  of BLOB REFERENCES referral_rows
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_rows_by_referral ON referral_rows (referral, seq);
CREATE TABLE referral_row_words (
  row BLOB NOT NULL PRIMARY KEY REFERENCES referral_rows,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
