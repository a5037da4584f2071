const single = (key: string, pool: string): string => `  - id: ${key}
    type: single
    pool: ${pool}
    competence: K1
    difficulty: recall
    lesson: m1-read
    status: ready
    stem: Question ${key}?
    options:
      - {id: a, text: Right, correct: true, rationale: Because of ${key}.}
      - {id: b, text: Wrong, rationale: Not so.}
      - {id: c, text: Also wrong, rationale: Neither.}
`;

const base = 'pool: check, competence: K1, difficulty: application, lesson: m1-read, status: ready';

export const BANK_EN = `items:
${['m1-q1', 'm1-q2'].map((key) => single(key, 'check')).join('')}${['m1-t1', 'm1-t2', 'm1-t3', 'm1-t4']
  .map((key) => single(key, 'test'))
  .join(
    '',
  )}  - {id: m1-multi, type: multiple, ${base}, stem: Which?, options: [{id: a, text: One, correct: true, rationale: Yes one.}, {id: b, text: Two, correct: true, rationale: Yes two.}, {id: c, text: Three, rationale: No three.}]}
  - {id: m1-true, type: true_false, ${base}, stem: It is so., correct: false, rationale: It is not.}
  - {id: m1-match, type: matching, ${base}, stem: Match., pairs: [{id: p1, left: A, right: One, rationale: A one.}, {id: p2, left: B, right: Two, rationale: B two.}, {id: p3, left: C, right: Three, rationale: C three.}], distractors: [{id: d1, right: Four}]}
  - {id: m1-order, type: ordering, ${base}, stem: Order., steps: [{id: s1, text: First, rationale: It begins.}, {id: s2, text: Then, rationale: It goes on.}, {id: s3, text: Last, rationale: It ends.}]}
  - {id: m1-short, type: short_text, ${base}, stem: Which word?, accept: [{id: a1, text: disengagement}, {id: a2, text: leaving}], rationale: It is about behaviour.}
  - {id: m1-number, type: numeric, ${base}, stem: How many?, answer: 9, tolerance: 0.5, unit: people, rationale: Nine of 1008.}
  - {id: m1-likert, type: likert, ${base}, stem: How sure are you?, scale: [{id: l1, text: Not}, {id: l2, text: Little}, {id: l3, text: Half}, {id: l4, text: Much}, {id: l5, text: Fully}]}
  - {id: m1-draft, type: true_false, pool: check, competence: K1, difficulty: recall, lesson: m1-do, status: draft, stem: Not ready., correct: true, rationale: Wait.}
`;

export const BANK_FR = `items:
${['m1-q1', 'm1-q2', 'm1-t1', 'm1-t2', 'm1-t3', 'm1-t4']
  .map(
    (key) => `  ${key}:
    stem: Question ${key} ?
    options:
      a: {text: Juste, rationale: À cause de ${key}.}
      b: {text: Faux, rationale: Non.}
      c: {text: Faux aussi, rationale: Non plus.}
`,
  )
  .join(
    '',
  )}  m1-multi: {stem: Lesquels ?, options: {a: {text: Un, rationale: Oui.}, b: {text: Deux, rationale: Oui aussi.}, c: {text: Trois, rationale: Non.}}}
  m1-true: {stem: C’est ainsi., rationale: Non.}
  m1-match: {stem: Associez., pairs: {p1: {left: A, right: Un, rationale: Un.}, p2: {left: B, right: Deux, rationale: Deux.}, p3: {left: C, right: Trois, rationale: Trois.}}, distractors: {d1: {right: Quatre}}}
  m1-order: {stem: Ordonnez., steps: {s1: {text: D’abord, rationale: Début.}, s2: {text: Puis, rationale: Suite.}, s3: {text: Enfin, rationale: Fin.}}}
  m1-short: {stem: Quel mot ?, accept: [{id: a1, text: désengagement}], rationale: Il s’agit du comportement.}
  m1-number: {stem: Combien ?, unit: personnes, rationale: Neuf sur 1008.}
  m1-likert: {stem: Êtes-vous sûr ?, scale: {l1: Pas, l2: Peu, l3: À moitié, l4: Bien, l5: Tout à fait}}
`;

export const SCENARIO_EN = `id: turn
title: A turn
competences: [K1]
intro: Sam is quiet.
variants: {prison: {intro: Sam is quiet on the wing.}}
causes: [{id: grief, text: It was grief all along.}, {id: debt, text: It was debt all along.}]
start: n1
nodes:
  - id: n1
    text: What first?
    options:
      - {id: a, text: Ask, next: n2, note: Sam answers., effects: {trust: gains, rights: holds, safety: holds}}
      - {id: b, text: Label, next: n3}
  - {id: n2, text: You agree on a plan., end: constructive}
  - {id: n3, text: Contact breaks off., end: setback, retry_from: n1}
debrief: [{id: d1, text: Which facts did you have?}]
reveal: The same sign did not mean the same thing.
`;

export const SCENARIO_FR = `id: turn
title: Un tournant
intro: Sam se tait.
variants: {prison: {intro: Sam se tait en cellule.}}
causes: {grief: C’était un deuil., debt: C’était une dette.}
nodes:
  n1: {text: Que faire ?, options: {a: {text: Demander, note: Sam répond.}, b: {text: Étiqueter}}}
  n2: {text: Vous convenez d’un plan.}
  n3: {text: Le contact se rompt.}
debrief: {d1: Quels faits aviez-vous ?}
reveal: Le même signe n’avait pas le même sens.
`;

export const LIBRARY = `key: guide
type: guideline
title: How terrorists are made
publisher: A public body
year: 2016
url: https://example.org/guide
languages: [en]
countries: []
settings: [prison]
stages: [prevention]
extremism_types: [any]
target_groups: [staff]
evidence_note: {en: A standard., fr: Une norme.}
summary: {en: Short and readable., fr: Court et lisible.}
`;

export const FRAMEWORK_EN = `key: demo
version: "1.0"
title: A framework
label: Only for tests
levels:
  - {id: 1, title: Aware, text: Explains.}
  - {id: 2, title: Applies, text: Does.}
domains:
  - {code: K, title: Knowledge, competences: [{code: K1, title: Explains paths, indicators: [{level: 1, text: Names one.}, {level: 2, text: Compares two.}]}]}
  - {code: S, title: Self, competences: [{code: S1, title: Reflects, indicators: [{level: 1, text: Notices.}]}]}
profiles: [{id: officer, title: Officer, targets: {K: 2, S: 1}}]
`;

export const FRAMEWORK_FR = `title: Un cadre
label: Pour les tests
levels: {1: {title: Averti, text: Explique.}, 2: {title: Applique, text: Fait.}}
domains: {K: Connaissances, S: Soi}
competences: {K1: {title: Explique des chemins, indicators: {1: En nomme un., 2: En compare deux.}}, S1: {title: Réfléchit, indicators: {1: Remarque.}}}
profiles: {officer: Surveillant}
`;

export const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
  <path d="M0 100 H400" stroke="#000"/>
</svg>
`;
