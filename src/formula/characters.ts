const remedies: ReadonlyMap<string, string> = new Map([
  ['×', 'Write * to multiply.'],
  ['·', 'Write * to multiply.'],
  ['⋅', 'Write * to multiply.'],
  ['÷', 'Write / to divide.'],
  ['−', 'Write the minus sign of the keyboard: -'],
  ['–', 'Write the minus sign of the keyboard: -'],
  ['²', 'Write ^2.'],
  ['³', 'Write ^3.'],
  ['√', 'Write sqrt(…).'],
  ['π', 'Write pi.'],
  ['θ', 'Write theta.'],
  ['β', 'Write beta.'],
  ['α', 'Write alpha.'],
  ['ε', 'Write eps.'],
  ['η', 'Write lr.'],
  ['∇', 'Write g for the gradient.'],
  ['≤', 'Write <=.'],
  ['≥', 'Write >=.'],
  ['≠', 'Write !=.'],
  ['%', 'For a remainder write u - v*floor(u/v).'],
  ['|', 'Write abs(…) for absolute values, and max(a, b) for "or" between conditions.'],
  ['&', 'Write a * b for "and" between conditions.'],
  ['!', 'Write c == 0 for "not", and != for "not equal".'],
  ['?', 'Write if(condition, then, else).'],
  ['[', 'Write parentheses: ( )'],
  [']', 'Write parentheses: ( )'],
  ['{', 'Write parentheses: ( )'],
  ['}', 'Write parentheses: ( )'],
  ['.', 'A point stands only inside numbers, as in 0.5; functions have no prefix: write sin(x).'],
  ['，', 'Write the comma of the keyboard: ,'],
  ['（', 'Write the parenthesis of the keyboard: ('],
  ['）', 'Write the parenthesis of the keyboard: )'],
]);

const allowed = 'Only numbers, names, + - * / ^ ( ) , and comparisons are allowed.';

const visible = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const printable = code > 0x20 && code !== 0x7f && !/\p{C}|\p{Z}|\p{M}/u.test(character);
  return printable ? `\`${character}\`` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

/** The message for a character that has no place in a formula, with its remedy where one is known. */
export const describeCharacter = (character: string): string =>
  `The character ${visible(character)} has no meaning here. ${remedies.get(character) ?? allowed}`;
