import { useEffect, useRef, useState } from 'react';
import type { LandscapeGrid } from '../../../../experiment/network/landscape';
import type { Domain } from '../../../../experiment/types';
import { useTranslation } from '../../../../i18n';
import { useNetworkLab } from '../../../context/use-lab';
import { formatPercent } from '../../../format';
import { useScheme } from '../../../use-scheme';
import { useAnswer } from '../use-answer';
import classes from './Landscape.module.css';
import { createLandscapeStage, type LandscapeStage } from './landscape-stage';
import { PlaneFacts } from './PlaneFacts';
import { keepLandscape } from './shown-landscape';
import { type MapName, usePlane } from './use-plane';

/** Lines of the finest grid. */
const SIDE = 33;

/** The newest grid of which something can be drawn: as long as another one is begun, the one before. */
const useShownGrid = (grid: LandscapeGrid | undefined, plane: number | undefined) => {
  const last = useRef<LandscapeGrid | undefined>(undefined);
  if (grid && grid.side > 0) last.current = grid;
  return last.current?.plane === plane ? last.current : undefined;
};

/** Share of what distinguishes the runs, in as few digits as say something. */
const share = (held: number) => formatPercent(held, held < 0.0995 ? 1 : 0);

export const LandscapeMap = ({ chosen }: { readonly chosen: MapName }) => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const scheme = useScheme();
  const map = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const live = useRef<HTMLCanvasElement>(null);
  const stage = useRef<LandscapeStage | undefined>(undefined);
  const latest = useRef({ label: '', scheme });
  latest.current = { label: t('network.stage.start'), scheme };
  const [wanted, setWanted] = useState<{ readonly plane: number; readonly domain: Domain }>();

  const asked = usePlane(chosen);
  const { plane } = asked;
  const question = plane && wanted?.plane === plane.id ? { ...wanted, side: SIDE } : undefined;
  const computed = useAnswer('landscape', question as typeof question & { side: 33 });
  const grid = useShownGrid(computed.answer, plane?.id);

  useEffect(() => {
    if (!map.current || !ground.current || !live.current) return;
    const created = createLandscapeStage(
      lab,
      { map: map.current, ground: ground.current, live: live.current },
      () => latest.current.label,
      (of, domain) => setWanted({ plane: of, domain }),
      latest.current.scheme,
    );
    stage.current = created;
    return () => created.dispose();
  }, [lab]);
  useEffect(() => stage.current?.setScheme(scheme), [scheme]);
  const axis = (k: 0 | 1): string =>
    plane
      ? t(`inside.landscape.axis.${chosen}`, { number: k + 1, share: share(plane.held[k]) })
      : '';
  const [first, second] = [axis(0), axis(1)];
  useEffect(() => {
    const shown = { plane, grid, names: [first, second] } as const;
    stage.current?.show(shown);
    keepLandscape(lab, shown);
  }, [lab, plane, grid, first, second]);

  return (
    <>
      <div
        ref={map}
        className={classes.frame}
        role="application"
        aria-label={t('stage.map.label')}
        aria-description={t('network.stage.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move its view
        tabIndex={0}
      >
        <canvas
          ref={ground}
          className={classes.canvas}
          role="img"
          aria-label={t('network.stage.label')}
        />
        <canvas ref={live} className={classes.canvas} />
      </div>
      <PlaneFacts chosen={chosen} asked={asked} grid={grid} computed={computed.answer} />
    </>
  );
};
