import type { Language } from '../../i18n';

/** What the address of an embedded page asks for, beside its experiment. */
export interface Asked {
  /** It begins when it is seen, or when it is tapped. */
  readonly start: 'sight' | 'tap';
  /** Nothing: as the browser is set. */
  readonly language: Language | undefined;
  readonly scheme: 'light' | 'dark' | undefined;
}

/** @param search of the address: `?embed&start=tap&lang=zh&theme=dark` */
export const askedOf = (search: string): Asked => {
  const query = new URLSearchParams(search);
  const language = query.get('lang');
  const scheme = query.get('theme');
  return {
    start: query.get('start') === 'tap' ? 'tap' : 'sight',
    language: language === 'en' || language === 'zh' ? language : undefined,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : undefined,
  };
};
