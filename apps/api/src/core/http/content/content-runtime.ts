/** What the content origin answers to scripts: the run-time of packages. A feature provides it. */
export abstract class ContentRuntime {
  /**
   * @param path such as "/runtime/commits"
   * @param body JSON as it came, not looked at yet
   * @returns what is answered as JSON; null for a path that is not one of its own
   * @throws AppError for what is refused
   */
  abstract handle(path: string, body: unknown): Promise<object | null>;
}
