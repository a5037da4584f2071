/** Of a row of `scorm_activity_state`: an `ActivityResult`. */
export const RESULT = `jsonb_build_object('completion', completion, 'success', success, 'score', score,
  'progressMeasure', progress_measure, 'totalTime', total_time)`;

/** Of a row of `scorm_attempt` that the query calls `attempt`: an `AttemptSummary`. */
export const SUMMARY = `jsonb_build_object('completion', attempt.completion, 'success', attempt.success, 'percent', attempt.percent,
  'seconds', attempt.seconds, 'isDone', attempt.is_done)`;

/** Ends an INSERT into `scorm_activity_state`: the newer record takes the place of the one that is there. */
export const REPLACE_STATE = `ON CONFLICT (attempt_id, activity) DO UPDATE SET values = excluded.values, launch_id = excluded.launch_id,
  visit = excluded.visit, completion = excluded.completion, success = excluded.success, score = excluded.score,
  progress_measure = excluded.progress_measure, total_time = excluded.total_time, earlier_time = excluded.earlier_time`;
