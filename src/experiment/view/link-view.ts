import type { Domain, Point } from '../types';
import { agrees, type View } from './view';

/** What is shown is kept to this share of its width: less than a pixel. */
const FINEST = 1e-3;

const rounded = ([low, high]: Point): Point => {
  // As many decimals as tell a share of the width: those of the power of ten below it, as numbers are written.
  const [, exponent = '0'] = ((high - low) * FINEST).toExponential().split('e');
  const decimals = -Number(exponent);
  if (decimals > 100) return [low, high];
  const unit = Number(`1e${-decimals}`);
  const round = (x: number) =>
    decimals > 0 ? Number(x.toFixed(decimals)) + 0 : Math.round(x / unit) * unit;
  const [from, to] = [round(low), round(high)];
  return from < to ? [from, to] : [low, high];
};

const roundedDomain = ([x, y]: Domain): Domain => [rounded(x), rounded(y)];

const short = (x: number): number => Number(x.toFixed(3)) + 0;

/**
 * A view as a link says it: no finer than anybody sees it, and of a race in motion not the step that it is at. It is
 * another one before the link is copied: opened, it moves from its start.
 */
export const linkView = (view: View): View => {
  const { step, playing, zoom, mapZoom, camera } = view;
  return {
    ...view,
    step: playing || step === undefined ? undefined : Math.round(step * 100) / 100,
    zoom: zoom && roundedDomain(zoom),
    mapZoom: mapZoom && roundedDomain(mapZoom),
    camera: camera && {
      around: short(camera.around),
      down: short(camera.down),
      distance: short(camera.distance),
      target: [short(camera.target[0]), short(camera.target[1]), short(camera.target[2])],
    },
  };
};

/** Whether a link shows what is there: of a race in motion, wherever it has come to since, or rests. */
export const showsTheSame = (link: View, there: View): boolean => {
  const { step: _, playing: __, ...others } = link;
  return agrees(link.playing && link.step === undefined ? others : link, linkView(there));
};
