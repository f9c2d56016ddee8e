import { useEffect, useRef } from 'react';
import classes from './DigitGrid.module.css';

const SIDE = 28;

/** One digit of 28 × 28 bytes, white on black as MNIST has it. */
export const DigitImage = ({
  pixels,
  label,
}: {
  readonly pixels: Uint8Array;
  readonly label: string;
}) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(SIDE, SIDE);
    for (let k = 0; k < SIDE * SIDE; k += 1) {
      image.data.fill(pixels[k] ?? 0, 4 * k, 4 * k + 3);
      image.data[4 * k + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [pixels]);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      className={classes.image}
      role="img"
      aria-label={label}
    />
  );
};
