import type { Language } from '../../i18n';
import { filledTemplate } from './filled-template';

/** What a hand-out is told: `handout/main.tsx` reads it. */
export interface Handout {
  /** The experiment and how it is looked at, as in a link. */
  readonly hash: string;
  readonly language: Language;
  /** Of the site that it leads to; nothing where that is a file itself. */
  readonly home: string | undefined;
}

/** Where the built template holds what is told. */
export const HANDOUT_PLACE = '<script id="downhill-handout" type="application/json">null</script>';

/** Where that of networks holds files of their data set, by name and in base 64. */
export const DATA_PLACE = '<script id="downhill-data" type="application/json">null</script>';

/**
 * A hand-out: the template with an experiment in it.
 * @param files of the data set, in base 64, where networks are trained on one that is loaded
 * @throws where the template is none
 */
export const handoutFile = (
  template: string,
  handout: Handout,
  title: string,
  files?: Readonly<Record<string, string>>,
): string => {
  const named = {
    lang: handout.language === 'zh' ? 'zh-CN' : 'en',
    title: `${title} · Downhill`,
  };
  const told = filledTemplate(template, HANDOUT_PLACE, handout, named);
  return files === undefined ? told : filledTemplate(told, DATA_PLACE, files, named);
};
