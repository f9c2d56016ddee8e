import type { Language } from '../../i18n';
import { escapeXml } from './svg/xml';

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
export const handoutFile = (template: string, handout: Handout, title: string): string => {
  const parts = template.split(HANDOUT_PLACE);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new Error('this is no template of a hand-out');
  // Nothing in it ends the script that it stands in.
  const json = JSON.stringify(handout).replaceAll('<', '\\u003c');
  const told = HANDOUT_PLACE.replace('null', () => json);
  const lang = handout.language === 'zh' ? 'zh-CN' : 'en';
  const named = before
    .replace('<html lang="en">', `<html lang="${lang}">`)
    .replace('<title>Downhill</title>', () => `<title>${escapeXml(title)} · Downhill</title>`);
  return `${named}${told}${after}`;
};
