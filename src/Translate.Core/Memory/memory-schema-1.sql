CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key INTEGER NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL CHECK (target <> ''),
  origin TEXT NOT NULL CHECK (origin IN ('engine', 'human', 'memory')),
  state TEXT NOT NULL CHECK (state IN ('initial', 'translated', 'reviewed', 'final')),
  engine TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL DEFAULT '',
  quality TEXT NOT NULL DEFAULT '',
  previous TEXT NOT NULL DEFAULT '',
  next TEXT NOT NULL DEFAULT '',
  terms TEXT,
  copied TEXT NOT NULL DEFAULT '',
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  similar INTEGER REFERENCES unit (id) ON DELETE SET NULL
);
CREATE INDEX unit_by_key ON unit (key);
CREATE INDEX unit_by_similar ON unit (similar) WHERE similar IS NOT NULL;
CREATE INDEX unit_not_of_engine ON unit (id) WHERE origin <> 'engine' OR state IN ('reviewed', 'final');

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  digest INTEGER NOT NULL,
  translated INTEGER NOT NULL,
  made_by INTEGER NOT NULL,
  outputs INTEGER NOT NULL,
  tally TEXT NOT NULL
);
CREATE INDEX document_by_name ON document (name);

CREATE TABLE document_unit (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX document_unit_by_unit ON document_unit (unit);

CREATE TABLE posting (
  word INTEGER NOT NULL,
  words INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  sketch INTEGER NOT NULL,
  PRIMARY KEY (word, words, unit)
) WITHOUT ROWID;

CREATE TABLE mark (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;
