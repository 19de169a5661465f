-- test.sql - the extension on a real server, by all examples of the repository
--
-- run.sh runs it, as whoever owns the cluster. The setting test.root is where the
-- examples are for the server, test.digest what C comes to or '', and cost the
-- microseconds that C takes.

SET client_min_messages = warning;
SET timezone = 'Europe/Stockholm';

-- ---------------------------------------------------------------- examples

CREATE TABLE example AS
SELECT row_number() OVER (ORDER BY town.place, name COLLATE "C") AS place, routine, name,
  pg_read_file(folder || name)::json -> 'case' AS given -- as it stands in the file
FROM (VALUES (1, 'sweden', '/cases/'), (2, 'helsingborg', '/cases/helsingborg/'),
    (3, 'landsbygd', '/cases/landsbygd/')) AS town (place, routine, under),
  LATERAL (SELECT current_setting('test.root') || under) AS there (folder),
  LATERAL pg_ls_dir(folder) AS name
WHERE name LIKE '%.json';
ALTER TABLE example SET (parallel_workers = 2);
ANALYZE example;

CREATE TABLE night AS
SELECT pg_read_file(current_setting('test.root') || '/friday-night.json')::json AS given;

CREATE VIEW answer AS
SELECT place, language, coalesce(rutin.fault(routine, given, language) ->> 'code',
  rutin.decide(routine, given, language)::text) AS text
FROM example, (VALUES ('sv'), ('en')) AS spoken (language);

CREATE FUNCTION digest() RETURNS text LANGUAGE sql BEGIN ATOMIC
  SELECT encode(sha256(convert_to(
    string_agg(text || chr(10), '' ORDER BY place, language DESC), 'UTF8')), 'hex')
  FROM answer;
END;

SELECT format('PostgreSQL: %s examples in two languages, %s', count(*), digest())
FROM example;
DO $$ BEGIN
  ASSERT (SELECT count(*) > 150 FROM example), 'there are few examples';
  ASSERT current_setting('test.digest') IN ('', digest()), 'other plans than C''s';
END $$;

-- Every column of a step is the member of the plan that is called so.
DO $$
DECLARE
  steps int;
  other record;
BEGIN
  CREATE TEMP TABLE read AS
  SELECT example.name, to_jsonb(s) AS row, j.step::jsonb AS member,
    s.due, s.closed_until, s.is_task
  FROM example, rutin.steps(routine, given, 'en') AS s,
    json_array_elements(rutin.decide(routine, given, 'en') -> 'steps')
      WITH ORDINALITY AS j (step, number)
  WHERE rutin.fault(routine, given) IS NULL AND j.number = s.step;
  SELECT count(*) INTO steps FROM read;
  ASSERT steps > 1000, format('only %s steps', steps);
  SELECT * INTO other FROM read
  WHERE row - '{is_task,due,closed_until}'::text[] <>
      (SELECT jsonb_object_agg(key, member -> key)
       FROM jsonb_object_keys(row - '{is_task,due,closed_until}'::text[]) AS key)
    OR due IS DISTINCT FROM (member ->> 'due')::timestamptz
    OR closed_until IS DISTINCT FROM (member ->> 'closed_until')::timestamptz
    OR is_task <> (member ->> 'kind' = 'task')
  LIMIT 1;
  ASSERT other IS NULL, format('%s: another step: %s', other.name, other.row);
END $$;

-- In several processes of one query.
DO $$
DECLARE
  line text;
  workers bool := false;
BEGIN
  SET LOCAL parallel_setup_cost = 0;
  SET LOCAL parallel_tuple_cost = 0;
  SET LOCAL min_parallel_table_scan_size = 0;
  FOR line IN EXECUTE 'EXPLAIN (ANALYZE, COSTS off, TIMING off)
      SELECT sum(length(rutin.decide(routine, given)::text)) FROM example
      WHERE rutin.fault(routine, given) IS NULL' LOOP
    workers := workers OR line ~ 'Workers Launched: [1-9]';
  END LOOP;
  ASSERT workers, 'no workers';
  ASSERT current_setting('test.digest') IN ('', digest()), 'other plans in workers';
END $$;

-- ---------------------------------------------------------------- errors

