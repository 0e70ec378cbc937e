-- Processes at work. A process renews its row; the claims of one that stopped renewing are free.
CREATE TABLE claim_holder (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    expires timestamptz NOT NULL
) WITH (fillfactor = 50);

-- A function, because its query sees what is committed now, and a subquery of a statement only what was committed when that began.
CREATE FUNCTION is_claim_holder_alive(holder bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RETURN EXISTS (SELECT FROM claim_holder WHERE id = holder AND expires > clock_timestamp());
END
$$;

-- Sentences that an engine is being asked for. The key is ClaimKey; the call names the statement that made the claim, so that it can be repeated.
CREATE TABLE segment_claim (
    key uuid PRIMARY KEY,
    holder bigint NOT NULL,
    call bigint NOT NULL,
    failed timestamptz,
    failure text
);
CREATE INDEX segment_claim_failed ON segment_claim (failed) WHERE failed IS NOT NULL;

-- What engines were asked for within their windows, and who waits for room, in the order of arrival.
CREATE TABLE pace_use (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pace text NOT NULL,
    amount bigint NOT NULL,
    expires timestamptz NOT NULL,
    is_waiting boolean NOT NULL
);
CREATE INDEX pace_use_pace ON pace_use (pace);

-- Gives room in a window, or a place in the queue. The entry is the caller's row, and null in the first call. The moment is null for the clock of
-- the server, which is read after the lock is taken.
CREATE FUNCTION acquire_pace(name text, wanted bigint, most bigint, hold interval, patience interval, entry bigint, moment timestamptz)
RETURNS TABLE (id bigint, is_granted boolean, wait interval) LANGUAGE plpgsql AS $$
DECLARE
    taken bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('translate pace ' || name, 0));
    moment := coalesce(moment, clock_timestamp());
    DELETE FROM pace_use AS past WHERE past.pace = name AND past.expires <= moment;
    entry := (SELECT own.id FROM pace_use AS own WHERE own.id = entry);
    SELECT coalesce(sum(used.amount), 0) INTO taken FROM pace_use AS used WHERE used.pace = name AND NOT used.is_waiting;
    id := entry;
    is_granted := (taken = 0 OR taken + wanted <= most)
        AND NOT EXISTS (SELECT FROM pace_use AS earlier WHERE earlier.pace = name AND earlier.is_waiting AND (entry IS NULL OR earlier.id < entry));
    UPDATE pace_use AS own SET is_waiting = NOT is_granted, expires = moment + CASE WHEN is_granted THEN hold ELSE patience END WHERE own.id = entry;
    IF NOT FOUND THEN
        INSERT INTO pace_use (pace, amount, expires, is_waiting)
        VALUES (name, wanted, moment + CASE WHEN is_granted THEN hold ELSE patience END, NOT is_granted)
        RETURNING pace_use.id INTO id;
    END IF;

    SELECT min(uses.expires) - moment INTO wait
    FROM (SELECT used.expires, sum(used.amount) OVER (ORDER BY used.expires, used.id) AS freed FROM pace_use AS used WHERE used.pace = name AND NOT used.is_waiting) AS uses
    WHERE NOT is_granted AND uses.freed >= least(taken, taken + wanted - most);
    wait := coalesce(wait, interval '0');
    RETURN NEXT;
END
$$;

-- Budgets that runs share. What was taken is spent until it is given back.
CREATE TABLE shared_budget (
    name text NOT NULL,
    unit text NOT NULL,
    spent bigint NOT NULL,
    PRIMARY KEY (name, unit)
) WITH (fillfactor = 50);
