import type { StepSpectrum } from '../../../../experiment/network/weight-trace';
import { useTranslation } from '../../../../i18n';
import frame from '../inside.module.css';
import { logTicks, spectrumPlot } from '../spectrum-scale';
import weights from '../Weights.module.css';
import classes from './WeightInspector.module.css';

const SIZE = { width: 300, height: 150, left: 42, right: 8, top: 8, bottom: 24 };

interface Props {
  readonly spectrum: StepSpectrum;
  readonly color: string;
}

/** Singular values of the gradient of one matrix and of the step that the rule made of it, each by its largest. */
export const StepSpectrumPlot = ({ spectrum, color }: Props) => {
  const { t } = useTranslation();
  const { name, shape, gradient, step } = spectrum;
  const plot = spectrumPlot([gradient, step], SIZE);
  const tick = (exponent: number) =>
    exponent >= -2 ? String(Number(`1e${exponent}`)) : `1e${exponent}`;
  const last = (values: readonly number[]) => (values.at(-1) ?? 0).toPrecision(2);
  return (
    <figure className={classes.spectrum}>
      <figcaption className={frame.about}>
        {t('inside.weight.spectrum', { name, shape: shape.join(' × ') })}
      </figcaption>
      <svg
        className={weights.plot}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={t('inside.weight.spectrumLabel', {
          name,
          gradient: last(gradient),
          step: last(step),
        })}
      >
        {logTicks(plot.low, plot.high).map((exponent) => (
          <g key={exponent}>
            <line
              className={weights.grid}
              x1={SIZE.left}
              x2={SIZE.width - SIZE.right}
              y1={plot.y(10 ** exponent)}
              y2={plot.y(10 ** exponent)}
            />
            <text x={SIZE.left - 5} y={plot.y(10 ** exponent) + 3} textAnchor="end">
              {tick(exponent)}
            </text>
          </g>
        ))}
        <text x={SIZE.left} y={SIZE.height - 8}>
          1
        </text>
        <text x={SIZE.width - SIZE.right} y={SIZE.height - 8} textAnchor="end">
          {gradient.length}
        </text>
        <path
          className={weights.line}
          stroke={color}
          strokeDasharray="3 3"
          d={plot.path(gradient)}
        />
        <path className={weights.line} stroke={color} d={plot.path(step)} />
      </svg>
    </figure>
  );
};
