/**
 * First part of every query key that holds something of one enrolment. Whoever changes its records outside of the player
 * (a quiz was submitted) invalidates it, and everything shown of it is read again.
 */
export const enrolmentKey = (enrolmentId: string) => ['enrolment', enrolmentId] as const;
