import type { TFunction } from 'i18next';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Domain, Point } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { hyperLabel } from '../../../i18n/catalog-text';
import type { MapPath, MapPicture } from '../../../state/surface/map';
import type { Failure } from '../../../worker/client';
import { panView, type Size, spanOf } from '../../canvas/view';
import { usePage } from '../../context/use-page';
import { useScheme } from '../../use-scheme';
import { frameLook } from './frame-looks';
import { MapReadout } from './MapReadout';
import classes from './MapStage.module.css';
import { MapTrouble } from './MapTrouble';
import { scalesOf } from './map-axes';
import type { MapModel } from './map-model';
import type { MapColors } from './palette';
import { PlotController, type PlotReports } from './plot-controller';

interface Props {
  readonly model: MapModel;
  readonly view: Domain | undefined;
  readonly picture: MapPicture | undefined;
  readonly colors: MapColors | undefined;
  /** In scaled units. */
  readonly cursor: Point | undefined;
  readonly values: Point | undefined;
  readonly path: MapPath | undefined;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly onResize: (size: Size) => void;
  readonly onMove: (view: Domain) => void;
  readonly onZoom: (factor: number, at: Point) => void;
  readonly onFit: () => void;
  readonly onPoint: (at: Point | undefined) => void;
  readonly onPick: (at: Point) => void;
  readonly onClose: () => void;
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const KEY_SHARE = 0.02;
const KEY_ZOOM = 1.5;

/** The map's drawing: pointer, wheel and keys move it, point at its pixels and pick them. */
export const MapPlot = (props: Props) => {
  const { model, view, picture, colors, cursor, path, busy, failure } = props;
  const { t } = useTranslation();
  const { frames } = usePage();
  const scheme = useScheme();
  const element = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const controller = useRef<PlotController | undefined>(undefined);
  const newest = useRef(props);
  newest.current = props;
  const [byKeys, setByKeys] = useState(false);

  useEffect(() => {
    if (!element.current || !canvas.current) return undefined;
    const reports: PlotReports = {
      resized: ({ width, height }) => newest.current.onResize({ width, height }),
      pan: (dx, dy) => {
        const { view: now, onMove } = newest.current;
        if (now) onMove(panView(now, -dx * spanOf(now[0]), dy * spanOf(now[1])));
      },
      zoom: (factor, at) => newest.current.onZoom(factor, at),
      point: (at) => {
        setByKeys(false);
        newest.current.onPoint(at);
      },
      pick: (at) => newest.current.onPick(at),
      fit: () => newest.current.onFit(),
    };
    const made = new PlotController(frames, element.current, canvas.current, reports);
    controller.current = made;
    return () => made.dispose();
  }, [frames]);

  const [nameX, nameY] = model.axes
    ? model.axes.map(({ name }) => hyperLabel(t, name))
    : [t('maps.startX'), t('maps.startY')];
  useEffect(() => {
    if (!view) return;
    controller.current?.show({
      view,
      picture,
      colors,
      words: { x: nameX ?? '', y: nameY ?? '', scales: scalesOf(model.axes) },
      look: frameLook(scheme),
      stand: model.stand,
      cursor,
      path,
      domain: model.domain,
    });
  }, [view, picture, colors, cursor, path, scheme, model, nameX, nameY]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    const [xs, ys] = view;
    const middle: Point = [(xs[0] + xs[1]) / 2, (ys[0] + ys[1]) / 2];
    const at = cursor ?? middle;
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey)
      props.onMove(panView(view, 0.1 * arrow[0] * spanOf(xs), 0.1 * arrow[1] * spanOf(ys)));
    else if (arrow) {
      setByKeys(true);
      props.onPoint([
        Math.min(xs[1], Math.max(xs[0], at[0] + KEY_SHARE * arrow[0] * spanOf(xs))),
        Math.min(ys[1], Math.max(ys[0], at[1] + KEY_SHARE * arrow[1] * spanOf(ys))),
      ]);
    } else if (event.key === '+' || event.key === '=') props.onZoom(KEY_ZOOM, at);
    else if (event.key === '-' || event.key === '_') props.onZoom(1 / KEY_ZOOM, at);
    else if (event.key === '0') props.onFit();
    else if (event.key === 'Enter' && cursor) props.onPick(cursor);
    else if (event.key === 'Escape') props.onClose();
    else return;
    // The page's own keys step through the race and zoom the stage below.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.plot}>
      <div
        ref={element}
        className={classes.surface}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus
        tabIndex={0}
        aria-label={t('maps.plotLabel')}
        aria-description={t('maps.plotKeys')}
        data-testid="map-plot"
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} className={classes.canvas} />
      </div>
      <MapReadout {...props} live={byKeys} />
      {failure ? <MapTrouble failure={failure} /> : kindMessage(t, model)}
      {busy && !picture && (
        <p className={classes.waiting} aria-hidden="true">
          {t(`maps.waiting.${model.kind}`)}
        </p>
      )}
    </div>
  );
};

const kindMessage = (t: TFunction, { kind, axes }: MapModel) =>
  kind === 'trainability' && !axes ? <p className={classes.message}>{t('maps.noAxes')}</p> : null;
