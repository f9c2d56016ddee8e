import i18next, { type TFunction } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLanguage, startI18n, useTranslation } from '.';

/** What a component is given. */
const given = (): TFunction => {
  let words: TFunction | undefined;
  const Reader = () => {
    words = useTranslation().t;
    return null;
  };
  renderToStaticMarkup(<Reader />);
  if (words === undefined) throw new Error('no component was drawn');
  return words;
};

const KEYS = ['editor.surface.fork', 'network.stage.press', 'editor.edit'] as const;

describe('the words of a component', () => {
  beforeAll(async () => {
    Object.assign(globalThis, { document: { documentElement: {} } });
    await startI18n();
  });
  afterAll(async () => {
    await setLanguage('en');
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('are those of the page’s language, however often they are read', async () => {
    const english = given();
    for (const key of [...KEYS, ...KEYS]) expect(english(key)).toBe(i18next.t(key));
    await setLanguage('zh');
    const chinese = given();
    expect(chinese).not.toBe(english);
    for (const key of [...KEYS, ...KEYS]) {
      expect(chinese(key)).toBe(i18next.t(key));
      expect(chinese(key)).toMatch(/[\u4e00-\u9fff]/);
    }
    await setLanguage('en');
    for (const key of KEYS) expect(given()(key)).toBe(i18next.t(key));
  });

  it('take the values that they are given, each time others', () => {
    const t = given();
    expect(t('charts.runs', { count: 1 })).toBe(i18next.t('charts.runs', { count: 1 }));
    expect(t('charts.runs', { count: 2 })).toBe(i18next.t('charts.runs', { count: 2 }));
    expect(t('charts.runs', { count: 1 })).not.toBe(t('charts.runs', { count: 2 }));
  });

  it('are found once they have come, though they were missing before', () => {
    const t = given();
    const key = 'test.comesLater' as 'editor.edit';
    expect(t(key)).toBe('test.comesLater');
    i18next.addResourceBundle('en', 'translation', { test: { comesLater: 'here' } }, true, true);
    expect(t(key)).toBe('here');
  });
});
