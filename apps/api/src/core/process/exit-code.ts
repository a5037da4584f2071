/** What a supervisor or script can tell apart. 1 is everything else. */
export const EXIT_CODE = {
  failed: 1,
  settings: 2,
  databaseUnreachable: 3,
  databaseTooOld: 4,
  portTaken: 5,
} as const;

/** A failure that people can mend: the message says how, and no stack is shown. */
export class PlainFailure extends Error {
  override readonly name = 'PlainFailure';

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
