import { useEffect, useMemo, useRef } from 'react';
import type { Dataset } from '../../../catalog/dataset';
import { drawExample } from '../../../catalog/draw-example';
import classes from './DigitImage.module.css';

/** One example, drawn as its data set says. */
export const DigitImage = ({
  dataset,
  pixels,
  label,
}: {
  readonly dataset: Dataset;
  readonly pixels: Uint8Array;
  readonly label: string;
}) => {
  const picture = useMemo(() => drawExample(dataset, pixels), [dataset, pixels]);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (picture === undefined) return;
    const { rgba, width, height } = picture;
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      width={picture?.width}
      height={picture?.height}
      className={classes.image}
      role="img"
      aria-label={label}
    />
  );
};
