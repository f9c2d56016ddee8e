import i18next from 'i18next';
import { first } from './en-first';
import { forgetTexts } from './use-translation';

export { useTranslation } from './use-translation';

export type Language = 'en' | 'zh';

/** English is there at once and the fallback; Chinese comes with its own small chunk when it is wanted. */
const load = async (language: Language): Promise<void> => {
  if (language === 'en' || i18next.hasResourceBundle(language, 'translation')) return;
  const { zh } = await import('./zh');
  i18next.addResourceBundle(language, 'translation', zh);
};

let wanted: Language = 'en';

/**
 * The page's language: its words, and what the document says about itself. Of several calls the last one holds.
 * @returns whether the words are there; if not, the page goes on in the language that it has
 */
export const setLanguage = async (language: Language): Promise<boolean> => {
  wanted = language;
  try {
    await load(language);
  } catch {
    return wanted !== language;
  }
  if (wanted !== language) return true;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  return true;
};

/** To be awaited before the first render. It has English, whatever comes of other languages. */
export const startI18n = async (): Promise<void> => {
  await i18next.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    // React escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18next.store.on('added', forgetTexts);
};
