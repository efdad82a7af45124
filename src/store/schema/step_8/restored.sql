-- A copy of this book was put back here: the chain goes on from the entry before, and number series begin anew.
CREATE TABLE put_backs (
  id BLOB NOT NULL PRIMARY KEY,
  by_till BLOB NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  head_seq INTEGER NOT NULL,
  head BLOB NOT NULL,
  by_person BLOB
) STRICT, WITHOUT ROWID;
