import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { fail, type Result, succeed } from '../formula/result';
import { decodeBase64Url, encodeBase64Url } from './base64url';
import { canonicalJson } from './canonical';
import { inflateBounded } from './inflate';
import { currentVersion } from './migrations/migrate';
import { type ExperimentError, parseExperiment } from './schema';
import type { Experiment } from './types';
import { unclung } from './unclung';

export { canonicalJson } from './canonical';

/** Why a link does not open. `message` is for people; `code` is for the page's own words in other languages. */
export interface LinkError {
  readonly code: 'newer-version' | 'damaged' | 'too-large' | 'invalid';
  readonly message: string;
  /** With `invalid`: the field that is wrong. */
  readonly experiment?: ExperimentError;
}

/** Characters of a link's payload, and bytes of the document inside. */
const MOST_CHARACTERS = 32 * 1024;
const MOST_BYTES = 256 * 1024;

const messages = {
  'newer-version':
    'This link was made by a newer version of Downhill; reload the page or update it.',
  damaged: 'This link is damaged: a part of it is missing or changed. Copy it again in full.',
  'too-large': 'This link is too large to open.',
} as const;

const broken = (code: keyof typeof messages) => fail<LinkError>({ code, message: messages[code] });

/** What stands behind `e=` in a link: `1.` and the canonical document, deflated, base64url. */
export const encodeExperiment = (experiment: Experiment): string => {
  const deflated = deflateSync(strToU8(canonicalJson(experiment)), { level: 9 });
  return `${currentVersion}.${encodeBase64Url(deflated)}`;
};

const parseJson = (text: string): Result<unknown, LinkError> => {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return broken('damaged');
  }
};

const decodeExactly = (payload: string): Result<Experiment, LinkError> => {
  if (payload.length > MOST_CHARACTERS) return broken('too-large');
  const [, version, body] = /^([1-9]\d{0,5})\.(.*)$/s.exec(payload) ?? [];
  if (version === undefined || body === undefined) return broken('damaged');
  // Before anything else: how a newer version packs its document is not ours to guess.
  if (Number(version) > currentVersion) return broken('newer-version');
  const bytes = decodeBase64Url(body);
  if (bytes === undefined) return broken('damaged');
  const inflated = inflateBounded(bytes, MOST_BYTES);
  if (typeof inflated === 'string') return broken(inflated);
  const json = parseJson(strFromU8(inflated));
  if (!json.ok) return json;
  const experiment = parseExperiment(json.value);
  if (experiment.ok) return experiment;
  const { error } = experiment;
  return fail({
    code: error.code === 'unsupported-version' ? 'newer-version' : 'invalid',
    message: `This link holds an experiment that is not valid. ${error.message}`,
    experiment: error,
  });
};

/** The experiment of a link's payload. Bounded before and after inflation; never throws. */
export const decodeExperiment = (payload: string): Result<Experiment, LinkError> => {
  const exact = decodeExactly(payload);
  if (exact.ok || exact.error.code !== 'damaged') return exact;
  for (const candidate of unclung(payload)) {
    const decoded = decodeExactly(candidate);
    if (decoded.ok) return decoded;
  }
  return exact;
};
