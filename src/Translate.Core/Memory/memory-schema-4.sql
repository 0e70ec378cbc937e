CREATE TABLE error_span (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key INTEGER NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start),
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'major')),
  category TEXT NOT NULL,
  document TEXT NOT NULL,
  engine TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL
);
CREATE INDEX error_span_by_key ON error_span (key);
CREATE INDEX error_span_by_document ON error_span (document);

ALTER TABLE review_event ADD COLUMN engine TEXT NOT NULL DEFAULT '';
