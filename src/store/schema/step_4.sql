-- Hours at the counter: what was pressed, who visits, and letters of the people book that came in.
CREATE TABLE press_kinds (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE press_ways (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE goings (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE hours_reasons (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Kind of time and placement are decided in the people book; here is only what was pressed.
CREATE TABLE presses (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  person BLOB NOT NULL,
  shop BLOB NOT NULL,
  kind TEXT NOT NULL REFERENCES press_kinds,
  at INTEGER NOT NULL,
  points_at BLOB,
  going TEXT REFERENCES goings,
  way TEXT NOT NULL REFERENCES press_ways,
  reason TEXT REFERENCES hours_reasons,
  by_person BLOB NOT NULL,
  written_at INTEGER NOT NULL,
  business_date TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX presses_by_seq ON presses (by_till, seq);
CREATE INDEX presses_by_person ON presses (person, at);
CREATE INDEX presses_by_time ON presses (at);

CREATE TABLE visits (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  shop BLOB NOT NULL,
  came INTEGER NOT NULL,
  by_person BLOB NOT NULL,
  business_date TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_by_shop ON visits (shop, came);
CREATE TABLE visit_ends (
  visit BLOB NOT NULL PRIMARY KEY REFERENCES visits,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  by_person BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- The name that a visitor gave.
CREATE TABLE visitor_names (
  visit BLOB NOT NULL PRIMARY KEY REFERENCES visits,
  name TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Tries of a day to say "I'm here" that did not work; gone when one does.
CREATE TABLE arrival_tries (
  person BLOB NOT NULL PRIMARY KEY,
  first_at INTEGER NOT NULL,
  misses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which letter about a person's card was taken in, and what it said, by its digest.
CREATE TABLE person_letters (
  person BLOB NOT NULL,
  rev INTEGER NOT NULL,
  names_rev INTEGER NOT NULL,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (person, rev)
) STRICT, WITHOUT ROWID;
