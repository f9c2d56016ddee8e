import { qrPath } from './qr-path';
import type { Scene } from './scene';
import { sheetSvg } from './svg/sheet';

/** A race as it stands now, with title, legend and link. */
export const makeSheet = (
  { title, step, moment, legend, stage, charts }: Scene,
  { link, font }: { readonly link: string; readonly font: string | undefined },
): ReturnType<typeof sheetSvg> =>
  sheetSvg({
    title,
    moment: moment(step),
    legend: legend(step),
    stage: stage?.(step),
    charts: charts(step),
    link,
    code: qrPath(link),
    font,
  });
