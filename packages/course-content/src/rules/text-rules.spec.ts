import { describe } from '@jest/globals';
import { itFindsEach, type RuleCase } from '../../test/rule-case.js';

const CASES: readonly RuleCase[] = [
  {
    name: 'a scenario option leads nowhere',
    changes: { scenario: [['text: Ask, next: n2', 'text: Ask, next: n8']] },
    rule: 'scenario',
    file: 'scenario',
    at: 'n8',
    says: /there is no node `n8`/,
  },
  {
    name: 'no path leads to a node',
    changes: { scenario: [['text: Ask, next: n2', 'text: Ask, next: n3']] },
    rule: 'scenario',
    file: 'scenario',
    at: 'n2, text',
    says: /no path leads to `n2`/,
  },
  {
    name: 'no path leads to an end',
    changes: {
      scenario: [
        [
          '{id: n3, text: Contact breaks off., end: setback, retry_from: n1}',
          '{id: n3, text: Contact breaks off., options: [{id: a, text: Wait, next: n3}, {id: b, text: Stay, next: n3}]}',
        ],
      ],
    },
    rule: 'scenario',
    file: 'scenario',
    at: 'n3, text: Contact',
    says: /no path leads from `n3` to an end/,
  },
  {
    name: 'no end is constructive',
    changes: { scenario: [['end: constructive', 'end: mixed']] },
    rule: 'scenario',
    file: 'scenario',
    at: '- id: n1',
    says: /no end of this scenario is constructive/,
  },
  {
    name: 'an end has options',
    changes: {
      scenario: [
        [
          'text: You agree on a plan., end',
          'text: You agree on a plan., options: [{id: a, text: On, next: n3}, {id: b, text: Off, next: n3}], end',
        ],
      ],
    },
    rule: 'scenario',
    file: 'scenario',
    at: 'n2, text',
    says: /is an end and still has options/,
  },
  {
    name: 'retry leads nowhere',
    changes: { scenario: [['retry_from: n1', 'retry_from: n0']] },
    rule: 'scenario',
    file: 'scenario',
    at: 'n0',
    says: /there is no node `n0`/,
  },
  {
    name: 'there is one cause',
    changes: {
      scenario: [[', {id: debt, text: It was debt all along.}', '']],
      scenarioFr: [[', debt: C’était une dette.', '']],
    },
    rule: 'scenario',
    file: 'scenario',
    at: '[{id: grief',
    says: /nothing to draw/,
  },
  {
    name: 'a picture is stretched',
    changes: { m1: [['width: 400, height: 200', 'width: 400, height: 300']] },
    rule: 'media',
    file: 'm1',
    at: '400, height',
    says: /another shape than the picture's 400 × 200/,
  },
  {
    name: 'a drawing holds a script',
    changes: { image: [['<path', '<script>alert(1)</script>\n  <path']] },
    rule: 'media',
    file: 'image',
    at: '<script',
    says: /`<script>` is not allowed/,
  },
  {
    name: 'a text holds HTML',
    changes: { m1: [['A path can turn.\n', 'A <b>path</b> can turn.\n']] },
    rule: 'markdown',
    file: 'm1',
    at: '<b>',
    says: /`html` is not shown/,
  },
  {
    name: 'a heading is too high',
    changes: { m1: [['### One word', '# One word']] },
    rule: 'markdown',
    file: 'm1',
    at: '# One',
    says: /heading of level 1/,
  },
  {
    name: 'a text holds a picture',
    changes: { m1: [['A path can turn.\n', 'A path ![can](x.png) turn.\n']] },
    rule: 'markdown',
    file: 'm1',
    at: '![can]',
    says: /`image` is not shown/,
  },
  {
    name: 'a link runs a script',
    changes: { m0: [['mailto:help@example.org', 'javascript:alert(1)']] },
    rule: 'link',
    file: 'm0',
    at: '[us]',
    says: /leads nowhere: `javascript:alert\(1\)`/,
  },
  {
    name: 'a link is relative',
    changes: { m0: [['mailto:help@example.org', 'help.html']] },
    rule: 'link',
    file: 'm0',
    at: '[us]',
    says: /leads nowhere/,
  },
  {
    name: 'a link has no text',
    changes: { m0: [['[us](mailto', '[](mailto']] },
    rule: 'link',
    file: 'm0',
    at: '[](mailto',
    says: /no text/,
  },
  {
    name: 'a link in a translation leads nowhere',
    changes: { m0Fr: [['{text: Bienvenue.}', '{text: "Bienvenue, [ici](#m5)."}']] },
    rule: 'link',
    file: 'm0Fr',
    at: '[ici](#m5)',
    says: /no module, lesson or block `m5`/,
  },
  {
    name: 'a text is a placeholder',
    changes: { m1: [['A path can turn.\n', 'A path can turn. TODO\n']] },
    rule: 'placeholder',
    file: 'm1',
    at: 'TODO',
    says: /placeholder: TODO/,
  },
  {
    name: 'a text is dots',
    changes: { m1Fr: [['text: Demandez avant de conclure.', 'text: …']] },
    rule: 'placeholder',
    file: 'm1Fr',
    at: '…',
    says: /placeholder/,
  },
  {
    name: 'a wording of the list stands in a block text',
    changes: { m1: [['A path can turn.\n', 'A path can turn.\n          Nobody is born\n          a terrorist.\n']] },
    rule: 'wording',
    file: 'm1',
    at: 'terrorist',
    says: /“terrorist”: a noun swallows/,
  },
  {
    name: 'a wording of the list stands in an option',
    changes: { bank: [['text: Also wrong', 'text: The inmate']] },
    rule: 'wording',
    file: 'bank',
    at: 'inmate',
    says: /“inmate”/,
  },
  {
    name: 'a wording of the list stands in a translation',
    changes: {
      scenarioFr: [
        ['Contact', 'Contact'],
        ['Le contact se rompt.', 'Les détenus partent.'],
      ].slice(1) as [[string, string]],
    },
    rule: 'wording',
    file: 'scenarioFr',
    at: 'Les détenus',
    says: /“Les détenus”/,
  },
];

describe('rules on scenarios, pictures and texts', () => {
  itFindsEach(CASES);
});
