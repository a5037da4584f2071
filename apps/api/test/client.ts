import { agent } from 'supertest';

/** What a factory answers for a person who is signed in. */
export type SignedIn = { readonly sessionToken: string };

export type TestClient = ReturnType<typeof agent> & { as(who: SignedIn): TestClient };

/** Sends what a browser on our own page sends, and keeps cookies. `client.as(person)` carries that person's session instead. */
export const createClient = (url: string, publicUrl: string): TestClient => {
  const browser = agent(url).set('Origin', publicUrl).set('Sec-Fetch-Site', 'same-origin');
  const cookieName = publicUrl.startsWith('https:') ? '__Host-lms_session' : 'lms_session';
  const as = ({ sessionToken }: SignedIn): TestClient => {
    const signedIn = createClient(url, publicUrl);
    signedIn.set('Cookie', `${cookieName}=${sessionToken}`);
    return signedIn;
  };
  return Object.assign(browser, { as });
};
