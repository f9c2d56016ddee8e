import { describe, expect, it } from 'vitest';
import { decodeExperiment, encodeExperiment } from './codec';
import { pathIn, payloadIn } from './link';
import { openingRace } from './presets';

const payload = encodeExperiment(openingRace());
const link = `https://downhill.example/app/#surface?e=${payload}`;

describe('payloadIn', () => {
  it.each([
    link,
    `#surface?e=${payload}`,
    ...['.', ',', ';', ')', ').', '>', '"', '”', '’', '»', '*', '**', '!', '?', '…', '%20'].map(
      (clings) => link + clings,
    ),
    ...['。', '，', '）', '」', '看', ' and what do you see?', '\n', '\u200b', '\u202c'].map(
      (clings) => link + clings,
    ),
    `Look (${link}): it turns!`,
    `<a href="${link}">`,
    `${link}&v=1.abc`,
    `${link}&amp;v=1.abc`,
    `https://downhill.example/?utm=chat#surface?v=1.abc&amp;e=${payload}`,
    encodeURIComponent(link),
    encodeURIComponent(encodeURIComponent(`${link} `)),
    link.replace('#', '%23').replace('?', '%3F'),
    link.replace('1.', '1%2E'),
    ...['\u00ad', '\u200b', '%C2%AD', '%E2%80%8B', '\u202a'].map((unseen) =>
      link.replaceAll(/.{40}/g, `$&${unseen}`),
    ),
  ])('finds the experiment in %s', (text) => {
    expect(payloadIn(text, 'e')).toBe(payload);
  });

  it('finds the view by its name, and nothing where there is nothing', () => {
    expect(payloadIn(`${link}&v=1.a-_9).`, 'v')).toBe('1.a-_9');
    expect(payloadIn(link, 'v')).toBeUndefined();
    expect(payloadIn('#surface', 'e')).toBeUndefined();
    expect(payloadIn('#surface?e=', 'e')).toBe('');
    expect(payloadIn('#surface?e=broken.', 'e')).toBe('broken.');
    expect(payloadIn('#surface?e=1.%00%ff<script>', 'e')).toBe('1.');
  });

  it('ends, also of texts in which every character could begin something', () => {
    for (const long of ['%', '%25', '%2', '?', '&e', '?e=', '?e=1.', '-'])
      expect(payloadIn(`#${long.repeat(200_000)}`, 'f')).toBeUndefined();
  });
});

it('finds the page, without what clings to it', () => {
  expect(pathIn(`#network?e=${payload}`)).toBe('network');
  expect(pathIn('#/about/verification).')).toBe('about/verification');
  expect(pathIn('#surface%3Fe%3D1.abc')).toBe('surface');
  expect(pathIn('#nowhere')).toBe('nowhere');
  expect(pathIn('#没有')).toBe('没有');
  expect(pathIn('#')).toBe('');
  expect(pathIn('')).toBe('');
});

it('opens what stands between underscores or dashes', () => {
  for (const clings of ['_', '__', '-', '--', '_-_'])
    expect(decodeExperiment(payload + clings)).toStrictEqual({ ok: true, value: openingRace() });
});
