import { useRef } from 'react';
import { resolvePlane } from '../../experiment/plane';
import { printable } from '../../formula/printable';
import { useTranslation } from '../../i18n';
import { surfaceName } from '../../i18n/catalog-text';
import { shownLayers } from '../../state/lab/view';
import { Awaiting } from '../Awaiting';
import { useDocument, useView } from '../context/use-lab';
import { ErrorBoundary } from '../ErrorBoundary';
import { InspectorDock } from '../inspector/InspectorDock';
import { onDemand } from '../on-demand';
import { Pending } from '../pages/Pending';
import { useNarrow } from '../use-narrow';
import { useScheme } from '../use-scheme';
import { PointerReadout } from './kit/PointerReadout';
import { StageLabel } from './kit/StageLabel';
import { MapLayer } from './maps/MapLayer';
import { StageToolbar } from './StageToolbar';
import classes from './SurfaceStage.module.css';
import { FurtherStarts } from './starts/FurtherStarts';
import { StartHandle } from './starts/StartHandle';
import type { StageController } from './surface/controller';
import { RaceSummary } from './surface/RaceSummary';
import { useStageController } from './surface/use-stage-controller';

const DataCard = onDemand(async () => (await import('./data/DataCard')).DataCard);

const SideContours = onDemand(async () => (await import('./data/SideContours')).SideContours);

const StageTable = onDemand(async () => (await import('./kit/StageTable')).StageTable);

const Surface3d = onDemand(async () => (await import('./surface3d/Surface3d')).Surface3d);

/** Characters of a typed formula that stand for its name. */
const NAME = 120;

interface Props {
  /** Without its tools and maps: a lesson says what is laid over it, and leaves open what it wants to. */
  readonly bare?: boolean;
}

/** Where the race on a surface is seen: the map, the paths on it, and the start that can be moved. */
export const SurfaceStage = ({ bare = false }: Props) => {
  const { t } = useTranslation();
  const scheme = useScheme();
  const narrow = useNarrow();
  const controller = useRef<StageController | undefined>(undefined);
  const relief = useView((state) => shownLayers(state).relief);
  const inspector = useView((state) => state.inspector);
  const table = useView((state) => state.stageTable);
  const fitRelief = useRef<(() => void) | undefined>(undefined);
  const { bind, readout, label } = useStageController(controller, scheme);
  const objective = useDocument((state) => state.experiment.objective);
  const wanted = useView((state) => state.dataSize);
  // A phone has room for one space at a time.
  const dataSize = objective.kind === 'fit' ? (wanted ?? (narrow ? 'folded' : 'open')) : undefined;
  const curve = objective.kind !== 'network' && resolvePlane(objective).dimension === 1;
  const name =
    objective.kind === 'surface'
      ? surfaceName(t, objective.surface)
      : objective.kind === 'network'
        ? ''
        : printable(objective.formula, NAME);
  return (
    <div className={classes.frame}>
      <div className={classes.split} data-data={dataSize}>
        <div className={classes.stage}>
          <div
            className={classes.map}
            ref={bind('map')}
            hidden={relief}
            role="application"
            aria-label={t('stage.map.label')}
            aria-description={t('stage.map.keys')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move its view
            tabIndex={0}
            data-testid="surface-map"
          >
            <canvas
              className={classes.canvas}
              ref={bind('heat')}
              hidden
              data-testid="surface-heat"
            />
            <canvas
              className={classes.canvas}
              ref={bind('base')}
              role="img"
              aria-label={t(curve ? 'stage.curve.label' : 'surface.stage.label', { name })}
            />
            {objective.kind === 'fit' && !curve && (
              <ErrorBoundary>
                <Awaiting fallback={null}>
                  <SideContours controller={controller} scheme={scheme} />
                </Awaiting>
              </ErrorBoundary>
            )}
            <canvas className={classes.future} ref={bind('future')} />
            <canvas className={classes.past} ref={bind('past')} />
            <canvas className={classes.canvas} ref={bind('live')} />
            <FurtherStarts ref={bind('further')} />
            <StartHandle ref={bind('start')} />
            <StageLabel ref={label} />
          </div>
          {relief && (
            <ErrorBoundary>
              <Awaiting fallback={<Pending />}>
                <Surface3d name={name} scheme={scheme} fit={fitRelief} />
              </Awaiting>
            </ErrorBoundary>
          )}
          {!bare && (
            <StageToolbar
              onFit={() => (relief ? fitRelief.current?.() : controller.current?.fit())}
            />
          )}
          {table && (
            <ErrorBoundary>
              <Awaiting fallback={null}>
                <StageTable />
              </Awaiting>
            </ErrorBoundary>
          )}
          <PointerReadout ref={readout} />
          {!narrow && (!bare || inspector) && <InspectorDock floating />}
          <RaceSummary name={name} />
          {!bare && <MapLayer />}
        </div>
        {objective.kind === 'fit' && dataSize && (
          <div className={classes.data}>
            <ErrorBoundary>
              <Awaiting fallback={null}>
                <DataCard objective={objective} size={dataSize} />
              </Awaiting>
            </ErrorBoundary>
          </div>
        )}
      </div>
    </div>
  );
};
