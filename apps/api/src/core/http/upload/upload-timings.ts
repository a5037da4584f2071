/** How patient uploads are, in milliseconds; tests are less so. */
export class UploadTimings {
  /** Without a byte from the client. How long the whole takes does not matter. */
  readonly idleMs: number = 30_000;
  /** For the rest of a body that was refused: browsers read the answer only when they have sent all, or nearly. */
  readonly refusedMs: number = 30_000;
}
