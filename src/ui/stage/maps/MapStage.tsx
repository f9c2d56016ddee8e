import { useStore } from 'zustand';
import { useDocument, useSurfaceLab, useView } from '../../context/use-lab';
import { usePage } from '../../context/use-page';
import '../../../i18n/later';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapKind } from '../../../experiment/map/spec';
import type { Domain, Point } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { type Size, zoomView } from '../../canvas/view';
import { MapBar } from './MapBar';
import { MapLegend } from './MapLegend';
import { MapPlot } from './MapPlot';
import classes from './MapStage.module.css';
import { MapSummary } from './MapSummary';
import { homeView, mapModel, modelLimits, runAtValues, specOf, valuesAt } from './map-model';
import { useMapSettings } from './map-settings';
import { clampView, zoomAllowed } from './map-zoom';
import { mapColors } from './palette';
import { pickOnMap } from './pick';
import { useCover } from './use-cover';
import { useMapRequest } from './use-map-request';

/** A map over the whole stage: of all starts, or of all pairs of two hyperparameters. */
export const MapStage = ({ kind }: { readonly kind: MapKind }) => {
  const { t } = useTranslation();
  const experiment = useDocument((state) => state.experiment);
  const selectedRun = useView((state) => state.run);
  const { notices } = usePage();
  const lab = useSurfaceLab();
  const { maps, view: labView } = lab;
  const settings = useMapSettings();
  const measure = useView((seen) => seen.mapMeasure);
  const choice = useView((seen) => seen.mapChoice);
  const zoom = useView((seen) => seen.mapZoom);
  const state = useStore(maps.store);
  const [size, setSize] = useState<Size | undefined>(undefined);
  const [cursor, setCursor] = useState<Point | undefined>(undefined);

  const root = useRef<HTMLElement>(null);
  useCover(root);

  const model = useMemo(
    () => mapModel(kind, experiment, selectedRun, settings),
    [kind, experiment, selectedRun, settings],
  );
  const key = model?.key;
  const home = useMemo(() => model && size && homeView(model, size), [model, size]);
  // What was looked at closely are other axes then.
  const zoomedKey = useRef(key);
  const stale = zoomedKey.current !== key;
  useEffect(() => {
    if (zoomedKey.current !== key) labView.follow({ mapZoom: undefined });
    zoomedKey.current = key;
  }, [key, labView]);
  const view = zoom && !stale ? zoom : home;
  const spec = useMemo(
    () => (model && size && view ? specOf(model, view, size) : undefined),
    [model, size, view],
  );
  useMapRequest(spec, choice);

  const [shownKey, setShownKey] = useState(key);
  const { picture: newest } = state;
  // A picture of other axes is of no use, not even for a moment.
  const belongs = newest?.spec.kind === kind && shownKey === key;
  useEffect(() => {
    if (newest && newest.spec === spec) setShownKey(key);
  }, [newest, spec, key]);
  const picture = belongs || (newest && newest.spec === spec) ? newest : undefined;
  const colors = useMemo(() => picture && mapColors(picture, measure), [picture, measure]);

  const values = useMemo(
    () => (model && size && view && cursor ? valuesAt(model, view, size, cursor) : undefined),
    [model, size, view, cursor],
  );
  useEffect(() => {
    if (model && values) maps.askPath(runAtValues(model, values));
    else maps.clearPath();
  }, [maps, model, values]);

  const show = (next: Domain) => {
    if (model && home && zoomAllowed(next, home))
      labView.change({ mapZoom: clampView(next, modelLimits(model)) });
  };
  const fit = () => labView.change({ mapZoom: undefined });
  const close = () => labView.change({ map: undefined, mapZoom: undefined });

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
        onFit={fit}
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
        onFit={fit}
        onPoint={setCursor}
        onPick={(at) =>
          view && size && pickOnMap({ ...lab, notices }, model, valuesAt(model, view, size, at))
        }
        onClose={close}
      />
      <MapLegend model={model} picture={picture} colors={colors} state={state} />
      {picture && <MapSummary model={model} picture={picture} />}
    </section>
  );
};
