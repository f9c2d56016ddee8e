import type { GivenVector } from '../given';

/** A name taken apart for typesetting: `beta1` is beta with index 1, `mhat` is m with a hat. */
export interface TexName {
  readonly base: string;
  readonly index: string;
}

const greek: ReadonlySet<string> = new Set(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi ' +
    'psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
);

const special: Readonly<Record<string, string>> = { eps: '\\epsilon', lr: '\\eta' };

const accents = [
  ['hat', '\\hat'],
  ['bar', '\\bar'],
  ['tilde', '\\tilde'],
] as const;

/** The typeset letters of a source name; words stay words, camel case kept. */
export function texName(name: string): TexName {
  const [, stem = name, index = ''] = /^([A-Za-z]+?)_?(\d+)$/.exec(name) ?? [];
  return { base: letters(stem), index };
}

function letters(stem: string): string {
  const symbol = symbolFor(stem);
  if (symbol) return symbol;
  for (const [ending, accent] of accents) {
    if (!stem.endsWith(ending)) continue;
    const under = symbolFor(stem.slice(0, -ending.length));
    if (under) return `${accent}{${under}}`;
  }
  return `\\mathrm{${stem.replaceAll(/[_$#%&]/g, '\\$&')}}`;
}

function symbolFor(stem: string): string | undefined {
  if (/^[A-Za-z]$/.test(stem)) return stem;
  if (greek.has(stem)) return `\\${stem}`;
  return Object.hasOwn(special, stem) ? special[stem] : undefined;
}

/** Vectors that the engine gives, before their time index. */
export const givenSymbol: Readonly<Record<GivenVector, string>> = {
  noise: '\\xi',
  hessian: '\\widehat{H}',
  gaussNewton: '\\widehat{G}',
};

/** A name with primes and a time index: `\beta_1`, `m_{t-1}`, `g'_t`. */
export function texSymbol(name: string, time = '', primes = 0): string {
  const { base, index } = texName(name);
  const below = [index, time].filter((part) => part !== '').join(',');
  const prime = "'".repeat(primes);
  if (below === '') return base + prime;
  return `${base}${prime}_${below.length === 1 ? below : `{${below}}`}`;
}
