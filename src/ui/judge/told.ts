import type { NetworkShape } from '../../experiment/network/shape';
import type { Habits } from '../../experiment/network/take-away';
import type { model as english } from '../../i18n/en/model';
import type { Shape } from '../../i18n/shape';

/** Its sentences, in the language of whoever saved it; braces are filled in by it. */
export type JudgeWords = Shape<(typeof english)['judge']>;

/** What a page that judges by itself is told. */
export interface JudgedModel {
  readonly name: string;
  readonly network: NetworkShape;
  readonly names: readonly string[];
  /** What bytes are divided by. */
  readonly range: number;
  readonly standardisation: { readonly mean: number; readonly deviation: number } | undefined;
  readonly precision: string;
  /** A safetensors file, in base64. */
  readonly weights: string;
  /** Of the test set. */
  readonly count: number;
  readonly accuracy: number;
  readonly habits: Habits;
  readonly words: JudgeWords;
}

/** Where the built template holds it. */
export const JUDGE_PLACE = '<script id="downhill-model" type="application/json">null</script>';
