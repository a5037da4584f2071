import { describe, expect, it } from '@jest/globals';
import { RoleGrantSchema } from '@integra/shared-types/permissions';
import { endOfDay } from './calendar-day.js';
import { draftOf, isComplete, RoleDraftSchema } from './role-drafts.js';

describe('a role while it is chosen', () => {
  it('is a licence for a trainer, complete with a last day and a reason only', () => {
    const draft = { ...draftOf('trainer'), validUntil: '2027-06-30', reason: 'Holds the diploma' };
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, validUntil: null })).toBe(false);
    expect(isComplete({ ...draft, reason: '  ' })).toBe(false);
    expect(isComplete(draftOf('mentor'))).toBe(true);
  });

  it('becomes what the server takes, to the end of its last day', () => {
    const draft = { ...draftOf('trainer'), validUntil: '2027-06-30', reason: ' Holds the diploma ' };
    const grant = RoleDraftSchema.parse(draft);
    expect(RoleGrantSchema.parse(grant)).toEqual({
      role: 'trainer',
      scopeKind: 'site',
      scopeValue: null,
      validUntil: endOfDay('2027-06-30'),
      reason: 'Holds the diploma',
    });
  });

  it('keeps no scope of another role', () => {
    expect(draftOf('translator')).toMatchObject({ scopeKind: 'language', scopeValue: null });
    expect(isComplete(draftOf('translator'))).toBe(false);
  });
});
