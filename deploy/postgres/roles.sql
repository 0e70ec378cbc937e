-- The role of workers, desks and the service: it reads and writes rows, and can change no table.
-- An administrator of the server runs this in the database, after 'translate run' and 'translate batch list' have made the tables:
--
--   psql --variable=role=desk --file=roles.sql translate

CREATE ROLE :"role" LOGIN;

-- Memory
GRANT SELECT, INSERT, UPDATE, DELETE ON unit, document, document_unit, posting, unindexed,
  review_event, waiver, dismissal, review_draft, error_span TO :"role";
GRANT SELECT, UPDATE ON counter TO :"role";
GRANT USAGE, SELECT ON SEQUENCE unit_id TO :"role";

-- Claims, pace and budgets
GRANT SELECT, INSERT, UPDATE, DELETE ON claim_holder, segment_claim, pace_use, shared_budget TO :"role";

-- Queue
GRANT SELECT, INSERT, UPDATE, DELETE ON queue_batch, queue_article, queue_usage, queue_message TO :"role";
GRANT USAGE ON SEQUENCE queue_message_id_seq TO :"role";

-- Which version the tables have
GRANT SELECT ON schema_version TO :"role";
