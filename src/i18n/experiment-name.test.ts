import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { canonical } from '../experiment/defaults';
import { en } from './en';
import { experimentName } from './experiment-name';

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: { translation: en } } });
});

const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });
const nameOf = (runs: readonly object[], surface = 'rosenbrock') =>
  experimentName(i18next.t, canonical({ objective: { surface }, runs }));

it('names an experiment by what differs between its runs, and by what they minimise', () => {
  const adam = { optimizer: 'adam', hyper: { lr: 0.1 } };
  expect(nameOf([sgd(0.0018), adam])).toBe('SGD .0018 vs Adam .1 on Rosenbrock');
  expect(nameOf([sgd(0.03), sgd(0.3)])).toBe('SGD .03 vs .3 on Rosenbrock');
  expect(nameOf([sgd(0.1), adam])).toBe('SGD vs Adam on Rosenbrock');
  expect(nameOf([adam], 'booth')).toBe('Adam .1 on Booth');
  expect(nameOf([sgd(0.1), adam, sgd(0.2), sgd(0.3)])).toBe(
    'SGD .1 vs Adam .1 and 2 more on Rosenbrock',
  );
});
