import { deflateSync, strToU8 } from 'fflate';
import { encodeBase64Url } from '../base64url';
import { canonicalJson, encodeExperiment } from '../codec';
import { openingRace } from '../presets';

const packed = (text: string) => `1.${encodeBase64Url(deflateSync(strToU8(text), { level: 9 }))}`;
const payloadOf = (document: unknown) => packed(JSON.stringify(document));

const good = encodeExperiment(openingRace());
/** Links that do not open, what is wrong with each, and the words in English for it. */
export const BROKEN_LINKS = [
  { what: 'damaged', hash: `#surface?e=${good.slice(0, -20)}`, says: /This link is damaged/ },
  { what: 'no payload at all', hash: '#surface?e=', says: /This link is damaged/ },
  {
    what: 'of other characters',
    hash: '#surface?e=1.%00%ff<script>',
    says: /This link is damaged/,
  },
  { what: 'newer', hash: `#surface?e=2.${good.slice(2)}`, says: /made by a newer Downhill/ },
  {
    what: 'too long',
    hash: `#surface?e=1.${'A'.repeat(40_000)}`,
    says: /larger than any experiment/,
  },
  {
    what: 'too large when unpacked',
    hash: `#surface?e=${payloadOf({ text: 'a'.repeat(2_000_000) })}`,
    says: /larger than any experiment/,
  },
  {
    what: 'of an experiment that cannot run',
    hash: `#surface?e=${payloadOf({
      ...JSON.parse(canonicalJson(openingRace())),
      objective: { kind: 'surface', surface: 'rosenbrok' },
    })}`,
    says: /cannot run: .*objective\.surface.*rosenbrock/,
  },
  { what: 'to an unknown page', hash: '#nowhere', says: /There is no page “nowhere” here/ },
  {
    what: 'to a page of 100,000 letters',
    hash: `#${'nowhere'.repeat(15_000)}`,
    says: /There is no page “(nowhere)+.*…” here/,
  },
  {
    what: 'of 100,000 brackets inside each other',
    hash: `#surface?e=${packed(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)}`,
    says: /cannot run: .*deeper than 32/,
  },
  {
    what: 'of a name of 200,000 letters',
    hash: `#surface?e=${payloadOf({ runs: [{ hyper: { [`\u202e${'k'.repeat(200_000)}`]: 1 } }] })}`,
    says: /cannot run: runs\[0\]\.hyper\.\\u202ek+…: is a name of more than 100 characters/,
  },
];
