import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseRule } from '../formula/analyse';
import type { Expression } from '../formula/ast';
import { evaluate, readHyper } from '../formula/evaluate';
import { parseExpression, parseRule } from '../formula/parse';
import { activations } from './activations';
import { datasets } from './datasets';
import type { HyperSpec, ScheduleDefinition, WrapperDefinition } from './definition';
import { losses } from './losses';
import { networks } from './networks';
import { findOptimizer, optimizers } from './optimizers';
import { schedules } from './schedules';
import { surfaces } from './surfaces';
import { wrappers } from './wrappers';

const folders = {
  activations,
  datasets,
  losses,
  networks,
  optimizers,
  schedules,
  surfaces,
  wrappers,
};

describe.each(Object.entries(folders))('%s', (folder, entries) => {
  it('hold one definition a file, the file named after its id', () => {
    const files = readdirSync(new URL(`./${folder}`, import.meta.url))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    expect(entries.map(({ id }) => id).sort()).toEqual(files.sort());
    for (const { id, name } of entries) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name.length).toBeGreaterThan(0);
    }
  });

  it('say in one sentence what they teach', () => {
    for (const entry of entries) {
      const sentences = 'about' in entry ? [entry.about] : [entry.good, entry.fails];
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^\n]{20,140}\.$/);
    }
  });
});

it('finds nothing under the names of prototypes', () => {
  for (const name of ['constructor', '__proto__', 'toString', '0', 'length'])
    expect(findOptimizer(name)).toBeUndefined();
});

const namesIn = (e: Expression): readonly string[] => {
  switch (e.kind) {
    case 'number':
      return [];
    case 'name':
      return [e.name];
    case 'negate':
      return namesIn(e.operand);
    case 'binary':
      return [...namesIn(e.left), ...namesIn(e.right)];
    default:
      return e.args.flatMap(namesIn);
  }
};

const expectSensible = (specs: Readonly<Record<string, HyperSpec>>) => {
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.kind === 'choice') expect(spec.choices).toContain(spec.default);
    if (spec.kind !== undefined && spec.kind !== 'number') continue;
    expect(spec.min, name).toBeLessThan(spec.max);
    if (spec.default === spec.neutral) continue;
    // A logarithmic slider cannot show 0, so a 0 there has its own place beside it.
    if (spec.scale === 'log' && spec.default === 0) continue;
    expect(spec.default, name).toBeGreaterThanOrEqual(spec.min);
    expect(spec.default, name).toBeLessThanOrEqual(spec.max);
  }
};

describe.each(optimizers.map((definition) => [definition.id, definition] as const))(
  'optimizer %s',
  (id) => {
    const definition = findOptimizer(id);
    if (definition === undefined) throw new Error(`no optimizer ${id}`);
    const { hyper, rule, init = {}, evaluate: judged, paper, suggest } = definition;

    it('has a rule that uses every hyperparameter, and only those', () => {
      const parsed = parseRule(rule);
      const program = parsed.ok
        ? analyseRule(parsed.value, {
            hyper: Object.keys(hyper),
            init,
            ...(judged === undefined ? {} : { evaluate: judged }),
          })
        : parsed;
      if (!parsed.ok || !program.ok) throw new Error(program.ok ? '' : program.error.message);
      const used = new Set(parsed.value.statements.flatMap(({ value }) => namesIn(value)));
      expect(program.value.evaluate === undefined).toBe(judged === undefined);
      for (const text of Object.values(init)) {
        const start = parseExpression(text);
        if (start.ok) for (const name of namesIn(start.value)) used.add(name);
      }
      for (const name of Object.keys(hyper)) expect(used).toContain(name);
    });

    it('has defaults within its sliders, and suggests values within them', () => {
      expectSensible(hyper);
      for (const values of [suggest?.surface ?? {}, suggest?.network ?? {}])
        for (const [name, value] of Object.entries(values)) {
          const spec = hyper[name];
          if (typeof value === 'boolean') {
            expect(spec?.kind).toBe('flag');
            continue;
          }
          if (spec === undefined || !('min' in spec)) throw new Error(`${name} is no number`);
          if (value === spec.neutral) continue;
          expect(value).toBeGreaterThanOrEqual(spec.min);
          expect(value).toBeLessThanOrEqual(spec.max);
        }
    });

    it('names its paper', () => {
      expect(new URL(paper.url).protocol).toBe('https:');
      expect(paper.year).toBeGreaterThan(1800);
      expect(paper.authors.length * paper.title.length).toBeGreaterThan(0);
    });
  },
);

const defaultsOf = (specs: Readonly<Record<string, HyperSpec>>) =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));

describe.each(
  schedules.map((definition): [string, ScheduleDefinition] => [definition.id, definition]),
)('schedule %s', (id, definition) => {
  const { params } = definition;

  it('uses t, lr0 and its parameters, and begins at a finite rate', () => {
    expectSensible(params);
    if ('compile' in definition) {
      const texts = Object.entries(definition.formulas ?? {}).map(([name, spec]) => [
        name,
        spec.default,
      ]);
      const rate = definition.compile({ ...defaultsOf(params), ...Object.fromEntries(texts) }, 0.1);
      expect(rate(0)).toBeCloseTo(0.1, 12);
      return;
    }
    const parsed = parseExpression(definition.formula);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const names = new Set(namesIn(parsed.value));
    for (const name of Object.keys(params)) expect(names).toContain(name);
    for (const name of names)
      expect(['t', 'lr0', 'pi', ...Object.keys(params)], id).toContain(name);
    const values: Record<string, number> = { lr0: 0.1, t: 0 };
    for (const [name, spec] of Object.entries<HyperSpec>(params))
      if (typeof spec.default === 'number') values[name] = spec.default;
    const rate = evaluate(parsed.value, (name) => readHyper(values, name));
    expect(rate).toBeGreaterThan(0);
    expect(rate).toBeLessThanOrEqual(0.1);
  });
});

describe.each(
  wrappers.map((definition): [string, WrapperDefinition] => [definition.id, definition]),
)('wrapper %s', (_id, { params, rename, first, before, after, probe, evaluate: judged }) => {
  it('has texts that use its renamed parameters', () => {
    expectSensible(params);
    const texts = [first, before, after, probe].flatMap((text) => {
      if (text === undefined) return [];
      return typeof text === 'string' ? [text] : Object.values(text.texts);
    });
    expect(texts.length).toBeGreaterThan(0);
    const used = texts.flatMap((text) => {
      const rule = parseRule(text);
      if (!rule.ok) throw new Error(rule.error.message);
      return rule.value.statements.flatMap(({ target, value }) => [target, ...namesIn(value)]);
    });
    for (const name of Object.values(rename)) expect(used).toContain(name);
    if (judged !== undefined) expect(used).toContain(judged);
  });
});
