-- Skills at the counter: the short names to choose from, what was seen, and letters that came in. No
-- level, no sentence, and of a person no more than who it is.
CREATE TABLE till_skills (
  skill BLOB NOT NULL,
  rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  short_name TEXT NOT NULL,
  unit TEXT NOT NULL,
  place INTEGER NOT NULL,
  retired INTEGER NOT NULL,
  PRIMARY KEY (skill, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE till_skill_letters (
  rev INTEGER NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sightings (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  skill BLOB NOT NULL,
  shop BLOB NOT NULL,
  by_person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_by_seq ON sightings (by_till, seq);
