import type { Language } from '../../i18n';
import { flatten, parseMarkup } from '../markup';

/** What a step may hold: more is not read. Chinese is counted in characters, and a formula as one word in either. */
export const LIMITS = {
  en: { title: 7, step: 60, remark: 50, label: 16 },
  zh: { title: 14, step: 115, remark: 95, label: 30 },
} as const satisfies Readonly<Record<Language, object>>;

const CJK = /[\u3400-\u9fff]/g;

/** Words, or characters where they are Chinese. */
export const lengthOf = (text: string): number => {
  let count = 0;
  for (const piece of flatten(parseMarkup(text))) {
    if (piece.kind === 'formula') count += 1;
    else if (piece.kind === 'words' || piece.kind === 'term') {
      count += piece.text.match(CJK)?.length ?? 0;
      count += piece.text.replace(CJK, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    }
  }
  return count;
};
