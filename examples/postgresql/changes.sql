-- changes.sql - changes the routine while six sessions decide by it
--
-- run.sh runs it. Each change has to come to each session: five that hold, one that
-- breaks the routine, and one that mends it.

SET statement_timeout = '180s';

-- Waits until all sessions have decided by these texts.
CREATE PROCEDURE all_decide_by(texts text) LANGUAGE plpgsql AS $$ BEGIN
  WHILE (SELECT count(DISTINCT session) < 6 FROM told WHERE digest = texts) LOOP
    COMMIT;
  END LOOP;
END $$;

CALL all_decide_by(of_texts());
SELECT change('first') \g /dev/null
CALL all_decide_by(of_texts());
SELECT change('second') \g /dev/null
CALL all_decide_by(of_texts());
SELECT change('third') \g /dev/null
CALL all_decide_by(of_texts());
SELECT change('fourth') \g /dev/null
CALL all_decide_by(of_texts());
SELECT change('fifth') \g /dev/null
CALL all_decide_by(of_texts());
UPDATE rutin.routine SET source = source || 'rule' WHERE id = 'sweden';
CALL all_decide_by('broken');
UPDATE rutin.routine SET source = left(source, -length('rule')) || E'-- mended\n'
WHERE id = 'sweden';
CALL all_decide_by(of_texts());
INSERT INTO stop DEFAULT VALUES;

SELECT format('PostgreSQL: %s sessions, the routine changed %s times meanwhile',
  count(DISTINCT session), count(DISTINCT digest) - 1) FROM told;
