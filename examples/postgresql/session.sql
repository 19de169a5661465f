-- session.sql - one of six sessions that decide while another changes the routine
--
-- run.sh runs it; session is its number. It comes to the digest of C first, then tells
-- whenever it decides by other texts than before, until it is told to stop.

SELECT set_config('test.session', :'session', false) \g /dev/null

DO $$
DECLARE
  night json := (SELECT given FROM night);
  last text := '';
  steps text;
  plan json;
  seen text;
BEGIN
  ASSERT current_setting('test.digest') IN ('', digest()), 'other plans than C''s';
  LOOP
    EXIT WHEN EXISTS (SELECT FROM stop);
    BEGIN
      plan := rutin.decide('helsingborg', night);
      seen := plan #>> '{routine,digest}';
      ASSERT steps IS NULL OR steps = plan ->> 'steps', 'other steps';
      steps := plan ->> 'steps';
    EXCEPTION WHEN syntax_error THEN
      seen := 'broken';
    END;
    IF seen <> last THEN
      INSERT INTO told VALUES (current_setting('test.session')::int, seen);
      COMMIT;
      last := seen;
    END IF;
  END LOOP;
END $$;
