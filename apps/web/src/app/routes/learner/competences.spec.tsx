import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { BLUEPRINT_PATHS, type Blueprint, BlueprintSchema, type Evidence } from '@integra/shared-types/blueprint';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { screen, within } from '@testing-library/react';
import { aProfile, aSession } from '../../../testing/fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const blueprint: Blueprint = BlueprintSchema.parse({
  key: 'integra',
  version: '1.0',
  language: 'en',
  title: 'Competence blueprint',
  label: 'INTEGRA-inspired, not the official content',
  levels: [
    { level: 1, title: 'Aware', text: 'Explains it.' },
    { level: 2, title: 'Applies', text: 'Does it with guidance.' },
    { level: 3, title: 'Proficient', text: 'Does it alone.' },
    { level: 4, title: 'Leads', text: 'Coaches others.' },
  ],
  domains: [
    {
      code: 'K',
      title: 'Knowledge',
      competences: [
        {
          code: 'K1',
          title: 'Explains radicalisation',
          indicators: [{ level: 1, text: 'Tells apart an idea and an act.' }],
        },
      ],
    },
  ],
  profiles: [
    { key: 'prison-officer', title: 'Prison officer', targets: { K: 2 } },
    { key: 'probation-officer', title: 'Probation officer', targets: { K: 3 } },
  ],
});

const evidence = (kind: Evidence['kind'], overrides: Partial<Evidence> = {}): Evidence => ({
  competence: 'K1',
  kind,
  level: null,
  summary: { right: null, total: null, courseKey: 'integra' },
  at: '2026-11-20T09:00:00.000Z',
  ...overrides,
});

const open = async (items: readonly Evidence[] = []) => {
  signIn(aSession());
  answer('get', ACCOUNT_PATHS.profile, aProfile({ jobRole: 'probation_officer' }));
  answer('get', BLUEPRINT_PATHS.blueprint('integra'), blueprint);
  answer('get', BLUEPRINT_PATHS.myCompetences, { items: [...items] });
  const app = renderApp('/competences');
  await screen.findByRole('heading', { level: 2, name: 'Knowledge' });
  return app;
};

describe('competences', () => {
  it('compare with the role of the profile, with another one, or with none', async () => {
    const { user } = await open();
    expect(await screen.findByText('Recommended: L3 Proficient')).toBeVisible();
    const role = screen.getByRole('combobox', { name: 'Compare with a role (optional)' });
    await user.selectOptions(role, 'Prison officer');
    expect(screen.getByText('Recommended: L2 Applies')).toBeVisible();
    await user.selectOptions(role, 'No comparison');
    expect(screen.queryByText(/Recommended/)).not.toBeInTheDocument();
  });

  it('show what was gathered kind by kind, and nothing added up', async () => {
    await open([
      evidence('self_rating', { level: 2, summary: { right: null, total: null, courseKey: null } }),
      evidence('quiz', { summary: { right: 4.5, total: 6, courseKey: 'integra' } }),
      evidence('scenario'),
    ]);
    expect(await screen.findByText('Your own rating: L2 Applies')).toBeVisible();
    expect(screen.getByText('Gathered: Test and Scenario')).toBeVisible();
    const facts = screen.getAllByRole('definition').map((fact) => fact.textContent);
    expect(facts).toEqual(
      expect.arrayContaining([
        'L2 Applies, 20 November 2026',
        '4.5 of 6 points, 20 November 2026',
        'Worked through, 20 November 2026',
      ]),
    );
  });

  it('take one’s own rating, which is saved on request', async () => {
    const { user } = await open();
    await user.click(screen.getByText('Explains radicalisation'));
    expect(screen.getByRole('button', { name: 'Save my rating' })).toHaveAttribute('aria-disabled', 'true');
    const rated = evidence('self_rating', { level: 0, summary: { right: null, total: null, courseKey: null } });
    const sent = answer('post', BLUEPRINT_PATHS.myCompetences, { items: [rated] });
    await user.click(screen.getByRole('radio', { name: 'L0 Not yet' }));
    await user.click(screen.getByRole('button', { name: 'Save my rating' }));
    expect(await screen.findByText('Your own rating: L0 Not yet')).toBeVisible();
    expect(sent).toEqual([{ competence: 'K1', level: 0 }]);
    expect(screen.getByText('Your rating is saved.')).toBeInTheDocument();
  });

  it('keep the choice when it could not be saved', async () => {
    refuse('post', BLUEPRINT_PATHS.myCompetences, COMMON_ERRORS, 'service_unavailable');
    const { user } = await open();
    await user.click(screen.getByText('Explains radicalisation'));
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'How do you rate yourself?' })).getByRole('radio', {
        name: 'L3 Proficient',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Save my rating' }));
    expect(await screen.findByText('Your rating could not be saved')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'L3 Proficient' })).toBeChecked();
  });
});
