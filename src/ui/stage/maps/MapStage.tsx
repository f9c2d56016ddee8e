import '../../../i18n/later';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { MapKind } from '../../../experiment/map/spec';
import type { Domain, Point } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { documentStore } from '../../../state/document';
import { clearMapPath, mapStore, requestMapPath } from '../../../state/map';
import { sessionStore } from '../../../state/session';
import { type Size, zoomView } from '../../canvas/view';
import { MapBar } from './MapBar';
import { MapLegend } from './MapLegend';
import { MapPlot } from './MapPlot';
import classes from './MapStage.module.css';
import { MapSummary } from './MapSummary';
import { homeView, mapModel, modelLimits, runAtValues, specOf, valuesAt } from './map-model';
import { mapSettings } from './map-settings';
import { mapViewStore } from './map-view-store';
import { clampView, zoomAllowed } from './map-zoom';
import { mapColors } from './palette';
import { pickOnMap } from './pick';
import { useCover } from './use-cover';
import { useMapRequest } from './use-map-request';

/** A map over the whole stage: of all starts, or of all pairs of two hyperparameters. */
export const MapStage = ({ kind }: { readonly kind: MapKind }) => {
  const { t } = useTranslation();
  const experiment = useStore(documentStore, (state) => state.experiments.surface);
  const selectedRun = useStore(sessionStore, (state) => state.selectedRun);
  const settings = useStore(mapSettings);
  const state = useStore(mapStore);
  const [size, setSize] = useState<Size | undefined>(undefined);
  const [moved, setMoved] = useState<{ readonly key: string; readonly view: Domain } | undefined>(
    undefined,
  );
  const [cursor, setCursor] = useState<Point | undefined>(undefined);

  const root = useRef<HTMLElement>(null);
  useCover(root);

  const model = useMemo(
    () => mapModel(kind, experiment, selectedRun, settings),
    [kind, experiment, selectedRun, settings],
  );
  const key = model?.key;
  const home = useMemo(() => model && size && homeView(model, size), [model, size]);
  const view = moved && moved.key === key ? moved.view : home;
  const spec = useMemo(
    () => (model && size && view ? specOf(model, view, size) : undefined),
    [model, size, view],
  );
  useMapRequest(spec, settings.choice);

  const [shownKey, setShownKey] = useState(key);
  const { picture: newest } = state;
  // A picture of other axes is of no use, not even for a moment.
  const belongs = newest?.spec.kind === kind && shownKey === key;
  useEffect(() => {
    if (newest && newest.spec === spec) setShownKey(key);
  }, [newest, spec, key]);
  const picture = belongs || (newest && newest.spec === spec) ? newest : undefined;
  const colors = useMemo(
    () => picture && mapColors(picture, settings.measure),
    [picture, settings.measure],
  );

  const values = useMemo(
    () => (model && size && view && cursor ? valuesAt(model, view, size, cursor) : undefined),
    [model, size, view, cursor],
  );
  useEffect(() => {
    if (model && values) requestMapPath(runAtValues(model, values));
    else clearMapPath();
  }, [model, values]);

  const show = (next: Domain) => {
    if (model && home && zoomAllowed(next, home))
      setMoved({ key: model.key, view: clampView(next, modelLimits(model)) });
  };
  const close = () => mapViewStore.getState().show(undefined);

  if (!model) return null;
  return (
    <section
      ref={root}
      className={classes.root}
      aria-label={t(kind === 'basins' ? 'maps.basinsTitle' : 'maps.trainabilityTitle')}
      data-testid="map"
      // A phone's layout makes the stage higher.
      data-wants-room
      data-done={picture?.done ?? 0}
      data-backend={picture?.backend}
      data-view={JSON.stringify(view)}
    >
      <MapBar
        model={model}
        picture={picture}
        colors={colors}
        fitted={view === home}
        onFit={() => setMoved(undefined)}
        onClose={close}
      />
      <MapPlot
        model={model}
        view={view}
        picture={picture}
        colors={colors}
        cursor={cursor}
        values={values}
        path={state.path}
        busy={state.busy}
        failure={state.failure}
        onResize={setSize}
        onMove={show}
        onZoom={(factor, at) => {
          if (!view) return;
          show(zoomView(view, at, factor));
          // Many magnifications from now the old numbers would be beside the pointer.
          if (cursor) setCursor(at);
        }}
        onFit={() => setMoved(undefined)}
        onPoint={setCursor}
        onPick={(at) => view && size && pickOnMap(model, valuesAt(model, view, size, at))}
        onClose={close}
      />
      <MapLegend model={model} picture={picture} colors={colors} state={state} />
      {picture && <MapSummary model={model} picture={picture} />}
    </section>
  );
};
