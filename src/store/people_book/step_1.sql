-- Lookup tables: open sets of codes, filled from the domain's own lists.
CREATE TABLE notice_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE record_pages (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE record_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE first_day_things (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE first_day_answers (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE time_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE touches (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE goings (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE row_ways (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE hour_reasons (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE day_change_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE attendances (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE proposal_answer_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE expense_proofs (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE look_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

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
CREATE TABLE audit_reasons (
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  reason TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (by_till, seq),
  FOREIGN KEY (by_till, seq) REFERENCES audit (by_till, seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE side_digests (
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  side TEXT NOT NULL,
  side_key TEXT NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (by_till, seq, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE notices (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES notice_kinds,
  at INTEGER NOT NULL,
  last_at INTEGER
) STRICT, WITHOUT ROWID;

-- A page of a person's record; what was typed on it stands beside it, a field a row.
CREATE TABLE record_pages_written (
  person BLOB NOT NULL,
  page TEXT NOT NULL REFERENCES record_pages,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, page, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE record_words (
  person BLOB NOT NULL,
  page TEXT NOT NULL,
  rev INTEGER NOT NULL,
  field TEXT NOT NULL REFERENCES record_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (person, page, rev, field),
  FOREIGN KEY (person, page, rev) REFERENCES record_pages_written (person, page, rev)
) STRICT, WITHOUT ROWID;
-- The things of the first day: done, or not today.
CREATE TABLE first_days (
  person BLOB NOT NULL,
  thing TEXT NOT NULL REFERENCES first_day_things,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  answer TEXT NOT NULL REFERENCES first_day_answers,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, thing, rev)
) STRICT, WITHOUT ROWID;

CREATE TABLE placements (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  shop BLOB NOT NULL,
  kind TEXT NOT NULL REFERENCES time_kinds,
  start_day TEXT NOT NULL,
  planned_end TEXT NOT NULL,
  supervisor BLOB,
  key_worker BLOB,
  daily_fare INTEGER,
  ended TEXT,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX placements_by_person ON placements (person, id, rev);
-- The parts of a revision; a weekday is 0 on Monday, minutes are of the London day.
CREATE TABLE placement_times (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  weekday INTEGER,
  from_minute INTEGER,
  until_minute INTEGER,
  PRIMARY KEY (id, rev, n),
  FOREIGN KEY (id, rev) REFERENCES placements (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE placement_pauses (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT,
  PRIMARY KEY (id, rev, n),
  FOREIGN KEY (id, rev) REFERENCES placements (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE placement_extensions (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  agreed_on TEXT NOT NULL,
  until_day TEXT NOT NULL,
  PRIMARY KEY (id, rev, n),
  FOREIGN KEY (id, rev) REFERENCES placements (id, rev)
) STRICT, WITHOUT ROWID;
-- A change of the rota for one day.
CREATE TABLE day_changes (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES day_change_kinds,
  placement BLOB,
  shop BLOB,
  to_day TEXT,
  from_minute INTEGER,
  until_minute INTEGER,
  of BLOB,
  by_person BLOB NOT NULL,
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX day_changes_by_day ON day_changes (day);
CREATE INDEX day_changes_by_to_day ON day_changes (to_day) WHERE to_day IS NOT NULL;

-- What was pressed, taken in from the shop book's letters, and what put it right. `way` says which: at
-- the counter, by a supervisor, later; or, where an earlier row is put right, instead or taken back.
CREATE TABLE attendance (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  person BLOB NOT NULL,
  day TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  way TEXT NOT NULL REFERENCES row_ways,
  of BLOB,
  reason TEXT REFERENCES hour_reasons,
  touch TEXT REFERENCES touches,
  at INTEGER,
  shop BLOB,
  kind TEXT REFERENCES time_kinds,
  placement BLOB,
  points_at BLOB,
  going TEXT REFERENCES goings
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_person ON attendance (person, day);
CREATE INDEX attendance_by_day ON attendance (day, person);
CREATE TABLE attendance_words (
  row BLOB NOT NULL PRIMARY KEY REFERENCES attendance,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- How a planned sitting went, where a supervisor said so.
CREATE TABLE attendance_said (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  placement BLOB NOT NULL,
  day TEXT NOT NULL,
  from_minute INTEGER NOT NULL,
  what TEXT NOT NULL REFERENCES attendances,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_said_by_day ON attendance_said (day, placement);

-- What a person says about their own hours, with what would change.
CREATE TABLE proposals (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  day TEXT NOT NULL,
  about BLOB,
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX proposals_by_person ON proposals (person, day);
CREATE TABLE proposal_words (
  proposal BLOB NOT NULL PRIMARY KEY REFERENCES proposals,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE proposal_changes (
  proposal BLOB NOT NULL REFERENCES proposals,
  n INTEGER NOT NULL,
  row BLOB NOT NULL,
  way TEXT NOT NULL REFERENCES row_ways,
  of BLOB,
  touch TEXT REFERENCES touches,
  at INTEGER,
  shop BLOB,
  kind TEXT REFERENCES time_kinds,
  placement BLOB,
  points_at BLOB,
  going TEXT REFERENCES goings,
  PRIMARY KEY (proposal, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE proposal_answers (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  proposal BLOB NOT NULL REFERENCES proposals,
  answer TEXT NOT NULL REFERENCES proposal_answer_kinds,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_answers_by_proposal ON proposal_answers (proposal);

-- Somebody agreed a day of a person: what it said then, as a digest.
CREATE TABLE agreements (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  person BLOB NOT NULL,
  day TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX agreements_by_person ON agreements (person, day);

-- Money given back to a person; a later row takes one back.
CREATE TABLE expenses (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  day TEXT NOT NULL,
  proof TEXT REFERENCES expense_proofs,
  pence INTEGER,
  of BLOB,
  reason TEXT REFERENCES hour_reasons,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX expenses_by_person ON expenses (person, day);
CREATE TABLE expense_words (
  row BLOB NOT NULL PRIMARY KEY REFERENCES expenses,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Every look at another person's record.
CREATE TABLE looks (
  person BLOB NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  what TEXT NOT NULL REFERENCES look_kinds,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, by_till, seq, n)
) STRICT, WITHOUT ROWID;

-- Person cards that were sent to the shop book: the digest of what each said. A number may be left
-- out, where a copy of an earlier day is used and the shop book knows later ones.
CREATE TABLE card_letters (
  person BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (person, rev)
) STRICT, WITHOUT ROWID;

-- Up to which of a till's entries its letters were taken in, and a press of that entry.
CREATE TABLE letters_taken (
  from_till BLOB NOT NULL PRIMARY KEY,
  upto INTEGER NOT NULL,
  press BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE book_keys (one INTEGER PRIMARY KEY CHECK (one = 1), payload TEXT NOT NULL) STRICT;
CREATE TABLE erasure_open (token BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
