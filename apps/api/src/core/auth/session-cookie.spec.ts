import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { parseConfig } from '../../config/app-config.js';
import { createSecretToken } from './secret-token.js';
import { SessionCookie } from './session-cookie.js';

const cookieOn = (PUBLIC_URL: string) =>
  new SessionCookie(
    parseConfig({
      DATABASE_URL: 'postgres://127.0.0.1/lms',
      SECRET_KEY: 'k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c',
      PUBLIC_URL,
    }),
  );
const requestWith = (cookie?: string) => ({ headers: { cookie } }) as Request;
const token = createSecretToken();

describe('the session cookie', () => {
  it('has the strict name on https, where the plain one is ignored', () => {
    const cookie = cookieOn('https://learn.example.org');
    expect(cookie.read(requestWith(`theme=dark; __Host-lms_session=${token}`))).toBe(token);
    expect(cookie.read(requestWith(`lms_session=${token}`))).toBeUndefined();
  });

  it('is nothing when absent or impossible', () => {
    const cookie = cookieOn('http://localhost:3000');
    expect(cookie.read(requestWith())).toBeUndefined();
    expect(cookie.read(requestWith('lms_session=short'))).toBeUndefined();
    expect(cookie.read(requestWith(`not_lms_session=${token}`))).toBeUndefined();
  });

  it('is refused twice in one request', () => {
    const cookie = cookieOn('http://localhost:3000');
    const twice = requestWith(`lms_session=${token}; lms_session=planted`);
    expect(() => cookie.read(twice)).toThrow(expect.objectContaining({ code: 'two_sessions' }));
  });
});
