import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeExperiment } from '../experiment/codec';
import { openingRace } from '../experiment/presets';
import { BROKEN_LINKS } from '../experiment/testing/broken-links';
import { parseHash } from '../state/page/hash';
import { createTestPage } from '../state/testing/test-page';
import { en } from './en';
import { messageOf } from './keys';
import { saidValues } from './said-text';

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: { translation: en } } });
});

describe('a page that is opened with a link that is', () => {
  it.each(BROKEN_LINKS)('$what says so, and begins as without', async ({ hash, says }) => {
    const { page, entries, until } = createTestPage({ hash });
    const { notices } = page.notices.getState();
    expect(
      notices.map(({ key, values }) => messageOf(i18next.t, key, saidValues(i18next.t, values))),
    ).toEqual([expect.stringMatching(says)]);
    const { document, race } = page.labs.surface;
    expect(document.getState().experiment).toEqual(openingRace());
    const { payload = '' } = parseHash(entries.at(-1) ?? '');
    expect(decodeExperiment(payload)).toEqual({ ok: true, value: openingRace() });
    await until(() => race.lastStep > 0);
    page.notices.getState().dismiss(notices[0]?.id ?? Number.NaN);
    expect(page.notices.getState().notices).toEqual([]);
  });
});
