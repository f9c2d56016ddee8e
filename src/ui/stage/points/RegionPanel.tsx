import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { useLab, useView } from '../../context/use-lab';
import { runStyle } from '../../run-style';
import classes from './PointsStage.module.css';
import { paintRegions, type RegionPicture } from './paint-regions';

/** What one run's network makes of the plane. */
export const RegionPanel = ({
  name,
  run,
  look,
  picture,
}: {
  readonly name: string;
  readonly run: number;
  readonly look: number;
  readonly picture: RegionPicture;
}) => {
  const { t } = useTranslation();
  const lab = useLab();
  const selected = useView((state) => state.run === run);
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(picture);
  latest.current = picture;
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
  useLayoutEffect(paint, [paint, picture]);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const watch = new ResizeObserver(paint);
    watch.observe(canvas.current);
    return () => watch.disconnect();
  }, [paint]);
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
        role="img"
        aria-label={t('network.points.regions', { name })}
      />
    </li>
  );
};
