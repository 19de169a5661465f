-- friday_night.sql - who must be called now, over all cases
--
--     psql -f examples/postgresql/friday_night.sql
--
-- from the top of the source, where the extension is and rules/ has been loaded.
-- A case is a row, and its record is what rutin decides. All of it is rolled back.

BEGIN;
SET LOCAL timezone = 'Europe/Stockholm';
CREATE TABLE ongoing (id text PRIMARY KEY, record json NOT NULL);

\set record `cat examples/friday-night.json`
INSERT INTO ongoing VALUES ('2026-0113', :'record');
INSERT INTO ongoing VALUES ('2026-0114', '{"case": "2026-0114",
  "opened": "2026-11-20T20:00:00+01:00",
  "facts": {"found_by": "social_services", "age": 16, "danger": "urgent",
            "exploitation": ["forced_labour"]}}');
INSERT INTO ongoing VALUES ('2026-0115', '{"case": "2026-0115", "facts": {"agee": 16}}');

SELECT ongoing.id, step.name, step.phone, step.due, step.overdue
FROM ongoing,
  rutin.steps('helsingborg', record, 'sv', now => '2026-11-20 22:30+01') AS step
WHERE rutin.fault('helsingborg', record, now => '2026-11-20 22:30+01') IS NULL
  AND step.when = 'now' AND step.status = 'due' AND NOT step.is_task
ORDER BY step.due, ongoing.id, step.step;

ROLLBACK;
