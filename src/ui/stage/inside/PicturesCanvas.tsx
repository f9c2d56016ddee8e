import { useEffect, useRef } from 'react';
import type { WeightPictures } from '../../../experiment/network/inside';
import { useTranslation } from '../../../i18n';
import { formatInteger, formatNumber } from '../../format';
import { useScheme } from '../../use-scheme';
import { divergingColor } from './diverging';
import frame from './inside.module.css';
import classes from './Weights.module.css';

/** Screen pixels that a row of pictures may take. */
const WIDTH = 660;
const GAP = 1;
const LEAST_SIDE = 24;

/** How large a picture's pixel is drawn: whole, and so that kernels can be seen and pictures stay small. */
const scaleOf = ({ height, width }: WeightPictures): number =>
  Math.max(1, Math.floor(LEAST_SIDE / Math.max(height, width)));

/** A layer's weights as pictures on one canvas, one colour scale for all runs. */
export const PicturesCanvas = ({ pictures }: { readonly pictures: WeightPictures }) => {
  const { t } = useTranslation();
  const scheme = useScheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { height, width, values, largest, total, name } = pictures;
  const count = values.length / (height * width);
  const scale = scaleOf(pictures);
  const columns = Math.max(1, Math.min(count, Math.floor(WIDTH / (scale * width + GAP))));
  const rows = Math.ceil(count / columns);
  const [across, down] = [
    columns * (scale * width + GAP) - GAP,
    rows * (scale * height + GAP) - GAP,
  ];
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(across, down);
    for (let y = 0; y < down; y += 1)
      for (let x = 0; x < across; x += 1) {
        const [column, row] = [
          Math.floor(x / (scale * width + GAP)),
          Math.floor(y / (scale * height + GAP)),
        ];
        const [px, py] = [
          Math.floor((x - column * (scale * width + GAP)) / scale),
          Math.floor((y - row * (scale * height + GAP)) / scale),
        ];
        const picture = row * columns + column;
        if (px >= width || py >= height || picture >= count) continue;
        const value = values[picture * height * width + py * width + px] ?? 0;
        const at = 4 * (y * across + x);
        image.data.set([...divergingColor(value, largest, scheme), 255], at);
      }
    context.putImageData(image, 0, 0);
  }, [values, largest, height, width, count, scale, columns, across, down, scheme]);
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
      <canvas
        ref={canvas}
        width={across}
        height={down}
        className={classes.pictures}
        style={{ width: across }}
        role="img"
        aria-label={t('inside.weights.label', { count, height, width })}
      />
    </section>
  );
};
