import { ACCOUNT_PATHS, type Invited, type Policy } from '@integra/shared-types/accounts';
import { type Enrolment, LEARNING_PATHS } from '@integra/shared-types/learning';
import { SCORM_PATHS } from '@integra/shared-types/scorm';
import type { LaunchMade, PackagePlace } from '@integra/shared-types/scorm-playing';
import type { Browser, BrowserContext } from 'playwright-core';
import { callApi } from '../api.js';
import { openProfile } from '../browser.js';
import { newEmail, PASSWORD } from '../people.js';
import type { ImportedPackage } from './library.js';

/** Of every course that is made of a package. */
const BLOCK = 'package-block';

/** Somebody new, in a browser profile of their own. */
export class Learner {
  /** What packages are told; the same in all of them. Null until one has asked. */
  idInPackages: string | null = null;
  readonly #enrolments = new Map<string, string>();

  private constructor(readonly context: BrowserContext) {}

  static async join(browser: Browser, administrator: BrowserContext): Promise<Learner> {
    const invitation = { email: newEmail(), language: 'en', delivery: 'link' };
    const { link } = await callApi<Invited>(administrator, 'POST', ACCOUNT_PATHS.people, invitation);
    const { context } = await openProfile(browser);
    const { id } = await callApi<Policy>(context, 'GET', `${ACCOUNT_PATHS.policy}?language=en`);
    await callApi(context, 'POST', ACCOUNT_PATHS.invitation, {
      token: link?.split('/').at(-1) ?? '',
      displayName: 'Second Learner',
      language: 'en',
      password: PASSWORD,
      acceptedPolicyId: id,
    });
    return new Learner(context);
  }

  /** Opens the package for another time; the attempt at it goes on. */
  async launch(course: ImportedPackage): Promise<LaunchMade> {
    const path = SCORM_PATHS.launches(await this.#enrolmentIn(course), BLOCK);
    return callApi(this.context, 'POST', `${path}?language=en`, { attempt: 'resume' });
  }

  /** What the course page shows of the package. */
  async placeOf(course: ImportedPackage): Promise<PackagePlace> {
    const path = SCORM_PATHS.place(await this.#enrolmentIn(course), BLOCK);
    return callApi(this.context, 'GET', `${path}?language=en`);
  }

  async #enrolmentIn({ courseKey }: ImportedPackage): Promise<string> {
    const known = this.#enrolments.get(courseKey);
    if (known !== undefined) return known;
    const wanted = { courseKey, audience: 'prison' };
    const { id } = await callApi<Enrolment>(this.context, 'POST', LEARNING_PATHS.enrolments, wanted);
    this.#enrolments.set(courseKey, id);
    return id;
  }
}
