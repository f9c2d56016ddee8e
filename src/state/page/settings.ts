import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Memory } from './memory';

const SCHEMES = ['light', 'dark', 'auto'] as const;
const LANGUAGES = ['en', 'zh'] as const;

/** How the page looks and speaks, whatever it shows: chosen looks survive a visit. */
export interface Settings {
  readonly colorScheme: (typeof SCHEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
  setColorScheme(scheme: Settings['colorScheme']): void;
  setLanguage(language: Settings['language']): void;
  /** For this visit: what was chosen before stays remembered. */
  fallBackTo(language: Settings['language']): void;
}

/** @param systemLanguage as the browser names it: `zh-CN` */
export const createSettings = (memory: Memory, systemLanguage: string): StoreApi<Settings> => {
  const remembered = <T extends string>(key: string, allowed: readonly T[], fallback: T): T =>
    allowed.find((option) => option === memory.read(key)) ?? fallback;
  const system = systemLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return createStore<Settings>()((set) => ({
    colorScheme: remembered('scheme', SCHEMES, 'auto'),
    language: remembered('language', LANGUAGES, system),
    setColorScheme: (colorScheme) => {
      memory.write('scheme', colorScheme);
      set({ colorScheme });
    },
    setLanguage: (language) => {
      memory.write('language', language);
      set({ language });
    },
    fallBackTo: (language) => set({ language }),
  }));
};
