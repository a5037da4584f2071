const RECORDS = '/trainer/package-records';

/** Addresses of the trainers' pages, for links between features that do not know each other. */
export const TRAINER_PATHS = {
  packageRecords: RECORDS,
  packageRecordsOf: (packageKey: string) => `${RECORDS}?${new URLSearchParams({ packageKey }).toString()}`,
  packageRecord: (recordId: string) => `${RECORDS}/${recordId}`,
  packageJournal: (recordId: string) => `${RECORDS}/${recordId}/journal`,
  questions: `${RECORDS}/questions`,
  packageQuestions: (packageKey: string) => `${RECORDS}/questions/${packageKey}`,
} as const;
