import { IconPencil } from '@tabler/icons-react';
import { findSurface } from '../../catalog/surfaces';
import { dimensionOf } from '../../experiment/plane';
import type { PlaneSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { axisNames, surfaceAbout } from '../../i18n/catalog-text';
import { Awaiting } from '../Awaiting';
import { AboutSurfaceButton } from '../about/AboutSurfaceButton';
import { useDocument, useLab } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { FieldRow } from './FieldRow';

import { FormulaText } from './FormulaText';
import { forkSurface } from './fork-surface';
import { GoodRatesButton } from './GoodRatesButton';
import { HistoryButtons } from './HistoryButtons';
import { coordinate, gradientNoise, planeSteps, seed } from './number-specs';
import classes from './rail.module.css';
import { SliderRow } from './SliderRow';
import { StartsFields } from './StartsFields';
import { SurfaceSelect } from './SurfaceSelect';

const FitObjective = onDemand(async () => (await import('./FitObjective')).FitObjective);
// Few surfaces are noisy, or have parameters of their own.
const SurfaceParameters = onDemand(
  async () => (await import('./SurfaceParameters')).SurfaceParameters,
);
const NoiseFields = onDemand(async () => (await import('./NoiseFields')).NoiseFields);
// Most visits type no formula.
const FormulaObjective = onDemand(
  async () => (await import('./FormulaObjective')).FormulaObjective,
);

const domainOf = (objective: PlaneSpec) =>
  objective.kind !== 'surface'
    ? objective.domain
    : (findSurface(objective.surface)?.domain ??
      ([
        [-2, 2],
        [-2, 2],
      ] as const));

const Formula = ({ objective }: { readonly objective: PlaneSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  if (objective.kind === 'formula')
    return (
      <ErrorBoundary>
        <Awaiting fallback={<FormulaText formula={objective.formula} />}>
          <FormulaObjective objective={objective} />
        </Awaiting>
      </ErrorBoundary>
    );
  if (objective.kind === 'fit')
    return (
      <ErrorBoundary>
        <Awaiting fallback={<FormulaText formula={objective.formula} over="data" />}>
          <FitObjective objective={objective} />
        </Awaiting>
      </ErrorBoundary>
    );
  const formula = findSurface(objective.surface)?.formula ?? '';
  return (
    <>
      <div className={classes.formula}>
        <FormulaText formula={formula} />
        <AboutSurfaceButton />
        <IconButton label={t('editor.surface.fork')} onClick={() => forkSurface(lab, objective)}>
          <IconPencil size={15} />
        </IconButton>
      </div>
      <p className={classes.about}>{surfaceAbout(t, objective.surface)}</p>
      {findSurface(objective.surface)?.parameters && (
        <ErrorBoundary>
          <Awaiting fallback={null}>
            <SurfaceParameters objective={objective} />
          </Awaiting>
        </ErrorBoundary>
      )}
    </>
  );
};

/** What is minimised on the surface page, and how long. */
export const SurfaceObjective = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const experiment = useDocument((state) => state.experiment);
  const { objective, steps } = experiment;
  if (objective.kind === 'network') return null;
  const { setObjective, setStart, setSteps, setSeed } = lab.document.getState();
  const [xs, ys] = domainOf(objective);
  const [x, y] = objective.start;
  const names = objective.kind === 'fit' ? axisNames(t, objective) : undefined;
  return (
    <section className={classes.section} aria-label={t('shell.objective.surface')}>
      <div className={classes.heading}>
        <h2>{t('shell.objective.surface')}</h2>
        <span className={classes.end}>
          <HistoryButtons />
        </span>
      </div>
      <div data-control="surface">
        <SurfaceSelect objective={objective} />
      </div>
      <Formula objective={objective} />
      <GoodRatesButton />
      {objective.kind !== 'fit' && (
        <SliderRow
          control="noise"
          label={t('shell.objective.noise')}
          name={t('shell.objective.noiseLong')}
          spec={gradientNoise}
          value={objective.gradientNoise}
          onChange={(value) => setObjective({ gradientNoise: value })}
        />
      )}
      {objective.kind !== 'fit' && objective.gradientNoise > 0 && (
        <ErrorBoundary>
          <Awaiting fallback={null}>
            <NoiseFields objective={objective} />
          </Awaiting>
        </ErrorBoundary>
      )}
      <div className={classes.pairs}>
        <FieldRow
          control="start"
          label={names?.[0] ?? t('shell.objective.startX')}
          name={names && t('shell.objective.startOf', { name: names[0] })}
          spec={coordinate(xs)}
          value={x}
          messageAlign="start"
          onChange={(value) => setStart([value, y])}
        />
        {dimensionOf(objective) === 2 && (
          <FieldRow
            control="start"
            label={names?.[1] ?? t('shell.objective.startY')}
            name={names && t('shell.objective.startOf', { name: names[1] })}
            spec={coordinate(ys)}
            value={y}
            onChange={(value) => setStart([x, value])}
          />
        )}
        <StartsFields objective={objective} />
        <FieldRow
          control="steps"
          label={t('shell.objective.steps')}
          spec={planeSteps}
          value={steps}
          messageAlign="start"
          onChange={setSteps}
        />
        <FieldRow
          control="seed"
          label={t('shell.objective.seed')}
          spec={seed}
          value={experiment.seed}
          onChange={setSeed}
        />
      </div>
    </section>
  );
};
