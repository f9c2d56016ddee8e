import type { Said } from './said';
import { sayFormula } from './sentences';

const letters =
  'α alpha β beta γ gamma δ delta ε eps ϵ eps ζ zeta θ theta ϑ theta κ kappa λ lambda μ mu ν nu ξ xi ρ rho σ sigma τ tau φ phi ϕ phi χ chi ψ psi ω omega Δ delta Σ sum(…) ∑ sum(…) Π pi'.split(
    ' ',
  );
const fractions = '½ 1/2 ⅓ 1/3 ⅔ 2/3 ¼ 1/4 ¾ 3/4 ⅕ 1/5 ⅙ 1/6 ⅛ 1/8'.split(' ');
const pairs = (list: readonly string[]) =>
  list.flatMap((one, k) => (k % 2 === 0 ? [[one, list[k + 1] ?? ''] as const] : []));
/** Letters of other alphabets that cannot be told from ours by eye. */
const lookAlikes = pairs('х x у y е e о o с c а a р p'.split(' '));
const write = (text: string) => sayFormula('write', { text: `${text}.` });

const remedies: ReadonlyMap<string, Said> = new Map([
  ...pairs(letters).map(([sign, text]) => [sign, write(text)] as const),
  ...pairs(fractions).map(([sign, text]) => [sign, write(`(${text})`)] as const),
  ...lookAlikes.map(([sign, letter]) => [sign, sayFormula('lookAlike', { letter })] as const),
  ['η', write('lr')],
  ['—', sayFormula('writeMinus')],
  ['²', write('^2')],
  ['³', write('^3')],
  ['√', write('sqrt(…)')],
  ['∛', write('cbrt(…)')],
  ['∜', write('(…)^(1/4)')],
  ...Array.from('⌊⌋', (sign) => [sign, write('floor(…)')] as const),
  ...Array.from('⌈⌉', (sign) => [sign, write('ceil(…)')] as const),
  ...Array.from('·⋅∙', (sign) => [sign, sayFormula('decimalDot')] as const),
  [';', sayFormula('commaBetween')],
  ['µ', write('mu')],
  ['∞', sayFormula('noInfinity')],
  ['°', write('*pi/180')],
  ['∇', sayFormula('writeGradient')],
  ['%', sayFormula('writeRemainder')],
  ['|', sayFormula('writeOr')],
  ['∣', sayFormula('writeOr')],
  ['‖', write('norm(…)')],
  ['&', sayFormula('writeAnd')],
  ['∧', sayFormula('writeAnd')],
  ['∨', sayFormula('writeOr')],
  ['¬', sayFormula('writeNot')],
  ['!', sayFormula('writeNot')],
  ['?', sayFormula('writeIf')],
  ['[', sayFormula('writeParentheses')],
  [']', sayFormula('writeParentheses')],
  ['{', sayFormula('writeParentheses')],
  ['}', sayFormula('writeParentheses')],
  ['.', sayFormula('pointInNumbers')],
  ['\\', sayFormula('noLatex')],
  ...Array.from(`$'"\`‘’“”`, (sign) => [sign, sayFormula('removeIt')] as const),
]);

/** They make a line read in another order than it is written in. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

const allowed = sayFormula('allowedCharacters');

const visible = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const printable = code > 0x20 && code !== 0x7f && !/\p{C}|\p{Z}|\p{M}/u.test(character);
  return printable ? `\`${character}\`` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

const fraction = new Map(pairs(fractions));

/**
 * The message for a character that has no place in a formula, with its remedy where one is known.
 * @param follows whether a value stands before it, as before the sign of a factorial
 * @param number the number before it, if it is one: 1⅔ is a sum
 */
export const describeCharacter = (character: string, follows: boolean, number?: string): Said =>
  sayFormula('badCharacter', {
    character: visible(character),
    remedy: turning.test(character)
      ? sayFormula('typeAgain')
      : character === '!' && follows
        ? sayFormula('noFactorial')
        : number !== undefined && fraction.has(character)
          ? write(`(${number} + ${fraction.get(character)})`)
          : (remedies.get(character) ?? allowed),
  });