-- What a query raises: its state, its words, the code and the path.
CREATE FUNCTION raised(query text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  state text; message text; detail text; hint text; code text; path text;
BEGIN
  EXECUTE query;
  RETURN '{}';
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
    detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, code = CONSTRAINT_NAME,
    path = COLUMN_NAME;
  RETURN jsonb_build_object('state', state, 'message', message, 'detail', detail,
    'hint', hint, 'code', code, 'path', path);
END $$;

-- The night with other facts, decided.
CREATE FUNCTION with_facts(facts text, more text DEFAULT '') RETURNS text
LANGUAGE sql AS $$
  SELECT format('SELECT rutin.decide(%L, %L%s)', 'helsingborg',
    (given::jsonb || jsonb_build_object('facts', facts::jsonb))::text, more) FROM night
$$;

CREATE FUNCTION must(told jsonb, wanted jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ASSERT told @> wanted, format('%s, wanted %s', told, wanted);
END $$;

DO $$
DECLARE
  plan text := (SELECT rutin.decide('helsingborg', given) FROM night);
  told jsonb;
BEGIN
  told := raised(with_facts('{"age": -3}', ', ''sv'''));
  PERFORM must(told, '{"state": "22P02", "code": "number_outside", "path": "facts.age"}');
  ASSERT told ->> 'message' ~ '^talet' AND told ->> 'detail' ~ '^facts.age:1:\d+$', told;
  told := raised(with_facts('{"guardain": "suspected"}', ', ''en'''));
  PERFORM must(told, '{"state": "22P02", "code": "undeclared"}');
  ASSERT told ->> 'hint' ~ 'guardian', told;
  told := raised(with_facts('{"Anna Andersson": true}'));
  ASSERT told::text !~ 'Anna', told;

  PERFORM must(raised($q$SELECT rutin.decide('helsingborg', '{"case": 1, "case": 2}')$q$),
    '{"state": "22P02"}');
  PERFORM must(raised($q$SELECT rutin.decide('helsingborg', '[]')$q$), '{"state": "22P02"}');
  PERFORM must(raised($q$SELECT rutin.decide('helsingborg', '{')$q$), '{"state": "22P02"}');
  PERFORM must(raised($q$SELECT rutin.decide('helsingborg', '{}')$q$), '{"state": "22P02"}');
  PERFORM must(raised($q$SELECT rutin.decide('helsingborg', '{}'::jsonb)$q$),
    '{"state": "42883"}'); -- jsonb would have lost what is there twice
  PERFORM must(raised(with_facts('{}', ', ''xx''')),
    '{"state": "22023", "code": "no_language"}');
  PERFORM must(raised(with_facts('{}', ', now => ''infinity''')),
    '{"state": "22P02", "code": "no_time"}');
  PERFORM must(raised($q$SELECT rutin.decide('nowhere', '{}')$q$), '{"state": "42704"}');
  PERFORM must(raised($q$SELECT rutin.page('helsingborg', given, reader => 'nobody')
    FROM night$q$), '{"state": "22023", "code": "not_a_name"}');

  ASSERT rutin.fault('helsingborg', '{}', 'sv') ->> 'message' ~ '^här', 'no fault told';
  ASSERT (SELECT rutin.fault('helsingborg', given) FROM night) IS NULL, 'a fault';
  ASSERT rutin.decide(NULL, '{}') IS NULL AND rutin.decide('helsingborg', NULL) IS NULL
    AND rutin.page(NULL, NULL) IS NULL AND rutin.fault(NULL, NULL) IS NULL
    AND NOT EXISTS (SELECT FROM rutin.steps(NULL, NULL))
    AND NOT EXISTS (SELECT FROM rutin.mistakes(NULL)), 'null is something';
  ASSERT plan = (SELECT rutin.decide('helsingborg', given)::text FROM night),
    'another plan after errors';
END $$;

DO $$ BEGIN
  ASSERT (SELECT rutin.page('helsingborg', given) ->> 'reader' FROM night) = 'finder' AND
    (SELECT rutin.page('helsingborg', given, reader => '*') ->> 'reader' FROM night) = 'all'
    AND (SELECT rutin.page('helsingborg', given, reader => 'social_services') ->> 'reader'
      FROM night) = 'social_services', 'another reader';
  ASSERT (SELECT rutin.decide('helsingborg', given, now => '2026-11-21 01:10+01') ->> 'now'
    FROM night) = '2026-11-21T01:10:00+01:00', 'another now';
  ASSERT (SELECT length(rutin.decide('helsingborg', given, brief => true)::text) * 2 <
    length(rutin.decide('helsingborg', given)::text) FROM night), 'brief is long';
  ASSERT rutin.version() ~ '^\d+\.\d+\.\d+$', 'no version';
END $$;

-- ---------------------------------------------------------------- routines

DO $$
DECLARE
  told jsonb;
BEGIN
  INSERT INTO rutin.routine VALUES ('town', E'one = \n\nrule\n'),
    ('lost', E'routine "lost" { version = "1", title = { en = "L" }, languages = { "en" } }'
      || E'\nuse "nothing/there"\n'),
    ('slow', 'routine "slow" { version = "1", title = { en = "S" }, languages = { "en" } }
      rule "r" { when = function(case) while true do end end,
        because = { en = "x" }, source = "s" }');
  told := raised($q$SELECT rutin.decide('town', '{}')$q$);
  PERFORM must(told, '{"state": "42601", "path": "town"}');
  ASSERT told ->> 'detail' ~ '^town:\d+', told;
  told := raised($q$SELECT rutin.decide('lost', '{}')$q$);
  PERFORM must(told, '{"state": "42601", "path": "lost"}');
  ASSERT told ->> 'detail' ~ '^lost:2:.*nothing/there', told;
  PERFORM must(raised($q$SELECT rutin.decide('slow', (given::jsonb - 'facts')::text::json)
    FROM night$q$), '{"state": "54000", "path": "slow"}');
  ASSERT (SELECT count(*) > 0 AND bool_and(fatal AND source = 'town' AND line > 0)
    FROM rutin.mistakes('town', 'sv')), 'no mistakes';
  ASSERT NOT EXISTS (SELECT FROM rutin.mistakes('helsingborg') WHERE fatal), 'mistakes';
  PERFORM must(raised($q$SELECT * FROM rutin.mistakes('nowhere')$q$),
    '{"state": "42704"}');

  UPDATE rutin.routine SET source = (SELECT source FROM rutin.routine WHERE id = 'sweden')
  WHERE id = 'town';
  ASSERT (SELECT rutin.decide('town', given) -> 'steps' ->> 0 FROM night) IS NOT NULL,
    'what was mended does not decide';
  DELETE FROM rutin.routine WHERE id IN ('town', 'lost', 'slow');
  PERFORM must(raised($q$SELECT rutin.decide('town', '{}')$q$), '{"state": "42704"}');
END $$;

-- A query decides by the texts that it sees: what it has changed itself, what it has
-- taken back, and, where it reads repeatably, what stood there when it began.
CREATE FUNCTION of_texts() RETURNS text LANGUAGE sql AS $$
  SELECT rutin.decide('helsingborg', given) -> 'routine' ->> 'digest' FROM night
$$;
CREATE FUNCTION change(what text) RETURNS void LANGUAGE sql AS $$
  UPDATE rutin.routine SET source = source || E'\n-- ' || what || E'\n' WHERE id = 'sweden'
$$;
CREATE TEMP TABLE seen (n serial, digest text);

BEGIN;
INSERT INTO seen (digest) VALUES (of_texts());
SAVEPOINT before;
SELECT change('mine') \g /dev/null
INSERT INTO seen (digest) VALUES (of_texts());
SELECT digest AS mine FROM seen WHERE n = 2 \gset
ROLLBACK TO before;
INSERT INTO seen (digest) VALUES (:'mine'), (of_texts());
COMMIT;
BEGIN ISOLATION LEVEL REPEATABLE READ;
INSERT INTO seen (digest) VALUES (of_texts());
\! "$PSQL" -X -q -c "SELECT change('of another')" postgres >"$PGHOST/changed"
INSERT INTO seen (digest) VALUES (of_texts());
COMMIT;
INSERT INTO seen (digest) VALUES (of_texts());
DO $$
DECLARE
  d text[] := (SELECT array_agg(digest ORDER BY n) FROM seen);
BEGIN
  ASSERT d[2] <> d[1] AND d[3] = d[1], format('what was taken back: %s', d);
  ASSERT d[4] = d[1] AND d[5] = d[1] AND d[6] NOT IN (d[1], d[2]),
    format('what another changed: %s', d);
END $$;
UPDATE rutin.routine SET source = left(source, -length(E'\n-- of another\n'))
WHERE id = 'sweden';
DO $$ BEGIN
  ASSERT of_texts() = (SELECT digest FROM seen WHERE n = 1), 'the first text again';
END $$;

-- Everybody decides, and nobody but the owner changes what by.
CREATE ROLE handler;
GRANT SELECT ON night TO handler;
SET ROLE handler;
SELECT rutin.decide('helsingborg', given) FROM night \g /dev/null
RESET ROLE;
DO $$ BEGIN
  SET LOCAL ROLE handler;
  PERFORM must(raised($q$UPDATE rutin.routine SET source = ''$q$), '{"state": "42501"}');
END $$;

-- ---------------------------------------------------------------- costs

CREATE FUNCTION resident() RETURNS int LANGUAGE sql AS $$ -- kB, that nobody shares
  SELECT (stat[2]::int - stat[3]::int) * 4
  FROM string_to_array(pg_read_file('/proc/self/statm'), ' ') AS stat
$$;
CREATE FUNCTION spent() RETURNS int LANGUAGE sql AS $$ -- microseconds of CPU
  SELECT (stat[13]::int + stat[14]::int) * 10000
  FROM string_to_array(pg_read_file('/proc/self/stat'), ' ') AS stat
$$;
CREATE FUNCTION held() RETURNS bigint LANGUAGE sql AS $$ -- bytes, beyond this query
  SELECT sum(used_bytes) FROM pg_backend_memory_contexts
  WHERE name IN ('rutin', 'TopMemoryContext', 'TopTransactionContext')
$$;

-- Every tenth is refused.
CREATE FUNCTION decide_some(times int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  night json := (SELECT given FROM night);
BEGIN
  FOR i IN 1..times / 10 LOOP
    PERFORM length(rutin.decide('helsingborg', night, 'sv')::text),
      length(rutin.decide('helsingborg', night, 'en')::text)
    FROM generate_series(1, 4);
    PERFORM count(*) FROM rutin.steps('helsingborg', night);
    PERFORM raised('SELECT rutin.decide(''helsingborg'', ''{}'')');
  END LOOP;
END $$;

DO $$
DECLARE
  before int; more int; bytes bigint;
BEGIN
  PERFORM decide_some(1000);
  before := resident();
  bytes := held();
  PERFORM decide_some(5000);
  more := resident() - before;
  bytes := held() - bytes;
  PERFORM set_config('test.more', more::text, false);
  PERFORM set_config('test.bytes', bytes::text, false);
  ASSERT more < 2048 AND bytes < 16384, format('%s kB, %s bytes leak', more, bytes);
END $$;
SELECT format('PostgreSQL: %s kB more after 5000 decisions, %s bytes of the session''s '
  'own; the bounds are 2048 and 16384', current_setting('test.more'),
  current_setting('test.bytes'));

-- What leaks grows every time, by a routine a load; what is only warm does not.
DO $$
DECLARE
  before int; more int := 2048;
BEGIN
  FOR turn IN 0..5 LOOP
    before := resident();
    FOR i IN 1..10 LOOP
      PERFORM change(i::text);
      PERFORM of_texts();
    END LOOP;
    UPDATE rutin.routine SET source = split_part(source, E'\n-- 1\n', 1)
    WHERE id = 'sweden';
    more := resident() - before;
    EXIT WHEN turn > 0 AND more < 2048;
  END LOOP;
  ASSERT more < 2048, format('%s kB more after 10 loads', more);
END $$;

CREATE TEMP TABLE good AS
SELECT routine, given, language
FROM example, (VALUES ('sv'), ('en')) AS spoken (language), generate_series(1, 3)
WHERE rutin.fault(routine, given) IS NULL;
CREATE TEMP TABLE cost AS SELECT spent() AS before;
SELECT sum(length(rutin.decide(routine, given, language)::text)) FROM good \g /dev/null
SELECT format('PostgreSQL: %s microseconds a decision with its plan; C: %s',
  (spent() - before) / (SELECT count(*) FROM good), :'cost') FROM cost;
