-- Columns that can be long (paths, messages) are indexed by hashes, because PostgreSQL limits an index entry to a third of a page.
CREATE SEQUENCE unit_id;

CREATE TABLE unit (
  id bigint PRIMARY KEY DEFAULT nextval('unit_id'),
  key bigint NOT NULL,
  created bigint NOT NULL,
  changed bigint NOT NULL,
  similar_unit bigint,
  source text NOT NULL,
  target text NOT NULL CHECK (target <> ''),
  origin text NOT NULL CHECK (origin IN ('engine', 'human', 'memory')),
  state text NOT NULL CHECK (state IN ('initial', 'translated', 'reviewed', 'final')),
  engine text NOT NULL,
  version text NOT NULL,
  quality text NOT NULL,
  previous text NOT NULL,
  next text NOT NULL,
  terms text,
  copied text NOT NULL,
  author text NOT NULL,
  details text
);
CREATE INDEX unit_by_key ON unit (key);
CREATE INDEX unit_by_similar ON unit (similar_unit) WHERE similar_unit IS NOT NULL;
CREATE INDEX unit_not_of_engine ON unit (origin) WHERE origin <> 'engine' OR state IN ('reviewed', 'final');

CREATE TABLE document (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  path_key bigint NOT NULL,
  name_key bigint NOT NULL,
  path text COLLATE "C" NOT NULL,
  name text NOT NULL,
  digest bigint NOT NULL,
  translated bigint NOT NULL,
  made_by bigint NOT NULL,
  outputs bigint NOT NULL,
  counts text NOT NULL
);
CREATE UNIQUE INDEX document_by_path ON document (path_key);
CREATE INDEX document_by_name ON document (name_key);

CREATE TABLE document_unit (
  document bigint NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position integer NOT NULL,
  unit bigint NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  PRIMARY KEY (document, position)
);
CREATE INDEX document_unit_by_unit ON document_unit (unit);

CREATE TABLE posting (
  word bigint NOT NULL,
  unit bigint NOT NULL,
  sketch bigint NOT NULL,
  words integer NOT NULL
);
CREATE UNIQUE INDEX posting_by_word ON posting (word, words, unit) INCLUDE (sketch);

-- Units whose postings are not there yet. A counter would miss units of transactions that commit later than younger ones.
CREATE TABLE unindexed (
  unit bigint PRIMARY KEY
);

CREATE TABLE counter (
  name text PRIMARY KEY,
  value bigint NOT NULL
);
INSERT INTO counter VALUES ('revision', 0);

CREATE TABLE review_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  operation uuid NOT NULL UNIQUE,
  key bigint NOT NULL,
  source text NOT NULL,
  document text NOT NULL,
  place text NOT NULL,
  kind text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  note text NOT NULL,
  author text NOT NULL,
  at bigint NOT NULL,
  unit bigint NOT NULL,
  replaced text,
  undone bigint NOT NULL DEFAULT 0,
  engine text NOT NULL
);
CREATE INDEX review_event_by_key ON review_event (key);

CREATE TABLE waiver (
  key bigint NOT NULL,
  identity uuid NOT NULL,
  source text NOT NULL,
  term text NOT NULL,
  fingerprint text NOT NULL,
  occurrence integer NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (key, identity)
);

CREATE TABLE dismissal (
  key bigint NOT NULL,
  identity uuid NOT NULL,
  source text NOT NULL,
  target text NOT NULL,
  finding text NOT NULL,
  message text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (key, identity)
);

CREATE TABLE review_draft (
  identity uuid PRIMARY KEY,
  document_key bigint NOT NULL,
  document text NOT NULL,
  place text NOT NULL,
  source text NOT NULL,
  target text NOT NULL
);
CREATE INDEX review_draft_by_document ON review_draft (document_key);

CREATE TABLE error_span (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key bigint NOT NULL,
  source text NOT NULL,
  target text NOT NULL,
  range_start integer NOT NULL,
  range_end integer NOT NULL CHECK (range_end > range_start),
  severity text NOT NULL CHECK (severity IN ('minor', 'major')),
  category text NOT NULL,
  document text NOT NULL,
  engine text NOT NULL,
  author text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX error_span_by_key ON error_span (key);
