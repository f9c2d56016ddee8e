import { expect, it } from 'vitest';
import { AXES, axisOf } from './axes';
import { CHARTED, chartedOn } from './charts';
import { COLUMNS } from './columns';
import { quantities } from './quantities';
import type { QuantityDefinition } from './quantity';

const places = (links: readonly number[]) => links.map((_, k) => k);

it('gives every chart and every axis a place in links of its own, without gaps', () => {
  const links = Object.values<QuantityDefinition>(quantities).flatMap(({ chart }) =>
    chart === undefined ? [] : [chart.link],
  );
  expect(links.toSorted((a, b) => a - b)).toEqual(places(links));
  const axes = AXES.map((name) => axisOf(name).link);
  expect(axes).toEqual(places(axes));
});

it('records what is charted, but for what is evaluated, what follows from the place and what is asked for', () => {
  expect(CHARTED.filter((name) => !COLUMNS.some((column) => column === name))).toEqual([
    'distance',
    'accuracy',
    'trainAccuracy',
    'sharpness',
    'scaledSharpness',
  ]);
  expect(chartedOn('plane')).not.toContain('accuracy');
  expect(chartedOn('network')).not.toContain('distance');
});
