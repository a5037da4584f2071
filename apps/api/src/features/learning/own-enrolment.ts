import type { Audience } from '@integra/shared-types/content';
import type { EnrolmentState } from '@integra/shared-types/courses';
import type { Enrolment, Progress } from '@integra/shared-types/learning';

/** An enrolment as its learner's requests need it, with the derived document. */
export type OwnEnrolment = {
  readonly id: string;
  readonly personId: string;
  readonly courseKey: string;
  readonly courseVersionId: string;
  readonly versionNumber: number;
  readonly state: EnrolmentState;
  readonly audience: Audience;
  readonly enrolledAt: Date;
  readonly completedAt: Date | null;
  readonly placeLessonKey: string | null;
  readonly placeBlockKey: string | null;
  readonly progress: Progress | null;
  readonly holdsUntil: Date | null;
};

export const toEnrolment = (own: Omit<OwnEnrolment, 'progress' | 'holdsUntil'>): Enrolment => ({
  id: own.id,
  courseKey: own.courseKey,
  versionNumber: own.versionNumber,
  state: own.state,
  audience: own.audience,
  enrolledAt: own.enrolledAt.toISOString(),
  completedAt: own.completedAt?.toISOString() ?? null,
});

export const placeOf = (own: Pick<OwnEnrolment, 'placeLessonKey' | 'placeBlockKey'>) =>
  own.placeLessonKey === null ? null : { lessonKey: own.placeLessonKey, blockKey: own.placeBlockKey };
