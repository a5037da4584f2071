import { PolicySchema, ProfileSchema, type Profile, type Session, SessionSchema } from '@integra/shared-types/accounts';
import { type Site, SiteSchema } from '@integra/shared-types/site';

/* Every fixture goes through its schema, so that none can drift from the contract. */

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

export const aSite = (overrides: Partial<Site> = {}): Site =>
  SiteSchema.parse({
    name: 'INTEGRA Learning',
    fundingText: null,
    isDemo: false,
    isPlainHttp: false,
    hasMail: true,
    needsSetUp: false,
    ...overrides,
  });

export const aSession = (overrides: Partial<Session> = {}): Session =>
  SessionSchema.parse({
    state: 'full',
    accountId: id(1),
    personId: id(2),
    displayName: 'Robin Marten',
    email: 'robin@example.org',
    language: 'en',
    roles: [],
    permissions: [],
    hasSecondFactor: false,
    expiresAt: '2026-11-22T12:00:00.000Z',
    ...overrides,
  });

export const aProfile = (overrides: Partial<Profile> = {}): Profile =>
  ProfileSchema.parse({
    displayName: 'Robin Marten',
    email: 'robin@example.org',
    language: 'en',
    country: 'GR',
    jobRole: 'probation_officer',
    organisation: { id: id(3), name: 'Probation Service North' },
    hasSecondFactor: false,
    recoveryCodesLeft: 0,
    policiesAccepted: [{ title: 'Privacy notice', version: 1, acceptedAt: '2026-06-01T09:30:00.000Z' }],
    ...overrides,
  });

export const aPolicy = (overrides: Partial<typeof PolicySchema._output> = {}) =>
  PolicySchema.parse({
    id: id(4),
    version: 2,
    publishedAt: '2026-05-03T08:00:00.000Z',
    language: 'en',
    title: 'Privacy notice',
    text: '### What is kept\n\nYour account and your learning.',
    isMachineDrafted: false,
    ...overrides,
  });

/** A well-formed secret of a one-time link. */
export const TOKEN = 'a'.repeat(43);
