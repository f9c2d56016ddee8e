import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { departing, departureOf } from '../../catalog/departures';
import { findMethod } from '../../catalog/methods';
import { canonical } from '../../experiment/defaults';
import { departuresOf } from '../../export/departures';
import { startI18n } from '../../i18n';
import { optimizers as chinese } from '../../i18n/zh/catalog/optimizers';
import { GoodAndBad } from './GoodAndBad';

/** What may be taken for another's formula, with what its text has to name. */
const TAKEN_FOR: Readonly<Record<string, readonly string[]>> = {
  asgd: ['torch.optim.ASGD', 'schedule', 'step before'],
  lbfgs: ['torch.optim.LBFGS', '1e-10'],
  soap: ["authors' code", 'before the step', 'after the step'],
  'cautious-adamw': ["authors' code", 'mean', '0.001'],
  sophia: ["authors' code", 'negative curvature', 'uphill'],
};

beforeAll(startI18n);

const shown = (id: string) =>
  renderToStaticMarkup(
    <dl>
      <GoodAndBad id={id} />
    </dl>,
  )
    .replaceAll('&#x27;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');

describe.each(Object.entries(TAKEN_FOR))(
  'where %s departs from what bears its name',
  (id, named) => {
    it('is said in its definition, on the page in both languages, and in its scripts', () => {
      const text = departureOf(id) ?? '';
      for (const name of named) expect(text).toContain(name);
      expect(shown(id)).toContain(text);
      expect(chinese[id]?.departs).toMatch(/\p{Script=Han}/u);
      const [run] = canonical({
        objective: { surface: 'sphere' },
        runs: [{ optimizer: id, ...(findMethod(id) ? {} : { schedule: { kind: 'cosine' } }) }],
      }).runs;
      expect(run && departuresOf(run)).toEqual([text]);
    });
  },
);

it('is said of no other, and of Averaged SGD at a constant rate not in its scripts', () => {
  expect([...departing].sort()).toEqual(Object.keys(TAKEN_FOR).sort());
  expect(shown('adam')).not.toContain('Origin');
  const [run] = canonical({ objective: { surface: 'sphere' }, runs: [{ optimizer: 'asgd' }] }).runs;
  expect(run && departuresOf(run)).toEqual([]);
});
