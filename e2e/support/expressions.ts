/** Well away from poles and cancellation, so that float32 can be expected to agree to 1e-4. */
export const EXPRESSIONS = [
  // Arithmetic and precedence.
  'x + y',
  'x - y',
  'x * y',
  'x / (1.5 + abs(y))',
  '-x^2',
  '-(x^2)',
  '(-x)^2',
  '2^-3 * x',
  '2^3^2 + x',
  'x - y - 1',
  'x / 3 / (y^2 + 1)',
  '1e-3 * x + 1e3',
  '3.5e10 * x',
  '1e-30 * x + y',
  '-x * -y',
  'pi * x + e',
  // Powers.
  'x^2',
  'x^3',
  'x^4 + y^2',
  'x^5',
  'x^-1 * (1 + y^2)',
  'x^-2',
  '(x^2 + 0.5)^0.5',
  '(x^2 + 0.1)^1.7',
  'pow(abs(x) + 0.1, y)',
  'pow(x, 3)',
  '2^x',
  '(1 + x^2)^(y / 2)',
  'x^0',
  'x^1',
  'x^10 / 1000',
  // Functions of one argument.
  'abs(x)',
  'sign(x) + sign(y) * 2',
  'sign(0 * x)',
  'sqrt(abs(x) + 0.01)',
  'cbrt(x)',
  'cbrt(-8 * (1 + y^2))',
  'exp(x)',
  'exp(-y^2)',
  'log(x^2 + 0.5)',
  'log(1 + exp(y))',
  'sin(x)',
  'cos(3 * y)',
  'sin(20 * x)',
  'cos(200 * y) + 2',
  'tan(0.4 * x)',
  'tanh(x)',
  'tanh(100 * x)',
  'tanh(0.001 * x)',
  'sigmoid(y)',
  'sigmoid(-200 * x)',
  'sigmoid(200 * y)',
  'floor(3 * x + 0.05)',
  'floor(-y)',
  'asin(x / 3) + acos(y / 3)',
  'asin(0.999 * tanh(x)) + acos(4 * tanh(y))',
  'atan(5 * x)',
  'sinh(x) + cosh(y)',
  'sinh(0.001 * x)',
  'sinh(8 * x) / cosh(8 * y)',
  'log2(abs(x) + 0.01) + log10(y^2 + 1)',
  'log2(x) + log10(y)',
  'round(2 * x + 0.1) + ceil(3 * y)',
  '1 / (1 + round(0.5 + 0 * x)) + round(2.5 + 0 * y)',
  'sec(x / 3) + csc(1 + y^2 / 9) + cot(1 + x^2 / 9)',
  // Functions of several.
  'hypot(x, y)',
  'hypot(1e20 * x, 1e20 * y) / 1e20',
  'atan2(y, x)',
  'atan2(-y, -x)',
  'min(x, y)',
  'max(x, max(y, 1))',
  'min(min(x, 0.3), y)',
  'clamp(x, -1, 1)',
  'clamp(y, 0.5 * x - 3, 3)',
  // Choice and comparison.
  'if(x > y, x, y)',
  'if(x <= 0, x^2, sqrt(x))',
  'if(x > 0, log(x), 1)',
  '(x < y) + 2 * (x >= y)',
  '(x == x) + (y != y)',
  'if(abs(x) < 1, 0.5 * x^2, abs(x) - 0.5)',
  // Common subexpressions and depth.
  'sin(x * y)^2 + cos(x * y)^2',
  '(1 - x)^2 + 100 * (y - x^2)^2 + 5',
  'exp(-((x - 1)^2 + (y - 1)^2)) + exp(-((x + 1)^2 + (y + 1)^2))',
  '40 + e - 20 * exp(-0.2 * sqrt((x^2 + y^2) / 2)) - exp((cos(2 * pi * x) + cos(2 * pi * y)) / 2)',
  '((((((x + 1) * y + 2) * x + 3) * y + 4) * x + 5) * y + 1e4)',
];

/** Irregular points in [-3, 3] x [-3, 3], and some on the axes and at the origin's side. */
export const POINTS = [
  ...Array.from(
    { length: 61 },
    (_, k) =>
      [
        6 * ((0.7548776662466927 * (k + 1)) % 1) - 3,
        6 * ((0.5698402909980532 * (k + 1)) % 1) - 3,
      ] as const,
  ),
  [1, 1],
  [-1, 1],
  [0.25, -2],
  [-2.5, -2.5],
  [2, 0.5],
  [-0.001, 0.002],
] as const;

/** Relative to the value, with a floor for values that are 0 by cancellation in float32. */
export const error = (actual: number, expected: number, scale: number) =>
  Object.is(actual, expected) || actual === expected
    ? 0
    : Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-2 * scale);

export const TOLERANCE = 1e-4;

/** Where code of a shading language gives other values than JavaScript, in words. */
export const disagreements = (
  {
    expression,
    points,
    javascript,
  }: {
    readonly expression: string;
    readonly points: readonly (readonly [number, number])[];
    readonly javascript: readonly number[];
  },
  values: readonly number[],
): readonly string[] =>
  javascript.flatMap((expected, k) => {
    const actual = values[k] ?? Number.NaN;
    const finite = Number.isFinite(expected) && Math.abs(expected) < 3e38;
    const agrees = finite
      ? error(actual, expected, 1) <= TOLERANCE
      : Object.is(actual, Math.fround(expected));
    return agrees ? [] : [`${expression} at ${points[k]}: ${actual}, expected ${expected}`];
  });
