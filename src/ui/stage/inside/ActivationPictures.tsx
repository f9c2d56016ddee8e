import { useEffect, useMemo, useRef } from 'react';
import type { LayerActivations } from '../../../experiment/network/inside';
import { useTranslation } from '../../../i18n';
import { formatInteger, formatNumber } from '../../format';
import { useScheme } from '../../use-scheme';
import { divergingColor } from './diverging';
import frame from './inside.module.css';
import classes from './Weights.module.css';
import { pictureGrid } from './weight/picture-grid';

const WIDTH = 620;
/** Of a convolution's picture. */
const LEAST_SIDE = 48;
const MOST_SCALE = 4;
/** Of a unit in a strip. */
const CELL = 12;

/** What one layer makes of an example: channels as pictures, units as a strip; 0 is the colour of paper. */
export const ActivationPictures = ({ layer }: { readonly layer: LayerActivations }) => {
  const { t } = useTranslation();
  const scheme = useScheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { name, kind, height, width, values } = layer;
  // A strip of units goes on in the next row.
  const [rows, columns] = kind === 'conv' ? [height, width] : [1, 1];
  const count = values.length / (rows * columns);
  const scale =
    kind === 'conv'
      ? Math.max(1, Math.min(MOST_SCALE, Math.floor(LEAST_SIDE / Math.max(height, width))))
      : CELL;
  const grid = useMemo(
    () => pictureGrid({ height: rows, width: columns, count }, WIDTH, scale),
    [rows, columns, count, scale],
  );
  const { across, down } = grid;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(across, down);
    for (let y = 0; y < down; y += 1)
      for (let x = 0; x < across; x += 1) {
        const place = grid.at(x, y);
        if (!place) continue;
        const value = values[place.picture * rows * columns + place.pixel] ?? 0;
        image.data.set([...divergingColor(value, largest || 1, scheme), 255], 4 * (y * across + x));
      }
    context.putImageData(image, 0, 0);
  }, [values, largest, rows, columns, grid, across, down, scheme]);
  const silent = values.reduce((sum, value) => sum + (value > 0 ? 0 : 1), 0) / values.length;
  const about = { name, units: formatInteger(count), height, width };
  return (
    <section className={frame.card} aria-label={t('inside.activations.of', { name })}>
      <h2 className={frame.head}>
        <span className={frame.name}>{t(`inside.activations.${kind}`, about)}</span>
        <span className={frame.facts}>
          {t('inside.activations.facts', {
            largest: formatNumber(Number(largest.toPrecision(3))),
            silent: Math.round(100 * silent),
          })}
        </span>
      </h2>
      <canvas
        ref={canvas}
        width={across}
        height={down}
        className={classes.pictures}
        style={{ width: across, maxWidth: '100%' }}
        role="img"
        aria-label={t('inside.activations.of', { name })}
      />
    </section>
  );
};
