import type { Plugin } from 'vite';

const TIME = ['Year', 'Month', 'Week', 'Day', 'Hour', 'Minute', 'Second', 'Ticks', 'TickInterval'];
const FORMATS = ['timeFormat', 'utcFormat'];
const COLORS = ['color', 'rgb', 'hsl', 'lab', 'hcl', 'lch', 'gray', 'cubehelix'];
const NUMBERS = [
  'format',
  'formatPrefix',
  'formatSpecifier',
  'precisionFixed',
  'precisionPrefix',
  'precisionRound',
];

/** What the missing part says if it is used after all. */
const none = (what: string) => `function () { throw new Error(${JSON.stringify(what)}); }`;

const constants = (names: readonly string[], value: string) =>
  names.map((name) => `export const ${name} = ${value};`).join('\n');

/** Of shapes, whose paths we draw ourselves. */
const SHAPES = [
  ...['stack', 'symbol', 'area', 'line'],
  ...['Expand', 'None', 'Silhouette', 'Wiggle'].map((name) => `stackOffset${name}`),
  'stackOrderNone',
  ...['Circle', 'Cross', 'Diamond', 'Square', 'Star', 'Triangle', 'Wye'].map(
    (name) => `symbol${name}`,
  ),
  ...['Basis', 'BasisClosed', 'BasisOpen', 'BumpX', 'BumpY', 'Linear', 'LinearClosed'].map(
    (name) => `curve${name}`,
  ),
  ...['MonotoneX', 'MonotoneY', 'Natural', 'Step', 'StepAfter', 'StepBefore'].map(
    (name) => `curve${name}`,
  ),
];

/** What stands for each package, by its name. */
const STAND_INS: Readonly<Record<string, string>> = {
  'd3-time': constants(
    ['time', 'utc'].flatMap((zone) => TIME.map((unit) => zone + unit)),
    none('the charts have no axis of dates'),
  ),
  'd3-color': constants(COLORS, none('the charts have no scale of colours')),
  'd3-format': constants(NUMBERS, none('the charts write their numbers themselves')),
  'd3-time-format': constants(FORMATS, none('the charts have no axis of dates')),
  'decimal.js-light': `export default class { constructor() { (${none(
    'axes bring their ticks: niceTicks="none"',
  )})(); } }`,
  // No chart follows another one by recharts' events.
  eventemitter3: `export default class { ${['on', 'off', 'emit']
    .map((name) => `${name}() { (${none('the charts have no syncId')})(); }`)
    .join(' ')} }`,
  'victory-vendor/d3-shape': constants(SHAPES, none('the charts draw their lines themselves')),
  // All of the scales are asked for by name; the charts have these.
  'victory-vendor/d3-scale':
    "export { scaleBand, scaleLinear, scaleLog, scalePoint } from 'd3-scale';",
  // Between numbers alone: no colours, dates, texts or objects.
  'd3-interpolate': `
export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;
export const interpolate = (a, b) => interpolateNumber(+a, +b);
export const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
export const piecewise = ${none('the charts have no scale in pieces')}`,
};
const MARK = '\0lean:';

/** Likewise for files of recharts itself, by how their names end. */
const FILES: Readonly<Record<string, string>> = {
  '/recharts/es6/util/scale/getNiceTickValues.js': constants(
    ['getNiceTickValues', 'getTickValuesFixedDomain'],
    none('axes bring their ticks: niceTicks="none"'),
  ),
};

/**
 * Leaves out of the page what recharts carries for axes that we have none of: of dates, of colours, with ticks that it
 * finds itself (ours come with `niceTicks="none"`), numbers that it writes, scales of other kinds, shapes, charts that follow one
 * another. Some 20 KB of the first page's gzipped JavaScript.
 */
export const leanCharts = (): Plugin => ({
  name: 'downhill-lean-charts',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source) => (Object.hasOwn(STAND_INS, source) ? MARK + source : null),
  load: (id) =>
    id.startsWith(MARK)
      ? (STAND_INS[id.slice(MARK.length)] ?? null)
      : (Object.entries(FILES).find(([end]) => id.endsWith(end))?.[1] ?? null),
});
