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

/**
 * A hand-out: the template with an experiment in it.
 * @throws where the template is none
 */
export const handoutFile = (template: string, handout: Handout, title: string): string =>
  filledTemplate(template, HANDOUT_PLACE, handout, {
    lang: handout.language === 'zh' ? 'zh-CN' : 'en',
    title: `${title} · Downhill`,
  });
