import { describe, expect, it } from '@jest/globals';
import { type Changes, loadFixture } from '../../test/fixture-course.js';
import { itFindsEach, type RuleCase } from '../../test/rule-case.js';

const CASES: readonly RuleCase[] = [
  {
    name: 'an option that does not exist is translated',
    changes: { bankFr: [['      c: {text: Faux aussi', '      z: {text: Faux aussi']] },
    rule: 'unknown-translation',
    file: 'bankFr',
    at: 'z: {text',
    says: /the option `z`/,
  },
  {
    name: 'an item that does not exist is translated',
    changes: { bankFr: [['  m1-true:', '  m1-treu:']] },
    rule: 'unknown-translation',
    file: 'bankFr',
    at: 'm1-treu',
    says: /the item `m1-treu`/,
  },
  {
    name: 'a field that the source does not have is translated',
    changes: { m1Fr: [['m1-plan: {prompt', 'm1-plan: {hint: Petit., prompt']] },
    rule: 'unknown-translation',
    file: 'm1Fr',
    at: 'hint: Petit.',
    says: /`hint` of `m1-plan`, which has no such text/,
  },
  {
    name: 'a block is translated in the file of another module',
    changes: {
      m0Fr: [['  m0-hello-1: {text: Bienvenue.}', '  m0-hello-1: {text: Bienvenue.}\n  m1-text: {text: Ailleurs.}']],
      m1Fr: [
        [
          '  m1-text: {text: Un chemin peut tourner., variants: {prison: {text: Un chemin peut tourner en détention.}}}\n',
          '',
        ],
      ],
    },
    rule: 'unknown-translation',
    file: 'm0Fr',
    at: 'm1-text',
    says: /the block `m1-text`, which modules\/m0 does not have/,
  },
  {
    name: 'a band that does not exist is translated',
    changes: { courseFr: [['from: 70', 'from: 75']] },
    rule: 'unknown-translation',
    file: 'courseFr',
    at: 'from: 75',
    says: /the band `75`/,
  },
  {
    name: 'a competence that does not exist is translated',
    changes: { frameworkFr: [['S1: {title', 'S2: {title']] },
    rule: 'unknown-translation',
    file: 'frameworkFr',
    at: 'S2',
    says: /the competence `S2`/,
  },
];

describe('rules on translations', () => {
  itFindsEach(CASES);
});

const START = { line: 1, column: 1 };

describe('files that nothing reads', () => {
  it.each([
    ['courses/demo/modules/m9.en.yaml', /names no module `m9`/],
    ['courses/demo/modules/m9.fr.yaml', /translates a file that does not exist: modules\/m9\.en\.yaml/],
    ['courses/demo/modules/m1.pt.yaml', /language that course\.yaml does not name: pt/],
    ['courses/demo/notes.txt', /not part of a course/],
  ])('%s', (file, says) => {
    const { problems } = loadFixture({}, { [file]: 'id: m9\n' });
    const errors = problems.filter((problem) => problem.severity === 'error');
    expect(errors).toMatchObject([{ rule: 'file', file, ...START, message: expect.stringMatching(says) }]);
  });

  it('only warns of a picture that no block shows', () => {
    const file = 'courses/demo/images/more.svg';
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
    const { course, problems } = loadFixture({}, { [file]: svg });
    expect(course).not.toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', rule: 'media', file }));
  });
});

describe('wording exemptions', () => {
  it('passes a quote with its source, and not one without', () => {
    const quote = (end: string): Changes => ({
      m1: [['A path can turn.\n', `A path.\n\n          > The inmate said so.${end}\n`]],
    });
    expect(loadFixture(quote(' — A report, 2010')).course).not.toBeNull();
    expect(loadFixture(quote('')).course).toBeNull();
  });

  it('passes the title of a source that the text names', () => {
    const changes: Changes = { m1: [['A path can turn.\n', 'Read *How\n          terrorists are made* first.\n']] };
    expect(loadFixture(changes).problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });

  it('passes a block with a reason, in its translations too', () => {
    const changes: Changes = {
      m1: [
        [
          '- {id: m1-reflect, type: reflection, prompt: Which word would you change?',
          '- {id: m1-reflect, type: reflection, wording_exempt: the word is what the task is about, prompt: Is inmate a good word?',
        ],
      ],
      m1Fr: [['Quel mot changer ?', 'Que dire du mot les détenus ?']],
    };
    expect(loadFixture(changes).course).not.toBeNull();
  });
});
