import { FEWEST_LEARNERS } from '@integra/shared-types/scorm-records';

/** Whether there are so many that figures are not about single people. Remembers no more of them than that takes. */
export class SomeLearners {
  private readonly known = new Set<string>();

  add(personId: string): void {
    if (!this.areEnough) this.known.add(personId);
  }

  addAll(others: SomeLearners): void {
    for (const personId of others.known) this.add(personId);
  }

  /** Whether there are no more than so many, which are fewer than enough. */
  areAtMost(number: number): boolean {
    return this.known.size <= number;
  }

  get areEnough(): boolean {
    return this.known.size >= FEWEST_LEARNERS;
  }
}
