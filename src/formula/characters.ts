import type { Said } from './said';
import { sayFormula } from './sentences';

const remedies: ReadonlyMap<string, Said> = new Map([
  ['×', sayFormula('writeTimes')],
  ['·', sayFormula('writeTimes')],
  ['⋅', sayFormula('writeTimes')],
  ['÷', sayFormula('writeDivide')],
  ['−', sayFormula('writeMinus')],
  ['–', sayFormula('writeMinus')],
  ['²', sayFormula('write', { text: '^2.' })],
  ['³', sayFormula('write', { text: '^3.' })],
  ['√', sayFormula('write', { text: 'sqrt(…).' })],
  ['π', sayFormula('write', { text: 'pi.' })],
  ['θ', sayFormula('write', { text: 'theta.' })],
  ['β', sayFormula('write', { text: 'beta.' })],
  ['α', sayFormula('write', { text: 'alpha.' })],
  ['ε', sayFormula('write', { text: 'eps.' })],
  ['η', sayFormula('write', { text: 'lr.' })],
  ['∇', sayFormula('writeGradient')],
  ['≤', sayFormula('write', { text: '<=.' })],
  ['≥', sayFormula('write', { text: '>=.' })],
  ['≠', sayFormula('write', { text: '!=.' })],
  ['%', sayFormula('writeRemainder')],
  ['|', sayFormula('writeOr')],
  ['&', sayFormula('writeAnd')],
  ['!', sayFormula('writeNot')],
  ['?', sayFormula('writeIf')],
  ['[', sayFormula('writeParentheses')],
  [']', sayFormula('writeParentheses')],
  ['{', sayFormula('writeParentheses')],
  ['}', sayFormula('writeParentheses')],
  ['.', sayFormula('pointInNumbers')],
  ['，', sayFormula('writeComma')],
  ['（', sayFormula('writeOpen')],
  ['）', sayFormula('writeClose')],
]);

const allowed = sayFormula('allowedCharacters');

const visible = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const printable = code > 0x20 && code !== 0x7f && !/\p{C}|\p{Z}|\p{M}/u.test(character);
  return printable ? `\`${character}\`` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

/** The message for a character that has no place in a formula, with its remedy where one is known. */
export const describeCharacter = (character: string): Said =>
  sayFormula('badCharacter', {
    character: visible(character),
    remedy: remedies.get(character) ?? allowed,
  });
