import { type RefObject, useEffect, useRef } from 'react';
import { useSurfaceLab } from '../../context/use-lab';
import type { Scheme } from '../kit/color-map';
import { STAGE_COLORS } from '../kit/stage-colors';
import classes from './SideContours.module.css';
import { createSideContours, type Seen } from './side-contours';

interface Props {
  /** Of the stage. */
  readonly controller: RefObject<{ seen(): Seen | undefined } | undefined>;
  readonly scheme: Scheme;
}

/** A canvas over a fit's surface: contours of the loss over the step's batch, and over the point under the pointer. */
export const SideContours = ({ controller, scheme }: Props) => {
  const lab = useSurfaceLab();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current?.parentElement) return undefined;
    const { model, arrow } = STAGE_COLORS[scheme];
    return createSideContours(
      lab,
      current,
      current.parentElement,
      () => controller.current?.seen(),
      scheme,
      { batch: arrow.momentum, point: model },
    );
  }, [lab, controller, scheme]);
  return <canvas className={classes.contours} ref={canvas} data-testid="side-contours" />;
};
