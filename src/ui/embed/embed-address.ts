import { escapeXml } from '../share/svg/xml';
import type { Asked } from './asked';

/** The address of the embedded page of an experiment. @param link of the lab */
export const embedAddress = (link: string, { start, language, scheme }: Asked): string => {
  const [place = '', hash = ''] = link.split('#');
  const query = [
    'embed',
    ...(start === 'tap' ? ['start=tap'] : []),
    ...(language ? [`lang=${language}`] : []),
    ...(scheme ? [`theme=${scheme}`] : []),
  ].join('&');
  return `${place.split('?')[0]}?${query}#${hash}`;
};

/** What stands in another page's text. */
export const embedSnippet = (address: string, title: string): string =>
  `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="720" height="480" style="border:0;max-width:100%" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
