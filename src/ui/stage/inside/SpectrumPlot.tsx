import type { RunSpectra } from '../../../experiment/network/inside';
import { lookOf } from '../../../experiment/run-looks';
import { useTranslation } from '../../../i18n';
import { useDocument } from '../../context/use-lab';
import { runStyle } from '../../run-style';
import frame from './inside.module.css';
import { logTicks, type Plot, spectrumPlot } from './spectrum-scale';
import classes from './Weights.module.css';

const SIZE = { width: 300, height: 180, left: 42, right: 8, top: 8, bottom: 24 };

interface Props {
  readonly name: string;
  readonly spectra: readonly RunSpectra[];
}

/** Singular values of one matrix, of all runs, largest first, on a logarithmic scale. */
export const SpectrumPlot = ({ name, spectra }: Props) => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  const lines = spectra.flatMap(({ run, step, matrices }) => {
    const found = matrices.find((one) => one.name === name);
    return found ? [{ run, step, ...found }] : [];
  });
  const [first] = lines;
  if (!first) return null;
  const plot: Plot = spectrumPlot(
    lines.map(({ values }) => values),
    SIZE,
  );
  const [rows, columns] = first.shape;
  return (
    <section className={frame.card} aria-label={t('inside.spectrum.of', { name })}>
      <h2 className={frame.head}>
        <span className={frame.name}>{t('inside.spectrum.of', { name })}</span>
        <span className={frame.facts}>{`${rows} × ${columns}`}</span>
      </h2>
      <svg
        className={classes.plot}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={t('inside.spectrum.label', {
          name,
          largest: lines.map(({ values }) => (values[0] ?? 0).toPrecision(3)).join(', '),
        })}
      >
        {logTicks(plot.low, plot.high).map((exponent) => (
          <g key={exponent}>
            <line
              className={classes.grid}
              x1={SIZE.left}
              x2={SIZE.width - SIZE.right}
              y1={plot.y(10 ** exponent)}
              y2={plot.y(10 ** exponent)}
            />
            <text x={SIZE.left - 5} y={plot.y(10 ** exponent) + 3} textAnchor="end">
              {exponent >= -2 && exponent <= 3 ? String(Number(`1e${exponent}`)) : `1e${exponent}`}
            </text>
          </g>
        ))}
        <text x={SIZE.left} y={SIZE.height - 8}>
          1
        </text>
        <text x={SIZE.width - SIZE.right} y={SIZE.height - 8} textAnchor="end">
          {first.values.length}
        </text>
        {lines.map(({ run, values }) => {
          const { color, dash } = runStyle(lookOf(runs, run));
          return (
            <path
              key={run}
              data-run={run}
              className={classes.line}
              stroke={color}
              strokeDasharray={dash}
              d={plot.path(values)}
            />
          );
        })}
      </svg>
    </section>
  );
};
