/** A small course without a fault: one module to begin with, one content module, French beside English. */
export const COURSE = `slug: demo
kind: other
source_language: en
enrolment: open
framework: demo
audiences: [prison, probation]
estimated_minutes: 60
certificate: {hours: 1}
gate: {minimum_state: translated, share: 1}
languages: {fr: {state: translated}}
modules:
  - {id: m0}
  - {id: m1, after: {all: [{module: m0}, {date: "2020-02-29"}]}}
complete_when: {all: [{modules: required}, {quiz: post}]}
quizzes:
  - {id: pre, kind: pre_test, draw: {forms: {pool: test, per_module: 2, modules: [m1]}}, attempts: 1, feedback: none}
  - {id: m1-quiz, kind: graded, draw: {random: [{pool: check, module: m1, count: 4}]}, pass_mark: 70, feedback: on_submit}
  - id: post
    kind: post_test
    draw: {forms: {pool: test, per_module: 2, modules: [m1]}}
    pass_mark: 80
    attempts: 3
    wait_hours: 24
    feedback: when_passed_or_exhausted
`;

export const COURSE_EN = `title: A small course
summary: Everything once.
description: |
  Two modules, see [the first lesson](#m0-hello).
label: Only for tests
quizzes:
  pre: {title: Before}
  m1-quiz: {title: Check, instructions: Take your time.}
  post: {title: After}
bands:
  m1-quiz: [{from: 0, text: Read again.}, {from: 70, text: Well done.}]
`;

export const COURSE_FR = `title: Un petit cours
summary: Tout, une fois.
description: Deux modules.
label: Pour les tests
quizzes: {pre: {title: Avant}, m1-quiz: {title: Contrôle, instructions: Prenez votre temps.}, post: {title: Après}}
bands: {m1-quiz: [{from: 0, text: À relire.}, {from: 70, text: Bravo.}]}
`;

export const M0_EN = `id: m0
title: Hello
summary: How this works.
competences: [S1]
levels: {S1: 1}
outcomes:
  - {id: m0-o1, text: Explain how the course works.}
  - {id: m0-o2, text: Name the ground rules.}
  - {id: m0-o3, text: Plan your time.}
required: true
lessons:
  - id: m0-hello
    title: Welcome
    minutes: 10
    competences: [S1]
    blocks:
      - id: m0-hello-1
        type: text
        text: |
          Welcome. Write to [us](mailto:help@example.org).

          > Everyone has the right to education. — Universal Declaration of Human Rights, 1948
      - {id: m0-hello-2, type: quiz, quiz: pre}
`;

export const M0_FR = `id: m0
title: Bonjour
summary: Comment cela marche.
outcomes: {m0-o1: Expliquer le cours., m0-o2: Nommer les règles., m0-o3: Planifier son temps.}
lessons: {m0-hello: {title: Bienvenue}}
blocks:
  m0-hello-1: {text: Bienvenue.}
`;

export const M1_EN = `id: m1
title: Paths
summary: One case, one scenario, one picture.
competences: [K1]
levels: {K1: 2}
outcomes:
  - {id: m1-o1, text: Explain a path.}
  - {id: m1-o2, text: Compare two paths.}
  - {id: m1-o3, text: Write a neutral note.}
required: true
note: This module speaks of loss.
lessons:
  - id: m1-read
    title: Reading
    minutes: 25
    competences: [K1]
    blocks:
      - id: m1-text
        type: text
        text: |
          ### One word
          A path can turn.
        variants: {prison: {text: A path can turn in custody.}}
      - id: m1-prompt
        type: callout
        style: concern_prompt
        title: Someone withdraws
        text: Ask before you conclude.
        benign: [{id: b1, text: Bad news from home.}, {id: b2, text: A toothache.}]
        protective: [{id: p1, text: A sister who visits.}]
      - {id: m1-image, type: image, file: images/path.svg, alt: A path that turns., caption: The path., width: 400, height: 200}
      - id: m1-case
        type: case_study
        title: Sam
        text: Sam is new.
        questions: [{id: q1, text: What did you see?}]
        variants:
          prison: {text: Sam is new on the wing.}
          probation: {title: Sam at the office}
  - id: m1-do
    title: Doing
    minutes: 25
    competences: [K1]
    blocks:
      - {id: m1-scenario, type: scenario, scenario: turn}
      - {id: m1-reflect, type: reflection, prompt: Which word would you change?, hint: One is enough.}
      - {id: m1-more, type: further_reading, text: Read on., entries: [guide]}
      - {id: m1-quiz-block, type: quiz, quiz: m1-quiz}
      - {id: m1-post, type: quiz, quiz: post}
      - {id: m1-plan, type: action_plan, prompt: One thing in 30 days.}
      - {id: m1-package, type: scorm, package: two-paths, title: Two paths, text: It takes **ten** minutes.}
      - {id: m1-certificate, type: certificate}
`;

export const M1_FR = `id: m1
title: Chemins
summary: Un cas, un scénario, une image.
note: Ce module parle de deuil.
outcomes: {m1-o1: Expliquer un chemin., m1-o2: Comparer deux chemins., m1-o3: Rédiger une note neutre.}
lessons: {m1-read: {title: Lire}, m1-do: {title: Faire}}
blocks:
  m1-text: {text: Un chemin peut tourner., variants: {prison: {text: Un chemin peut tourner en détention.}}}
  m1-prompt:
    title: Quelqu’un se retire
    text: Demandez avant de conclure.
    benign: {b1: Mauvaises nouvelles., b2: Mal aux dents.}
    protective: {p1: Une sœur qui vient.}
  m1-image: {alt: Un chemin qui tourne., caption: Le chemin.}
  m1-case:
    title: Sam
    text: Sam est là depuis peu.
    questions: {q1: Qu’avez-vous vu ?}
    variants: {prison: {text: Sam vient d’arriver.}, probation: {title: Sam au bureau}}
  m1-reflect: {prompt: Quel mot changer ?, hint: Un seul suffit.}
  m1-more: {text: À lire.}
  m1-plan: {prompt: Une chose en 30 jours.}
  m1-package: {title: Deux chemins, text: Comptez **dix** minutes.}
`;
