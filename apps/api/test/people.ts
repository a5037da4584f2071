import { randomUUID } from 'node:crypto';
import type { Invited, Policy } from '@integra/shared-types/accounts';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';
import { makePerson } from './factories/person.js';

export const PASSWORD = 'quiet lantern harbour 27';

/** An address that nobody has yet. */
export const newEmail = (): string => `${randomUUID()}@example.org`;

/** The secret of a link, as the page finds it in its address. */
export const tokenOf = (link: string | null): string => link?.split('/').at(-1) ?? '';

export const currentPolicy = async (client: TestClient): Promise<Policy> =>
  (await client.get('/api/policies/privacy?language=en').expect(200)).body;

/** An invitation with a link to copy. */
export const invite = async (administrator: TestClient, email: string, more: object = {}): Promise<Invited> =>
  (
    await administrator
      .post('/api/people')
      .send({ email, language: 'en', delivery: 'link', ...more })
      .expect(201)
  ).body;

/** Accepts an invitation in a browser of its own, which is signed in afterwards. */
export const accept = async (testApp: TestApp, invited: Invited, displayName = 'Robin'): Promise<TestClient> => {
  const client = testApp.client();
  const policy = await currentPolicy(client);
  const form = { displayName, language: 'en', password: PASSWORD, acceptedPolicyId: policy.id };
  await client
    .post('/api/invitations/current')
    .send({ ...form, token: tokenOf(invited.link) })
    .expect(204);
  return client;
};

type Member = { readonly email: string; readonly accountId: string; readonly client: TestClient };

/** Somebody who came in by invitation, with `PASSWORD`, and is signed in. */
export const newMember = async (testApp: TestApp, administrator: TestClient): Promise<Member> => {
  const email = newEmail();
  const invited = await invite(administrator, email);
  return { email, accountId: invited.person.accountId, client: await accept(testApp, invited) };
};

/** Somebody who administers the whole site, signed in. */
export const newAdministrator = async (testApp: TestApp): Promise<TestClient> =>
  testApp.client().as(await makePerson(testApp, { roles: ['administrator'] }));
