/** Of a row of `scorm_activity_state`: an `ActivityResult`. */
export const RESULT = `jsonb_build_object('completion', completion, 'success', success, 'score', score,
  'progressMeasure', progress_measure, 'totalTime', total_time)`;

/** Of a row of `scorm_attempt` that the query calls `attempt`: an `AttemptSummary`. */
export const SUMMARY = `jsonb_build_object('completion', attempt.completion, 'success', attempt.success, 'percent', attempt.percent,
  'seconds', attempt.seconds, 'isDone', attempt.is_done)`;

/**
 * Everything that a commit of the attempt writes hangs on the row of its launch: whoever writes more of an attempt than one
 * commit takes these rows first, then the attempt's own. The other way round, each could wait for the other.
 * @param attempt SQL of its id, or `ANY` of several
 */
export const lockLaunches = (attempt: string): string =>
  `SELECT FROM scorm_launch WHERE attempt_id = ${attempt} ORDER BY id FOR UPDATE`;

/**
 * After a SELECT of columns of `journal` and `launch`: the commits of attempt $1, in the order in which they were taken. A launch saves
 * nothing any more once a later one has; the clock of a server may be set back, numbers are not.
 */
export const JOURNAL = `FROM scorm_launch launch
  JOIN scorm_commit journal ON journal.launch_id = launch.id
  JOIN LATERAL (SELECT received_at FROM scorm_commit WHERE launch_id = launch.id ORDER BY sequence LIMIT 1) first ON true
  WHERE launch.attempt_id = $1
  ORDER BY first.received_at, launch.started_at, launch.id, journal.sequence`;

/** Ends an INSERT into `scorm_activity_state`: the newer record takes the place of the one that is there. */
export const REPLACE_STATE = `ON CONFLICT (attempt_id, activity) DO UPDATE SET values = excluded.values, launch_id = excluded.launch_id,
  visit = excluded.visit, completion = excluded.completion, success = excluded.success, score = excluded.score,
  progress_measure = excluded.progress_measure, total_time = excluded.total_time, earlier_time = excluded.earlier_time`;
