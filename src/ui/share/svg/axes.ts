import type { Domain } from '../../../experiment/types';
import { formatTick } from '../../canvas/ticks';
import type { Size, Transform } from '../../canvas/view';
import { axisTicks } from '../../stage/kit/paint-axes';
import type { StageColors } from '../../stage/kit/stage-colors';
import { fillOf, strokeOf } from './paint';
import { element, textElement } from './xml';

const TICK = 5;
const CORNER = 34;
const TOP_ROOM = 14;

/** Words with a rim that keeps them readable on whatever is below. */
export const haloText = (
  { label, labelHalo }: StageColors,
  x: number,
  y: number,
  text: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): string =>
  textElement(x, y, text, {
    ...fillOf(label),
    ...strokeOf(labelHalo),
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'font-size': 11,
    ...attributes,
  });

/** Ticks along the left and the lower edge with labels inside, as on the stage; its axes' names, where they have some. */
export const axesElements = (
  view: Domain,
  { scaleX, scaleY, offsetX, offsetY }: Transform,
  size: Size,
  colors: StageColors,
  names: readonly [string, string] | undefined,
): string[] => {
  const { x: xTicks, y: yTicks } = axisTicks(view, size);
  const across = xTicks.values.map((value) => ({ value, at: value * scaleX + offsetX }));
  const up = yTicks.values.map((value) => ({ value, at: value * scaleY + offsetY }));
  const ticks = [
    ...across.map(({ at }) => `M${at.toFixed(2)} ${size.height}v${-TICK}`),
    ...up.map(({ at }) => `M0 ${at.toFixed(2)}h${TICK}`),
  ].join('');
  const middle = { 'text-anchor': 'middle' };
  return [
    element('path', { d: ticks, fill: 'none', ...strokeOf(colors.tick) }),
    ...across.flatMap(({ value, at }) =>
      at < CORNER || at > size.width - CORNER / 2
        ? []
        : [haloText(colors, at, size.height - TICK - 5, formatTick(value, xTicks.step), middle)],
    ),
    ...up.flatMap(({ value, at }) =>
      at < TOP_ROOM || at > size.height - CORNER
        ? []
        : [haloText(colors, TICK + 5, at + 4, formatTick(value, yTicks.step), {})],
    ),
    ...(names === undefined
      ? []
      : [
          haloText(colors, size.width / 2, size.height - 30, `${names[0]} →`, middle),
          haloText(colors, 0, 0, `${names[1]} →`, {
            ...middle,
            transform: `translate(46 ${size.height / 2}) rotate(-90)`,
          }),
        ]),
  ];
};
