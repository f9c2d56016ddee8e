import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../../i18n';
import { useLab, useNetworkLab, useView } from '../../context/use-lab';
import { runStyle } from '../../run-style';
import { brushIn } from './brush';
import type { BrushEdits } from './brush-edits';
import { listenForBrush } from './brush-hands';
import classes from './PointsStage.module.css';
import { paintRegions, type RegionPicture } from './paint-regions';

/** What one run's network makes of the plane. */
export const RegionPanel = ({
  name,
  run,
  look,
  picture,
  edits,
}: {
  readonly name: string;
  readonly run: number;
  readonly look: number;
  readonly picture: RegionPicture;
  /** What a hand changes here, where it may. */
  readonly edits?: BrushEdits | undefined;
}) => {
  const { t } = useTranslation();
  const lab = useLab();
  const brush = brushIn(useNetworkLab());
  const { stroke, chosen } = useStore(brush);
  const selected = useView((state) => state.run === run);
  const canvas = useRef<HTMLCanvasElement>(null);
  const point = edits && chosen !== undefined ? edits.points()[chosen] : undefined;
  const seen = { ...picture, ...stroke, chosen: stroke ? undefined : point };
  const latest = useRef(seen);
  latest.current = seen;
  const paint = useCallback(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const side = Math.max(1, Math.round(element.clientWidth * devicePixelRatio));
    if (element.width !== side) {
      element.width = side;
      element.height = side;
    }
    paintRegions(context, latest.current);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is what it paints anew for
  useLayoutEffect(paint, [paint, picture, stroke, point]);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const watch = new ResizeObserver(paint);
    watch.observe(canvas.current);
    return () => watch.disconnect();
  }, [paint]);
  useEffect(() => {
    if (!canvas.current || !edits) return undefined;
    return listenForBrush(canvas.current, {
      edits,
      view: () => latest.current.view,
      chosen: () => brush.getState().chosen,
      choose: (index) => brush.setState({ chosen: index }),
    });
  }, [edits, brush]);
  return (
    <li className={classes.panel} data-selected={selected || undefined}>
      <button
        type="button"
        className={classes.name}
        aria-pressed={selected}
        onClick={() => lab.view.change({ run })}
      >
        <span
          className={classes.swatch}
          aria-hidden="true"
          style={{ background: runStyle(look).color }}
        />
        {name}
      </button>
      <canvas
        ref={canvas}
        className={classes.regions}
        role={edits ? 'application' : 'img'}
        tabIndex={edits ? 0 : undefined}
        data-brush={edits ? true : undefined}
        aria-label={t('network.points.regions', { name })}
        aria-description={edits && t('training.points.brush.keys')}
      />
    </li>
  );
};
