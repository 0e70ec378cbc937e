CREATE TABLE review_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key INTEGER NOT NULL,
  source TEXT NOT NULL,
  document TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  before TEXT NOT NULL DEFAULT '',
  after TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  unit INTEGER NOT NULL DEFAULT 0,
  replaced TEXT,
  undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX review_event_by_key ON review_event (key);

CREATE TABLE waiver (
  key INTEGER NOT NULL,
  source TEXT NOT NULL,
  term TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (key, term, occurrence, source)
) WITHOUT ROWID;

CREATE TABLE dismissal (
  key INTEGER NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  finding TEXT NOT NULL,
  message TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (key, finding, message, target, source)
) WITHOUT ROWID;

CREATE TABLE review_draft (
  document TEXT NOT NULL,
  place TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (document, place)
) WITHOUT ROWID;
