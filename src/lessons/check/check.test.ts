import { describe, expect, it } from 'vitest';
import { touched } from '../../experiment/controls/touched';
import { canonical } from '../../experiment/defaults';
import type { Lesson, Step } from '../schema/lesson';
import * as say from '../schema/say';
import type { AnyLessonText, AnyStepText } from '../schema/text';
import { lessonProblems } from './lesson';
import { textProblems } from './text';

/* Each rule of the checker can fail. */

const read = (id: string): Step => ({ id, kind: 'read', lab: 'race' });
const predict = (id: string): Step => ({
  id,
  kind: 'predict',
  lab: 'race',
  ask: { kind: 'choice', choices: { yes: say.diverged(0), no: say.not(say.diverged(0)) } },
});

const lesson: Lesson = {
  id: 'sound',
  labs: { race: { experiment: { runs: [{ optimizer: 'sgd' }] } } },
  claims: { falls: { lab: 'race', holds: say.below(say.loss(0), 1) } },
  steps: [read('a'), predict('b'), read('c'), predict('d'), read('e')],
  sources: [{ title: 'T', authors: 'A', year: 2000, url: 'https://doi.org/1' }],
};

const words: AnyStepText = { title: 'T', text: 'It [falls](claim:falls).' };
const asked: AnyStepText = {
  title: 'T',
  text: 'T',
  question: 'Q?',
  reveal: 'R',
  choices: { yes: { label: 'L', why: 'W' }, no: { label: 'L', why: 'W' } },
};
const text: AnyLessonText = { steps: { a: words, b: asked, c: words, d: asked, e: words } };

describe('a lesson', () => {
  it('that is sound passes', () => {
    expect(lessonProblems(lesson)).toEqual([]);
    expect(textProblems(lesson, text, 'en')).toEqual([]);
  });

  it('may wait for what the schema has yet to learn', () => {
    const labs = { race: { experiment: { objective: { kind: 'a kind to come' } }, needs: 'fit' } };
    expect(lessonProblems({ ...lesson, labs } as Lesson)).toEqual([]);
  });

  it.each<[string, Partial<Lesson>]>([
    ['4 steps', { steps: lesson.steps.slice(0, 4) }],
    ['1 predictions', { steps: [read('a'), predict('b'), read('c'), read('d'), read('e')] }],
    ['two steps a', { steps: [...lesson.steps, read('a')] }],
    ['no lab nowhere', { steps: [...lesson.steps, { ...read('f'), lab: 'nowhere' }] }],
    ['objective.surface', { labs: { race: { experiment: { objective: { surface: 'mars' } } } } }],
    ['take away its needs', { labs: { race: { experiment: {}, needs: 'fit' } } }],
    [
      'objective.surface',
      { labs: { race: { experiment: { objective: { surface: 'mars' } }, needs: 'fit' } } },
    ],
    ['nothing uses lab more', { labs: { ...lesson.labs, more: { experiment: {} } } }],
    ['claim falls: no lab x', { claims: { falls: { lab: 'x', holds: say.played() } } }],
    [
      'claim falls: speaks of a run',
      { claims: { falls: { lab: 'race', holds: say.above(say.ratio(1, say.loss(1)), 0) } } },
    ],
    [
      'step f: speaks of a run',
      {
        steps: [
          ...lesson.steps,
          { ...read('f'), kind: 'try', until: say.diverged(1), solution: {} } as Step,
        ],
      },
    ],
    [
      'leaves controls open while it asks',
      { steps: [...lesson.steps, { ...predict('f'), open: ['rate'] }] },
    ],
    [
      'has 1 choices',
      {
        steps: [
          ...lesson.steps,
          { ...predict('f'), ask: { kind: 'choice', choices: { a: say.played() } } } as Step,
        ],
      },
    ],
    [
      'no item c for a trap',
      {
        steps: [
          ...lesson.steps,
          { ...predict('f'), ask: { kind: 'order', items: { a: 1, b: 2 }, traps: ['c'] } } as Step,
        ],
      },
    ],
    ['no sources', { sources: [] }],
    [
      'needs rate, which the lesson hides',
      { hide: ['rate'], steps: [{ ...read('f'), open: ['rate'] }] },
    ],
    [
      'needs rate, which the lesson hides',
      {
        hide: ['rate'],
        steps: [{ ...read('f'), point: [{ kind: 'control', control: 'rate', run: 0 }] }],
      },
    ],
    [
      'shows the hidden inspector',
      { hide: ['inspector'], steps: [{ ...read('f'), view: { inspector: true } }] },
    ],
  ])('with %s does not', (problem, change) => {
    expect(lessonProblems({ ...lesson, ...change }).join('\n')).toContain(problem);
  });

  it.each<[string, Partial<AnyStepText>]>([
    ['61 words', { text: `${'word '.repeat(60)}[falls](claim:falls)` }],
    ['no claim rises', { text: '[falls](claim:falls) and [rises](claim:rises)' }],
    ['is empty', { title: '' }],
    ['KaTeX', { text: '$\\x$' }],
    [
      'speaks of maps, which the lesson hides',
      { text: '[Maps](control:maps) [fall](claim:falls)' },
    ],
  ])('whose words have %s does not', (problem, change) => {
    const changed = { steps: { ...text.steps, a: { ...words, ...change } } };
    expect(textProblems({ ...lesson, hide: ['maps'] }, changed, 'en').join('\n')).toContain(
      problem,
    );
  });

  it('that makes a claim nobody says, or lacks words, does not', () => {
    const plain = { title: 'T', text: 'T' };
    const silent = { steps: { ...text.steps, a: plain, c: plain, e: plain } };
    expect(textProblems(lesson, silent, 'en')).toEqual(['nothing says claim falls']);
    const { a: _, ...less } = text.steps;
    expect(textProblems(lesson, { steps: less }, 'en')).toEqual(['step a: no words']);
    expect(textProblems(lesson, { steps: { ...text.steps, z: words } }, 'en')).toHaveLength(1);
  });
});

it('knows which controls lead from one experiment to another', () => {
  const from = canonical({ runs: [{ optimizer: 'momentum' }] });
  const to = (input: object) => [
    ...touched(from, canonical({ runs: [{ optimizer: 'momentum' }], ...input })),
  ];
  expect(to({})).toEqual([]);
  expect(to({ runs: [{ optimizer: 'momentum', hyper: { lr: 0.5 } }] })).toEqual(['rate']);
  expect(to({ runs: [{ optimizer: 'momentum', hyper: { momentum: 0.5 } }] })).toEqual(['hyper']);
  expect(to({ runs: [{ optimizer: 'adam' }] })).toEqual(['optimizer']);
  expect(to({ runs: [{ optimizer: 'momentum', schedule: { kind: 'cosine' } }] })).toEqual([
    'schedule',
  ]);
  expect(to({ runs: [{ optimizer: 'momentum' }, {}] })).toEqual(['add-run']);
  expect(to({ objective: { start: [0, 0], batchSize: 4, gradientNoise: 1 }, seed: 2 })).toEqual([
    'start',
    'noise',
    'batch-size',
    'seed',
  ]);
});
