import { escapeXml } from './svg/xml';

/** Fetches a built page of one file that stands beside the site's own. @throws where it does not come */
export const fetchTemplate = async (file: string, base: string): Promise<string> => {
  const answer = await fetch(new URL(file, base));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.text();
};

/**
 * Such a page with what it is told in it, in a language, under a title.
 * @param place the script in which the built template holds `null`
 * @throws where the template is none
 */
export const filledTemplate = (
  template: string,
  place: string,
  told: object,
  { lang, title }: { readonly lang: string; readonly title: string },
): string => {
  const parts = template.split(place);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new Error('this is no template of such a page');
  // Nothing in it ends the script that it stands in.
  const json = JSON.stringify(told).replaceAll('<', '\\u003c');
  const named = before
    .replace('<html lang="en">', () => `<html lang="${lang}">`)
    .replace('<title>Downhill</title>', () => `<title>${escapeXml(title)}</title>`);
  return `${named}${place.replace('null', () => json)}${after}`;
};
