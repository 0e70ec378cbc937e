CREATE TABLE queue_batch (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    output text NOT NULL,
    options jsonb NOT NULL,
    settings jsonb NOT NULL,
    skipped jsonb NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    open integer NOT NULL DEFAULT 0,
    is_closed boolean NOT NULL DEFAULT true,
    -- Articles are still being added until then; a submitter that ends early lets it pass.
    submitting timestamptz,
    problem jsonb,
    submitted timestamptz NOT NULL DEFAULT now(),
    closed timestamptz
);

CREATE TABLE queue_article (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    batch bigint NOT NULL REFERENCES queue_batch ON DELETE CASCADE,
    position integer NOT NULL,
    path text NOT NULL,
    name text NOT NULL,
    length bigint NOT NULL,
    modified timestamptz,
    state text NOT NULL,
    revision integer NOT NULL,
    -- Rises each time the article is put on the queue. A message with another number is ignored.
    ticket integer NOT NULL DEFAULT 1,
    attempts integer NOT NULL DEFAULT 0,
    worker text,
    started timestamptz,
    finished timestamptz,
    outcome jsonb,
    UNIQUE (batch, path)
);

CREATE INDEX queue_article_order ON queue_article (batch, position, id);
CREATE INDEX queue_article_open ON queue_article (batch) WHERE state IN ('queued', 'running');
CREATE INDEX queue_article_finished ON queue_article (batch, finished) WHERE finished IS NOT NULL;

-- What each pipeline of a worker asked of its engine for a batch.
CREATE TABLE queue_usage (
    batch bigint NOT NULL REFERENCES queue_batch ON DELETE CASCADE,
    pipeline uuid NOT NULL,
    usage jsonb NOT NULL,
    PRIMARY KEY (batch, pipeline)
);

-- The messages, as Rebus.PostgreSql 9.1 would make the table. Made here, so that workers need no right to create tables.
CREATE TABLE queue_message (
    id bigserial NOT NULL,
    recipient text NOT NULL,
    priority integer NOT NULL,
    expiration timestamptz NOT NULL,
    visible timestamptz NOT NULL,
    headers bytea NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (recipient, priority, id)
);

CREATE INDEX idx_dequeue_queue_message ON queue_message (priority DESC, visible, id);
CREATE INDEX idx_receive_queue_message ON queue_message (recipient, expiration, visible);
CREATE INDEX idx_expiration_queue_message ON queue_message (expiration);
