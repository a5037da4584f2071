/** Where a quiz stands: its pages lead back there. */
export type QuizPlace = { enrolmentId: string; lessonKey: string; quizKey: string };
