import type { Said } from './said';
import { sayFormula } from './sentences';
import type { Token } from './tokenize';

/** A token as messages name it. */
export const quote = (token: Token): string | Said => {
  if (token.kind === 'end') return sayFormula('theEnd');
  if (token.kind !== 'newline') return `\`${token.text}\``;
  return token.text === '`;`' ? token.text : sayFormula('theLineEnd');
};
