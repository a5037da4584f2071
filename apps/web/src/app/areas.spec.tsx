import { describe, expect, it } from '@jest/globals';
import type { Role } from '@integra/shared-types/permissions';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { aSession } from '../testing/fixtures.js';
import { renderUi } from '../testing/render.js';
import { signIn } from '../testing/server.js';
import type { Area } from './area.types.js';
import { AREAS } from './areas.js';
import { RequireArea } from './require-area.js';
import { RequireSession } from './require-session.js';

const withRoles = (...roles: Role[]) =>
  aSession({
    roles: roles.map((role) => ({ role, scopeKind: 'site', scopeValue: null, validUntil: null })),
  });

const areasOf = (...roles: Role[]) => AREAS.filter((area) => area.isFor(withRoles(...roles))).map((area) => area.id);

describe('who may enter which area', () => {
  it('everybody learns; the rest is by role', () => {
    expect(areasOf()).toEqual(['learner']);
    expect(areasOf('trainer')).toEqual(['learner', 'trainer']);
    expect(areasOf('translator')).toEqual(['learner', 'author']);
    expect(areasOf('project_staff')).toEqual(['learner', 'staff']);
    expect(areasOf('administrator')).toEqual(['learner', 'admin']);
  });

  const area: Area = { id: 'admin', isFor: (session) => session.roles.length > 0, navigation: [], pages: [] };
  const guarded = (
    <Routes>
      <Route element={<RequireSession />}>
        <Route element={<RequireArea area={area} />}>
          <Route path="people" element={<h1>People</h1>} />
        </Route>
      </Route>
    </Routes>
  );

  it('for everybody else its pages do not exist', async () => {
    signIn(withRoles());
    renderUi(guarded, '/people');
    expect(await screen.findByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  });

  it('its people come in', async () => {
    signIn(withRoles('administrator'));
    renderUi(guarded, '/people');
    expect(await screen.findByRole('heading', { name: 'People' })).toBeVisible();
  });
});
