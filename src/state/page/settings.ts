import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Memory } from './memory';

const SCHEMES = ['light', 'dark', 'auto'] as const;
const LANGUAGES = ['en', 'zh'] as const;

export type Tool = 'assignment' | 'class' | 'palette';

/** How the page looks and speaks, whatever it shows: chosen looks survive a visit. */
export interface Settings {
  readonly colorScheme: (typeof SCHEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
  /** A lab is shown to a room. */
  readonly presenting: boolean;
  /** What is open beside the lab, of what loads when it is wanted. */
  readonly tool: Tool | undefined;
  setColorScheme(scheme: Settings['colorScheme']): void;
  setLanguage(language: Settings['language']): void;
  /** For this visit: what was chosen before stays remembered. */
  fallBackTo(language: Settings['language']): void;
  present(presenting: boolean): void;
  use(tool: Tool | undefined): void;
}

/**
 * @param systemLanguage as the browser names it: `zh-CN`
 * @param search what the address asks for, for this visit: `?present&lang=zh`
 */
export const createSettings = (
  memory: Memory,
  systemLanguage: string,
  search = '',
): StoreApi<Settings> => {
  const asked = new URLSearchParams(search);
  const remembered = <T extends string>(key: string, allowed: readonly T[], fallback: T): T =>
    allowed.find((option) => option === memory.read(key)) ?? fallback;
  const system = systemLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return createStore<Settings>()((set) => ({
    colorScheme: remembered('scheme', SCHEMES, 'auto'),
    language:
      LANGUAGES.find((language) => language === asked.get('lang')) ??
      remembered('language', LANGUAGES, system),
    presenting: asked.has('present'),
    tool: undefined,
    setColorScheme: (colorScheme) => {
      memory.write('scheme', colorScheme);
      set({ colorScheme });
    },
    setLanguage: (language) => {
      memory.write('language', language);
      set({ language });
    },
    fallBackTo: (language) => set({ language }),
    present: (presenting) => set({ presenting }),
    use: (tool) => set({ tool }),
  }));
};
