/** Functions of plain numbers that give infinities and NaN where Python raises an exception. */
export const safeNames = [
  'safe_divide',
  'safe_power',
  'safe_sqrt',
  'safe_log',
  'safe_exp',
  'safe_wave',
  'safe_whole',
  'safe_arc',
  'safe_hyperbolic',
  'safe_sign',
  'safe_min',
  'safe_max',
] as const;

export type SafeName = (typeof safeNames)[number];

const texts: Readonly<Record<SafeName, readonly string[]>> = {
  safe_divide: [
    'def safe_divide(a, b):',
    '    if b != 0:',
    '        return a / b',
    '    return math.nan if a == 0 or a != a else math.copysign(math.inf, a) * math.copysign(1, b)',
  ],
  safe_power: [
    'def safe_power(a, b):',
    '    try:',
    '        result = float(a) ** b',
    '    except (OverflowError, ZeroDivisionError):',
    '        return math.inf',
    '    return math.nan if isinstance(result, complex) else result',
  ],
  safe_sqrt: ['def safe_sqrt(u):', '    return math.sqrt(u) if u >= 0 else math.nan'],
  safe_log: [
    'def safe_log(u, function=math.log):',
    '    return function(u) if u > 0 else -math.inf if u == 0 else math.nan',
  ],
  safe_wave: [
    'def safe_wave(function, u):',
    '    return function(u) if math.isfinite(u) else math.nan',
  ],
  safe_whole: ['def safe_whole(function, u):', '    return function(u) if math.isfinite(u) else u'],
  safe_arc: ['def safe_arc(function, u):', '    return function(u) if abs(u) <= 1 else math.nan'],
  safe_hyperbolic: [
    'def safe_hyperbolic(function, u):',
    '    return math.nan if u != u else function(math.copysign(math.inf, u) if abs(u) > 710 else u)',
  ],
  safe_sign: ['def safe_sign(u):', '    return u if u != u else (u > 0) - (u < 0)'],
  safe_min: ['def safe_min(a, b):', '    return math.nan if a != a or b != b else min(a, b)'],
  safe_max: ['def safe_max(a, b):', '    return math.nan if a != a or b != b else max(a, b)'],
  safe_exp: ['def safe_exp(u):', '    return math.exp(u) if u < 709 else math.inf'],
};

/** Their definitions, two empty lines between. */
export const defineSafe = (names: Iterable<SafeName>): readonly string[] =>
  [...names].flatMap((name) => [...texts[name], '', '']);
