import { useEffect, useRef } from 'react';
import { type RunUnits, UNIT_SIDE } from '../../../../experiment/network/units';
import { useTranslation } from '../../../../i18n';
import { formatNumber } from '../../../format';
import type { Scheme } from '../../kit/color-map';
import frame from '../inside.module.css';
import classes from './NetTab.module.css';
import type { WeightPlace } from './net-layout';
import { type DenseLayer, parameterAt, unitPixels } from './paint-net';

interface Props {
  readonly place: WeightPlace;
  readonly units: RunUnits;
  readonly layers: readonly DenseLayer[];
  readonly names: { readonly inputs: readonly string[]; readonly outputs: readonly string[] };
  readonly scheme: Scheme;
}

/** One weight or bias: its value, the slope of the loss along it, how far it has come; and what its unit makes of the plane. */
export const WeightCard = ({ place, units, layers, names, scheme }: Props) => {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { layer, to, from } = place;
  const pictures = units.layers[layer];
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && pictures) context.putImageData(unitPixels(pictures, to, scheme), 0, 0);
  }, [pictures, to, scheme]);
  const index = parameterAt(layers, place);
  if (index === undefined) return null;
  const { theta, gradient, examples, began, step } = units;
  const value = theta[index] ?? Number.NaN;
  const unitName = (at: number, unit: number): string => {
    if (at < 0) return names.inputs[unit] ?? '';
    return at === layers.length - 1
      ? (names.outputs[unit] ?? '')
      : t('inside.net.unit', { layer: at + 1, unit: unit + 1 });
  };
  const facts = [
    [t('inside.net.value'), value],
    [t('inside.net.gradient', { n: examples }), gradient[index] ?? Number.NaN],
    ...(began && began.step < step
      ? [
          [
            t('inside.net.moved', { step: began.step }),
            value - (began.theta[index] ?? Number.NaN),
          ] as const,
        ]
      : []),
  ] as const;
  return (
    <section className={frame.card} aria-label={t('inside.net.card')}>
      <h2 className={frame.head}>
        <output className={classes.title} data-testid="net-chosen">
          {from === undefined
            ? t('inside.net.bias', { unit: unitName(layer, to) })
            : t('inside.net.weight', { from: unitName(layer - 1, from), to: unitName(layer, to) })}
        </output>
      </h2>
      <div className={classes.weight}>
        <dl className={classes.facts}>
          {facts.map(([name, number]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatNumber(number)}</dd>
            </div>
          ))}
        </dl>
        <figure className={classes.unit}>
          <canvas
            ref={canvas}
            width={UNIT_SIDE}
            height={UNIT_SIDE}
            role="img"
            aria-label={t('inside.net.picture', { unit: unitName(layer, to) })}
          />
          <figcaption>
            {t('inside.weights.scale', { largest: formatNumber(pictures?.largest[to] ?? 0) })}
          </figcaption>
        </figure>
      </div>
    </section>
  );
};
