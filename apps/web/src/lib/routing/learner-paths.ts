/** Addresses of the learner's pages, for links between features that do not know each other. */
export const LEARNER_PATHS = {
  myLearning: '/learning',
  course: (enrolmentId: string) => `/learning/${enrolmentId}`,
  /** With a block, the lesson opens there. */
  lesson: (enrolmentId: string, lessonKey: string, blockKey: string | null = null) =>
    `/learning/${enrolmentId}/lessons/${lessonKey}${blockKey === null ? '' : `#${blockKey}`}`,
  quiz: (enrolmentId: string, lessonKey: string, quizKey: string) =>
    `/learning/${enrolmentId}/lessons/${lessonKey}/quizzes/${quizKey}`,
  quizAttempt: (enrolmentId: string, lessonKey: string, quizKey: string, attemptId: string) =>
    `/learning/${enrolmentId}/lessons/${lessonKey}/quizzes/${quizKey}/attempts/${attemptId}`,
  quizResult: (enrolmentId: string, lessonKey: string, quizKey: string, attemptId: string) =>
    `/learning/${enrolmentId}/lessons/${lessonKey}/quizzes/${quizKey}/attempts/${attemptId}/result`,
  catalogue: '/catalogue',
  catalogueCourse: (courseKey: string) => `/catalogue/${courseKey}`,
  competences: '/competences',
  certificates: '/certificates',
} as const;
