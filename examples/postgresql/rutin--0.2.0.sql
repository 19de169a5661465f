-- rutin--0.2.0.sql - the table of routines, and what decides by them

\echo Use "CREATE EXTENSION rutin" to load this file. \quit

-- The texts of routines, by the ids that `use` knows them by: "helsingborg" and, as it
-- uses that, "sweden/vocabulary". They are public, as the law is; who may change one is
-- granted by whoever owns the database. A change holds from its commit on, in every
-- session.
CREATE TABLE rutin.routine (
  id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  source text NOT NULL
);
GRANT USAGE ON SCHEMA rutin TO PUBLIC;
GRANT SELECT ON rutin.routine TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('rutin.routine', '');

-- The plan of a case. `now` takes the place of the case's own. A case is json and not
-- jsonb, which would lose a name that is there twice, and rutin refuses that.
CREATE FUNCTION rutin.decide(routine text, given json, language text DEFAULT NULL,
  now timestamptz DEFAULT NULL, brief boolean DEFAULT false)
RETURNS json LANGUAGE c STABLE PARALLEL SAFE COST 2000
AS 'MODULE_PATHNAME', 'rutin_pg_decide';

-- Its steps, one a row, without parsing the plan; include/README.md tells of each column.
CREATE FUNCTION rutin.steps(routine text, given json, language text DEFAULT NULL,
  now timestamptz DEFAULT NULL)
RETURNS TABLE (step integer, id text, name text, phone text, is_task boolean,
  act integer, part_of text, "when" text, status text, due timestamptz,
  overdue boolean, closed_until timestamptz, performer text, heading text, say text,
  say_not text, say_all text, basis text, by_when text, ground text, law text,
  tell text[])
LANGUAGE c STABLE PARALLEL SAFE COST 2000 ROWS 20
AS 'MODULE_PATHNAME', 'rutin_pg_steps';

-- What one reader gets of it: whoever runs the case, an actor, or '*', everybody.
CREATE FUNCTION rutin.page(routine text, given json, language text DEFAULT NULL,
  now timestamptz DEFAULT NULL, reader text DEFAULT NULL)
RETURNS json LANGUAGE c STABLE PARALLEL SAFE COST 2000
AS 'MODULE_PATHNAME', 'rutin_pg_page';

-- What is wrong with a case, as {"code", "where", "line", "column", "message", "help"};
-- null where it has a plan. What decides it raises the same as an error, and then a query
-- over all cases has no row at all.
CREATE FUNCTION rutin.fault(routine text, given json, language text DEFAULT NULL,
  now timestamptz DEFAULT NULL)
RETURNS json LANGUAGE c STABLE PARALLEL SAFE COST 2000
AS 'MODULE_PATHNAME', 'rutin_pg_fault';

-- All that is wrong with a routine, to be looked at before a change is committed. Of one
-- that loads, the warnings.
CREATE FUNCTION rutin.mistakes(routine text, language text DEFAULT NULL)
RETURNS TABLE (source text, line integer, "column" integer, code text, message text,
  help text, fatal boolean)
LANGUAGE c STABLE PARALLEL SAFE COST 100000 ROWS 10
AS 'MODULE_PATHNAME', 'rutin_pg_mistakes';

CREATE FUNCTION rutin.version() RETURNS text LANGUAGE c STABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'rutin_pg_version';
