import { createHmac } from 'node:crypto';
import type { Invited } from '@integra/shared-types/accounts';
import { isFoundingLicence } from '@integra/shared-types/permissions';
import type { INestApplicationContext } from '@nestjs/common';
import { SecretBox } from '../../core/auth/secret-box.js';
import { Clock } from '../../core/clock/clock.js';
import { EXIT_CODE, PlainFailure } from '../../core/process/exit-code.js';
import {
  InvitationsService,
  PeopleService,
  PoliciesService,
  ProfileService,
  SetUpService,
} from '../../features/accounts/index.js';
import { OrganisationsService } from '../../features/organisations/index.js';
import {
  DEMO_ORGANISATIONS,
  DEMO_PEOPLE,
  demoEmail,
  type DemoOrganisationKey,
  type DemoPerson,
} from './demo-people.js';

export type DemoAccount = { readonly role: string; readonly email: string; readonly password: string };

/** The process that makes the accounts stands at the machine itself. */
const CLIENT = { address: '127.0.0.1', device: '', sessionToken: undefined };

const YEAR_MS = 365 * 86_400_000;

const ADMINISTRATOR = { role: 'administrator', scopeKind: 'site', scopeValue: null, validUntil: null } as const;

/** Makes the fictional people by the same services that real ones come in by. */
export class DemoAccounts {
  constructor(private readonly application: INestApplicationContext) {}

  /** The same on every run of one installation, so that the logins can be printed again. */
  accounts(): DemoAccount[] {
    const key = this.get(SecretBox).keyFor('demo');
    return DEMO_PEOPLE.map((person) => {
      const email = demoEmail(person);
      return {
        role: person.role,
        email,
        password: createHmac('sha256', key).update(email).digest('base64url').slice(0, 16),
      };
    });
  }

  /**
   * Goes on where an earlier run was ended.
   * @throws PlainFailure when the installation has people of its own: logins that do not work would be written down
   */
  async create(): Promise<void> {
    const [administrator, ...others] = DEMO_PEOPLE;
    if (administrator === undefined) return;
    await this.setUp(administrator);
    const by = await this.accountIdOf(demoEmail(administrator));
    const organisations = await this.createOrganisations(by);
    for (const person of others) await this.letIn(person, organisations, by);
    for (const person of DEMO_PEOPLE) await this.complete(person, organisations, by);
  }

  /** Null when nobody with this role is there. */
  async findPersonId(role: DemoPerson['role']): Promise<string | null> {
    const person = DEMO_PEOPLE.find((candidate) => candidate.role === role);
    return person === undefined ? null : ((await this.findByEmail(demoEmail(person)))?.personId ?? null);
  }

  async personIdOf(role: DemoPerson['role']): Promise<string> {
    const personId = await this.findPersonId(role);
    if (personId === null) throw new TypeError(`No demo person is a ${role}`);
    return personId;
  }

  private async setUp(administrator: DemoPerson): Promise<void> {
    const link = await this.get(SetUpService).createLink();
    if (link !== null) {
      const form = await this.form(administrator, link);
      await this.get(SetUpService).setUp({ ...form, email: demoEmail(administrator) }, CLIENT);
    } else if ((await this.findByEmail(demoEmail(administrator))) === undefined) {
      throw new PlainFailure('This installation has people of its own; the demo needs an empty one.', EXIT_CODE.failed);
    }
  }

  private async createOrganisations(by: string): Promise<Map<DemoOrganisationKey, string>> {
    const ids = new Map<DemoOrganisationKey, string>();
    for (const { key, ...organisation } of DEMO_ORGANISATIONS) {
      const { items } = await this.get(OrganisationsService).list({ search: organisation.name, limit: 100 });
      const known = items.find(({ name, country }) => name === organisation.name && country === organisation.country);
      ids.set(key, (known ?? (await this.get(OrganisationsService).create(organisation, by))).id);
    }
    return ids;
  }

  private async letIn(
    person: DemoPerson,
    organisations: ReadonlyMap<DemoOrganisationKey, string>,
    by: string,
  ): Promise<void> {
    const known = await this.findByEmail(demoEmail(person));
    if (known !== undefined && known.state !== 'invited') return;
    const { link } = await (known === undefined
      ? this.invite(person, organisations, by)
      : this.get(InvitationsService).inviteAgain(known.accountId, 'link', by));
    await this.get(InvitationsService).accept(await this.form(person, link ?? ''), CLIENT);
  }

  private invite(
    person: DemoPerson,
    organisations: ReadonlyMap<DemoOrganisationKey, string>,
    by: string,
  ): Promise<Invited> {
    const { role, scope, displayName, language } = person;
    const organisationId = organisations.get(person.organisation) ?? null;
    const scopeValue = scope?.kind === 'organisation' ? organisationId : (scope?.value ?? null);
    const grant = {
      role,
      scopeKind: scope?.kind ?? 'site',
      scopeValue,
      validUntil: isFoundingLicence(role) ? new Date(this.get(Clock).now().getTime() + YEAR_MS).toISOString() : null,
      reason: 'demo',
    } as const;
    const country = this.countryOf(person);
    const roles = role === 'learner' ? [] : [grant];
    return this.get(InvitationsService).invite(
      { email: demoEmail(person), displayName, language, organisationId, country, roles, delivery: 'link' },
      { accountId: by, roles: [ADMINISTRATOR] },
    );
  }

  /** The job role comes last: with it a person is complete. */
  private async complete(
    person: DemoPerson,
    organisations: ReadonlyMap<DemoOrganisationKey, string>,
    by: string,
  ): Promise<void> {
    const accountId = await this.accountIdOf(demoEmail(person));
    if ((await this.get(ProfileService).read(accountId)).jobRole !== null) return;
    const { personId } = await this.get(PeopleService).find(accountId);
    const organisationId = organisations.get(person.organisation) ?? null;
    await this.get(PeopleService).update(accountId, { organisationId, country: this.countryOf(person) }, by);
    await this.get(ProfileService).update({ accountId, personId, state: 'full' }, { jobRole: person.jobRole });
  }

  private async form({ displayName, language, ...person }: DemoPerson, link: string) {
    const policy = await this.get(PoliciesService).current(language);
    const email = demoEmail({ ...person, displayName, language });
    const password = this.accounts().find((account) => account.email === email)?.password ?? '';
    return { token: link.split('/').at(-1) ?? '', displayName, language, password, acceptedPolicyId: policy.id };
  }

  private countryOf({ organisation }: DemoPerson) {
    return DEMO_ORGANISATIONS.find(({ key }) => key === organisation)?.country ?? null;
  }

  private async accountIdOf(email: string): Promise<string> {
    const account = await this.findByEmail(email);
    if (account === undefined) throw new TypeError(`No account has the address ${email}`);
    return account.accountId;
  }

  /** A search finds longer addresses too. */
  private async findByEmail(email: string) {
    const { items } = await this.get(PeopleService).list({ search: email, limit: 100 });
    return items.find((person) => person.email === email);
  }

  private get<T>(service: abstract new (...dependencies: never[]) => T): T {
    return this.application.get(service as never, { strict: false });
  }
}
