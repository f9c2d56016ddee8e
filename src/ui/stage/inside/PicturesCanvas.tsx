import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type { WeightPictures } from '../../../experiment/network/inside';
import { useTranslation } from '../../../i18n';
import { formatInteger, formatNumber } from '../../format';
import { useScheme } from '../../use-scheme';
import { divergingColor } from './diverging';
import frame from './inside.module.css';
import classes from './Weights.module.css';
import { type PixelPlace, pictureGrid } from './weight/picture-grid';

/** Screen pixels that a row of pictures may take. */
const WIDTH = 660;
const LEAST_SIDE = 24;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How large a picture's pixel is drawn: whole, and so that kernels can be seen and pictures stay small. */
const scaleOf = ({ height, width }: WeightPictures): number =>
  Math.max(1, Math.floor(LEAST_SIDE / Math.max(height, width)));

interface Props {
  readonly pictures: WeightPictures;
  readonly chosen: PixelPlace | undefined;
  readonly onChoose: (place: PixelPlace) => void;
}

/** A layer's weights as pictures on one canvas, one colour scale for all runs; a click or arrow keys choose a weight. */
export const PicturesCanvas = ({ pictures, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const scheme = useScheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { height, width, values, largest, total, name } = pictures;
  const count = values.length / (height * width);
  const scale = scaleOf(pictures);
  const grid = useMemo(
    () => pictureGrid({ height, width, count }, WIDTH, scale),
    [height, width, count, scale],
  );
  const { across, down } = grid;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(across, down);
    for (let y = 0; y < down; y += 1)
      for (let x = 0; x < across; x += 1) {
        const place = grid.at(x, y);
        if (!place) continue;
        const value = values[place.picture * height * width + place.pixel] ?? 0;
        image.data.set([...divergingColor(value, largest, scheme), 255], 4 * (y * across + x));
      }
    context.putImageData(image, 0, 0);
  }, [values, largest, height, width, grid, across, down, scheme]);
  const choose = ({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>) => {
    const shown = across / currentTarget.clientWidth;
    const place = grid.at(
      Math.floor(nativeEvent.offsetX * shown),
      Math.floor(nativeEvent.offsetY * shown),
    );
    if (place) onChoose(place);
  };
  const press = (event: KeyboardEvent) => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(chosen ? grid.beside(chosen, ...way) : { picture: 0, pixel: 0 });
  };
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  const [left, top, side] = chosen ? grid.boxOf(chosen) : [0, 0, 0];
  return (
    <section className={frame.card} aria-label={t('inside.weights.of', { name })}>
      <h2 className={frame.head}>
        <span className={frame.name}>{t('inside.weights.of', { name })}</span>
        <span className={frame.facts}>
          {count < total &&
            `${t('inside.shown', { shown: formatInteger(count), total: formatInteger(total) })} · `}
          {t('inside.weights.scale', { largest: formatNumber(largest) })}
        </span>
      </h2>
      <div
        className={classes.choosing}
        style={{ width: across }}
        role="application"
        aria-label={t('inside.weights.label', { count, height, width })}
        aria-description={t('inside.weights.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys choose its weights
        tabIndex={0}
        onPointerUp={choose}
        onKeyDown={press}
      >
        <canvas ref={canvas} width={across} height={down} className={classes.pictures} />
        {chosen && (
          <span
            className={classes.chosen}
            style={{
              left: percent(left, across),
              top: percent(top, down),
              width: percent(side, across),
              height: percent(side, down),
            }}
          />
        )}
      </div>
    </section>
  );
};
