import { expect, it } from 'vitest';
import { encodeExperiment } from '../codec';
import { openingRace } from '../presets';
import { encodeResult } from './result';
import { resultsIn } from './results-in';

const experiment = openingRace();
const handed = { name: 'Ada', score: 41, said: undefined, atSeconds: 1_700_000_000 };
const link = `https://downhill.example/a/#surface?e=${encodeExperiment(experiment)}&a=1.abc&r=${encodeResult(experiment, '1.abc', handed)}`;

it.each<[string, string]>([
  ['a line', link],
  ['words before and after', `Ada, 17:02: ${link} (my best!)`],
  ['HTML', `<a href="${link.replaceAll('&', '&amp;')}">${link.replaceAll('&', '&amp;')}</a>`],
  ['Markdown, shown and led to', `[${link}](${link})`],
  ['italics of Markdown', `_${link}_`],
  ['a point', `It is ${link}.`],
  ['a cell of CSV', `17:02,"${link}",Ada`],
  ['a table', `| Ada | ${link} |`],
  ['a warning of links around it', `https://safe.example/?url=${encodeURIComponent(link)}&x=1`],
  ['Chinese', `我的结果：${link}。`],
])('finds one result in %s', (_what, text) => {
  const found = resultsIn(`good morning\n${text}\r\nhttps://example.org/?q=1\n`);
  expect(found).toMatchObject([
    { kind: 'result', experiment, assignment: '1.abc', handed: { ...handed, intact: true } },
  ]);
});

it('finds what is cut off, and says that it cannot be read', () => {
  expect(resultsIn(link.slice(0, 80))).toMatchObject([{ kind: 'unreadable' }]);
  expect(resultsIn(link.slice(0, -6))).toMatchObject([{ kind: 'unreadable' }]);
  expect(resultsIn('no link at all')).toEqual([]);
});
