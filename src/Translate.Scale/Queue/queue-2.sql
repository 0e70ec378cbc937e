-- A standing batch is never closed: its articles are the documents that a service is sent.
ALTER TABLE queue_batch ADD COLUMN is_standing boolean NOT NULL DEFAULT false;

-- How many documents the service was sent; the next one's position.
ALTER TABLE queue_batch ADD COLUMN documents integer NOT NULL DEFAULT 0;

ALTER TABLE queue_article ADD COLUMN document uuid, ADD COLUMN owner text, ADD COLUMN created timestamptz;
CREATE UNIQUE INDEX queue_article_document ON queue_article (document) WHERE document IS NOT NULL;
