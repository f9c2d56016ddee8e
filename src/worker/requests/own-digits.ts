import type { RunAt } from '../../experiment/network/judgement';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface OwnDigitsRequest {
  readonly session: number;
  /** One a picture. */
  readonly ids: readonly number[];
  /** The pictures one after the other, a byte a pixel, base64url. */
  readonly examples: string;
  /** Which runs, each as it was at the newest step at most there of which its parameters were kept. */
  readonly points: readonly RunAt[];
  /** Each as it is now instead, while it trains. */
  readonly now: boolean;
}

export interface OwnDigitsAnswer {
  /** Those that were asked about. */
  readonly ids: readonly number[];
  /** Of every run the class that it takes each of them for. */
  readonly runs: readonly (RunAt & { readonly answers: readonly number[] })[];
}

/** What the networks of some runs take the visitor's own pictures for. */
export const ownDigits: Answerer<OwnDigitsRequest, OwnDigitsAnswer> = ofRace(
  async () => (await import('./judged')).judgeOwnDigits,
);
