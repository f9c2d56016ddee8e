import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { first } from './en-first';

export { useTranslation } from 'react-i18next';

export type Language = 'en' | 'zh';

/** English is there at once and the fallback; Chinese comes with its own small chunk when it is wanted. */
const load = async (language: Language): Promise<void> => {
  if (language === 'en' || i18next.hasResourceBundle(language, 'translation')) return;
  const { zh } = await import('./zh');
  i18next.addResourceBundle(language, 'translation', zh);
};

/** The page's language: its words, and what the document says about itself. */
export const setLanguage = async (language: Language): Promise<void> => {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

/** To be awaited before the first render. */
export const startI18n = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    // React escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await setLanguage(language);
};
