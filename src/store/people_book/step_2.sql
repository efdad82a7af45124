-- Skills, goals, reviews and measures.
CREATE TABLE skill_ways (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE skill_says (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE skill_standings (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE skill_answers (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE revoke_reasons (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE evidence_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- What a version of a skill says. It is about no person.
CREATE TABLE skill_wordings (
  skill BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  safety_critical INTEGER NOT NULL,
  refresh_months INTEGER,
  maps_to TEXT,
  ways TEXT NOT NULL REFERENCES skill_ways,
  shown TEXT,
  with_help TEXT,
  on_my_own TEXT,
  can_show_others TEXT,
  knows_how TEXT,
  PRIMARY KEY (skill, rev)
) STRICT, WITHOUT ROWID;
-- A framework at a revision, whole: its skills in order, retired ones too, and its milestones.
CREATE TABLE frameworks (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (id, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE framework_skills (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  unit TEXT NOT NULL,
  skill BLOB NOT NULL,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  retired TEXT,
  PRIMARY KEY (id, rev, n),
  FOREIGN KEY (id, rev) REFERENCES frameworks (id, rev),
  FOREIGN KEY (skill, version) REFERENCES skill_wordings (skill, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE framework_milestones (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  milestone BLOB NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id, rev, n),
  FOREIGN KEY (id, rev) REFERENCES frameworks (id, rev)
) STRICT, WITHOUT ROWID;
-- What a milestone asks for; `of` is its place among the milestones.
CREATE TABLE milestone_needs (
  id BLOB NOT NULL,
  rev INTEGER NOT NULL,
  of INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  skill BLOB NOT NULL,
  standing TEXT NOT NULL REFERENCES skill_standings,
  PRIMARY KEY (id, rev, of, n),
  FOREIGN KEY (id, rev, of) REFERENCES framework_milestones (id, rev, n)
) STRICT, WITHOUT ROWID;
-- The skills that were chosen for a placement, whole at each revision.
CREATE TABLE skill_choices (
  placement BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (placement, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE skills_chosen (
  placement BLOB NOT NULL,
  rev INTEGER NOT NULL,
  skill BLOB NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (placement, rev, skill),
  FOREIGN KEY (placement, rev) REFERENCES skill_choices (placement, rev)
) STRICT, WITHOUT ROWID;

-- What was seen, signed, answered, talked about, revoked and asked, as one ledger: `says` tells which, and
-- `about` is the earlier row that it points back at. What was typed stands beside it.
CREATE TABLE skill_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  person BLOB NOT NULL,
  written_at INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  says TEXT NOT NULL REFERENCES skill_says,
  skill BLOB,
  about BLOB REFERENCES skill_rows,
  version INTEGER,
  standing TEXT REFERENCES skill_standings,
  day TEXT,
  shop BLOB,
  at INTEGER,
  answer TEXT REFERENCES skill_answers,
  reason TEXT REFERENCES revoke_reasons
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_rows_by_person ON skill_rows (person, seq);
CREATE TABLE skill_words (
  row BLOB NOT NULL PRIMARY KEY REFERENCES skill_rows,
  words TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- Evidence beside a sign-off: what it is, and under which id it is kept here.
CREATE TABLE skill_evidence (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  row BLOB NOT NULL REFERENCES skill_rows,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES evidence_kinds
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_evidence_by_row ON skill_evidence (row, n);
CREATE TABLE evidence_photos (
  evidence BLOB NOT NULL PRIMARY KEY REFERENCES skill_evidence,
  photo BLOB NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- Whether evidence from work is kept: off until the person turns it on.
CREATE TABLE evidence_switches (
  person BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, rev)
) STRICT, WITHOUT ROWID;

-- Lists of skills that were sent to the shop book, by the digest of what each said.
CREATE TABLE till_skill_letters (
  rev INTEGER NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- Up to which of a till's entries what was seen there was taken in, and a sighting of that entry.
CREATE TABLE sightings_taken (
  from_till BLOB NOT NULL PRIMARY KEY,
  upto INTEGER NOT NULL,
  sighting BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Goals as a ledger: each writing whole, and the person's agreeing to one (`about`). What was typed stands
-- beside it, a field a row; `n` is the step that it belongs to, or 0.
CREATE TABLE goal_says (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE goal_states (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE goal_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE review_fields (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE charity_settings (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE goal_rows (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  goal BLOB NOT NULL,
  person BLOB NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL,
  says TEXT NOT NULL REFERENCES goal_says,
  about BLOB REFERENCES goal_rows,
  state TEXT REFERENCES goal_states,
  review_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX goal_rows_by_person ON goal_rows (person, seq);
CREATE TABLE goal_steps (
  row BLOB NOT NULL REFERENCES goal_rows,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  by_day TEXT,
  state TEXT NOT NULL REFERENCES goal_states,
  PRIMARY KEY (row, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE goal_words (
  row BLOB NOT NULL REFERENCES goal_rows,
  n INTEGER NOT NULL,
  field TEXT NOT NULL REFERENCES goal_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (row, n, field)
) STRICT, WITHOUT ROWID;

-- A review that was held. Its point is `start`, `week-4`, `end` or `between`.
CREATE TABLE reviews (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  placement BLOB NOT NULL,
  point TEXT NOT NULL,
  held_on TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_by_person ON reviews (person, seq);
CREATE TABLE review_words (
  review BLOB NOT NULL REFERENCES reviews,
  field TEXT NOT NULL REFERENCES review_fields,
  words TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (review, field)
) STRICT, WITHOUT ROWID;

-- What the charity sets: in which weeks reviews are held, and whom to call if today is hard.
CREATE TABLE charity_set (
  setting TEXT NOT NULL REFERENCES charity_settings,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (setting, rev)
) STRICT, WITHOUT ROWID;

-- Measures: which are in use and in which words, each written whole; and whom to call if today is hard.
CREATE TABLE measure_instruments (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE measure_items (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE measure_points (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE measure_askings (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE measure_endings (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE measure_answers (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE measure_settings (
  instrument TEXT NOT NULL REFERENCES measure_instruments,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  in_use INTEGER NOT NULL,
  version INTEGER,
  introduction TEXT,
  name TEXT,
  lowest INTEGER,
  highest INTEGER,
  direction TEXT,
  licence TEXT,
  PRIMARY KEY (instrument, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE measure_questions (
  instrument TEXT NOT NULL,
  rev INTEGER NOT NULL,
  item TEXT NOT NULL REFERENCES measure_items,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  question TEXT NOT NULL,
  PRIMARY KEY (instrument, rev, item),
  FOREIGN KEY (instrument, rev) REFERENCES measure_settings (instrument, rev)
) STRICT, WITHOUT ROWID;
-- The lines of the setting "people to call".
CREATE TABLE people_to_call (
  setting TEXT NOT NULL,
  rev INTEGER NOT NULL,
  n INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  who TEXT NOT NULL,
  phone TEXT NOT NULL,
  PRIMARY KEY (setting, rev, n),
  FOREIGN KEY (setting, rev) REFERENCES charity_set (setting, rev)
) STRICT, WITHOUT ROWID;
-- A reading; what became of each question stands in rows of its own.
CREATE TABLE readings (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  placement BLOB NOT NULL,
  instrument TEXT NOT NULL REFERENCES measure_instruments,
  version INTEGER NOT NULL,
  point TEXT NOT NULL REFERENCES measure_points,
  how TEXT NOT NULL REFERENCES measure_askings,
  ending TEXT NOT NULL REFERENCES measure_endings,
  day TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_by_person ON readings (person, seq);
CREATE TABLE reading_answers (
  reading BLOB NOT NULL REFERENCES readings,
  item TEXT NOT NULL REFERENCES measure_items,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  answer TEXT NOT NULL REFERENCES measure_answers,
  given TEXT,
  PRIMARY KEY (reading, item)
) STRICT, WITHOUT ROWID;

-- Passports that were given, so that somebody who rings with a reference can be told. What stood on the
-- paper lies beside it, whole, and is erased with the person.
CREATE TABLE passports_given (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  made_on TEXT NOT NULL,
  reference TEXT NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passports_given_by_reference ON passports_given (reference);
CREATE TABLE passport_papers (
  passport BLOB NOT NULL PRIMARY KEY REFERENCES passports_given,
  paper TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
