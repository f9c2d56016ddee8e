import type { Place, Verdict, VerdictKind } from '../../experiment/verdict';

/** What a verdict is called in one word: by its place too, where that is what matters. */
export type VerdictWord = Exclude<VerdictKind, 'arrived'> | `arrived-${Place}`;

export const wordOf = ({ kind, where = 'flat' }: Verdict): VerdictWord =>
  kind === 'arrived' ? `arrived-${where}` : kind;

export type Tone = 'good' | 'bad' | 'plain';

/** How it is shown: a foot is what one hopes for; numbers that are lost, or on their way there, are not. */
export const toneOf = (word: VerdictWord): Tone => {
  switch (word) {
    case 'arrived-minimum':
      return 'good';
    case 'diverged':
    case 'diverging':
    case 'undefined':
    case 'at-chance':
      return 'bad';
    default:
      return 'plain';
  }
};

/** From what ended well to what ended badly: the order of a table sorted by it. */
const ORDER: readonly VerdictWord[] = [
  'arrived-minimum',
  'descending',
  'zigzagging',
  'started',
  'noisy',
  'drifting',
  'crawling',
  'oscillating',
  'arrived-flat',
  'arrived-saddle',
  'arrived-top',
  'stuck',
  'rising',
  'at-chance',
  'diverging',
  'diverged',
  'undefined',
];

export const rankOf = (word: VerdictWord): number => ORDER.indexOf(word);
