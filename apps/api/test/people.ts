import type { Invited, Policy } from '@integra/shared-types/accounts';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';

export const PASSWORD = 'quiet lantern harbour 27';

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
