import { useEffect, useRef } from 'react';
import type { Experiment } from '../../experiment/types';
import type { Sketch } from '../../state/saved/sketch';
import { useScheme } from '../use-scheme';
import { paintThumbnail, THUMB } from './paint-thumbnail';
import classes from './Thumbnail.module.css';

interface Props {
  readonly experiment: Experiment;
  /** Nothing: not there yet, or never. */
  readonly sketch: Sketch | undefined;
}

/** A picture beside words that say the same: for the eye alone. */
export const Thumbnail = ({ experiment, sketch }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useScheme();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) paintThumbnail(context, experiment, sketch, scheme);
  }, [experiment, sketch, scheme]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={classes.thumbnail} {...THUMB} />
    </div>
  );
};
