import { describe, expect, it } from '@jest/globals';
import { LEARNING_ERRORS, LEARNING_PATHS, type ScenarioRun } from '@integra/shared-types/learning';
import { screen, waitFor, within } from '@testing-library/react';
import {
  aLessonDocument,
  aLessonView,
  aProgress,
  aScenarioBlock,
  aScenarioRun,
  ENROLMENT_ID,
  RUN_ID,
} from '../../../../testing/learning-fixtures.js';
import { openLesson } from '../../../../testing/open-lesson.js';
import { answer, loseConnection, refuse } from '../../../../testing/server.js';

const RUNS = LEARNING_PATHS.scenario(ENROLMENT_ID, 'practice-scenario');
const CHOICES = LEARNING_PATHS.scenarioChoices(RUN_ID);
const lesson = aLessonView({ document: aLessonDocument({ key: 'practice', blocks: [aScenarioBlock] }) });

const asked = aScenarioRun({ path: [{ nodeKey: 'n1', optionKey: 'ask' }], currentNodeKey: 'n2' });
const talked = aScenarioRun({
  path: [...asked.path, { nodeKey: 'n2', optionKey: 'wait' }],
  currentNodeKey: 'end-good',
  end: 'constructive',
  cause: 'A letter had come three weeks late.',
  reveal: 'The question came before the label.',
});
const labelled = aScenarioRun({
  path: [{ nodeKey: 'n1', optionKey: 'label' }],
  currentNodeKey: 'end-label',
  end: 'setback',
});

const open = async (run: ScenarioRun | null) => {
  answer('get', RUNS, { run });
  const app = openLesson({ lessons: [lesson] });
  const scenario = within(await screen.findByRole('region', { name: 'Which question comes next?' }));
  return { ...app, scenario };
};

const chosen = (run: ScenarioRun, done: readonly string[] = ['welcome', 'rules']) => ({
  run,
  progress: aProgress(done),
});

describe('a branching scenario', () => {
  it('tells the case for the reader’s setting and begins when asked to', async () => {
    const { scenario, user } = await open(null);
    expect(scenario.getByText('In the waiting room Mika says something.')).toBeVisible();
    const sent = answer('post', RUNS, aScenarioRun());
    await user.click(await scenario.findByRole('button', { name: 'Begin the scenario' }));
    expect(await scenario.findByRole('group', { name: 'The sentence is in the room.' })).toHaveFocus();
    expect(sent).toEqual([{ fromNodeKey: null }]);
    const choices = within(scenario.getByRole('list', { name: 'What do you do?' })).getAllByRole('button');
    expect(choices.map((choice) => choice.textContent)).toEqual(['Ask quietly', 'Say that this is extremist talk']);
  });

  it('shows what follows from a choice in words, and takes the focus to the new text', async () => {
    const { scenario, user } = await open(aScenarioRun());
    const sent = answer('post', CHOICES, chosen(asked));
    await user.click(await scenario.findByRole('button', { name: 'Ask quietly' }));
    const latest = await scenario.findByRole('group', { name: /You spare Mika an audience\..*Mika shrugs\./ });
    expect(latest).toHaveFocus();
    expect(sent).toEqual([{ step: 0, nodeKey: 'n1', optionKey: 'ask' }]);
    const effects = within(latest).getAllByRole('listitem');
    expect(effects.map((effect) => effect.textContent)).toEqual(['Trust grows', 'Rights hold', 'Safety grows']);
    expect(scenario.getByText('Your way so far: 1 choice')).toBeVisible();
  });

  it('sends the same choice again when the answer was lost', async () => {
    const { scenario, user } = await open(asked);
    loseConnection('post', CHOICES);
    await user.click(await scenario.findByRole('button', { name: 'Wait' }));
    expect(await scenario.findByText('Your choice did not arrive. Nothing is lost: choose again.')).toBeVisible();
    const sent = answer('post', CHOICES, chosen(talked));
    await user.click(scenario.getByRole('button', { name: 'Wait' }));
    expect(await scenario.findByText('A constructive end')).toBeVisible();
    expect(sent).toEqual([{ step: 1, nodeKey: 'n2', optionKey: 'wait' }]);
    expect(scenario.queryByText(/did not arrive/)).not.toBeInTheDocument();
  });

  it('does not send a choice twice while its answer is awaited', async () => {
    const { scenario, user } = await open(aScenarioRun());
    const sent = answer('post', CHOICES, chosen(asked));
    await user.dblClick(await scenario.findByRole('button', { name: 'Ask quietly' }));
    await scenario.findByText('Mika shrugs.');
    expect(sent).toHaveLength(1);
  });

  it('shows where it stands when it went on in another window', async () => {
    const { scenario, user } = await open(aScenarioRun());
    refuse('post', CHOICES, LEARNING_ERRORS, 'scenario_out_of_step');
    answer('get', RUNS, { run: asked });
    await user.click(await scenario.findByRole('button', { name: 'Ask quietly' }));
    expect(await scenario.findByText(/This scenario went on in another window\./)).toBeVisible();
    expect(await scenario.findByText('Mika shrugs.')).toBeVisible();
  });

  it('goes on after a refresh without taking the focus', async () => {
    const { scenario } = await open(asked);
    expect(await scenario.findByRole('button', { name: 'Wait' })).toBeVisible();
    expect(scenario.getByText('You spare Mika an audience.')).toBeVisible();
    expect(document.body).toHaveFocus();
  });

  it('ends with the cause, the reveal and questions, and counts as done', async () => {
    const { scenario, user } = await open(asked);
    answer('post', CHOICES, chosen(talked, ['welcome', 'rules', 'practice-scenario']));
    await user.click(await scenario.findByRole('button', { name: 'Wait' }));
    expect(await scenario.findByText('A letter had come three weeks late.')).toBeVisible();
    expect(scenario.getByText('The question came before the label.')).toBeVisible();
    const questions = scenario.getByRole('list', { name: 'Looking back' });
    expect(questions).toHaveTextContent('What did you assume?');
    const steps = screen.getByRole('region', { name: 'To finish this lesson' });
    expect(steps).toHaveTextContent('DoneReach an end of the scenario');
    expect(scenario.queryByRole('button', { name: 'Try again from the turning point' })).not.toBeInTheDocument();
  });

  it('goes back to the turning point, or to the beginning', async () => {
    const { scenario, user } = await open(labelled);
    expect(await scenario.findByText('A setback')).toBeVisible();
    const sent = answer('post', RUNS, aScenarioRun({ number: 2 }));
    await user.click(scenario.getByRole('button', { name: 'Try again from the turning point' }));
    expect(await scenario.findByText('Run 2')).toBeVisible();
    expect(sent).toEqual([{ fromNodeKey: 'n1' }]);
    await waitFor(() => expect(scenario.getByRole('group', { name: 'The sentence is in the room.' })).toHaveFocus());
  });
});
