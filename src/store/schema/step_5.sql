-- Letters of the people book about sittings that nobody ended at the counter: the press that opened each.
-- The people book has an end for it, or took it out; which, and when, stands there alone.
CREATE TABLE settled_sittings (
  sitting BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
