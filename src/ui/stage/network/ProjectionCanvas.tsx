import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { useNetworkLab } from '../../context/use-lab';
import { useScheme } from '../../use-scheme';
import classes from './ProjectionCanvas.module.css';
import { createProjectionStage, type ProjectionStage } from './projection-stage';

/** The parameters' way, seen along two fixed random directions. */
export const ProjectionCanvas = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const scheme = useScheme();
  const map = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<ProjectionStage | undefined>(undefined);
  const label = useRef('');
  const look = useRef(scheme);
  label.current = t('network.stage.start');
  look.current = scheme;
  useEffect(() => {
    if (!map.current || !canvas.current) return;
    const created = createProjectionStage(
      lab,
      { map: map.current, canvas: canvas.current },
      () => label.current,
      look.current,
    );
    stage.current = created;
    return () => created.dispose();
  }, [lab]);
  useEffect(() => stage.current?.setScheme(scheme), [scheme]);
  return (
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
        ref={canvas}
        className={classes.canvas}
        role="img"
        aria-label={t('network.stage.label')}
      />
      <p className={classes.caption}>{t('network.stage.caption')}</p>
    </div>
  );
};
