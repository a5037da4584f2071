import { randomUUID } from 'node:crypto';
import type { Language } from '@integra/shared-types/languages';
import type { Role } from '@integra/shared-types/permissions';
import { DataSource } from 'typeorm';
import { createSecretToken, hashSecretToken } from '../../src/core/auth/secret-token.js';
import { SESSION_ABSOLUTE_MS } from '../../src/core/auth/session-limits.js';
import { Clock } from '../../src/core/clock/clock.js';
import { AccountEntity } from '../../src/features/accounts/account.entity.js';
import { PersonEntity } from '../../src/features/accounts/person.entity.js';
import { PolicyAcceptanceEntity } from '../../src/features/accounts/policy-acceptance.entity.js';
import { PolicyVersionEntity } from '../../src/features/accounts/policy-version.entity.js';
import { RoleAssignmentEntity } from '../../src/features/accounts/role-assignment.entity.js';
import { SessionEntity } from '../../src/features/accounts/session.entity.js';
import type { TestApp } from '../app.js';
import type { SignedIn } from '../client.js';

export type TestPerson = SignedIn & { readonly accountId: string; readonly personId: string; readonly email: string };

type PersonOptions = {
  readonly displayName?: string;
  readonly language?: Language;
  /** For the whole site. */
  readonly roles?: readonly Role[];
};

/** Somebody with an account, signed in, who owes nothing: neither the second factor nor the privacy notice. */
export const makePerson = async (
  { app }: TestApp,
  { displayName = 'Test Person', language = 'en', roles = [] }: PersonOptions = {},
): Promise<TestPerson> => {
  const { manager } = app.get(DataSource);
  const now = app.get(Clock).now();
  const person = await manager.save(manager.create(PersonEntity, { displayName, language }));
  const email = `${randomUUID()}@example.org`;
  const account = await manager.save(
    manager.create(AccountEntity, { personId: person.id, email, state: 'active', totpEnabledAt: now }),
  );
  const accountId = account.id;
  const policies = await manager.find(PolicyVersionEntity);
  await manager.insert(
    PolicyAcceptanceEntity,
    policies.map(({ id }) => ({ accountId, policyVersionId: id, language, acceptedAt: now })),
  );
  const grant = { accountId, scopeKind: 'site', reason: 'test', grantedAt: now } as const;
  await manager.insert(
    RoleAssignmentEntity,
    roles.map((role) => ({ ...grant, role })),
  );
  const sessionToken = createSecretToken();
  await manager.insert(SessionEntity, {
    accountId,
    tokenHash: hashSecretToken(sessionToken),
    device: 'Test',
    secondFactorAt: now,
    startedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
  });
  return { sessionToken, accountId, personId: person.id, email };
};
