import type { Dataset } from '../../../catalog/dataset';
import { PLANE_SIDE, planeAnswer } from '../../../experiment/network/planar/answers';
import type { Domain } from '../../../experiment/types';
import { classColor, cssColor, valueColor, valueInk } from './colors';

/** Faint where a network guesses, so that points stand out everywhere. */
const FAINT = 30;
const STRONG = 165;

/** What a network says of every place, a pixel each; what lies behind shines through. */
export const regionPixels = (
  dataset: Pick<Dataset, 'target'>,
  answers: Uint8Array,
): Uint8ClampedArray<ArrayBuffer> => {
  const pixels = new Uint8ClampedArray(4 * PLANE_SIDE * PLANE_SIDE);
  answers.forEach((byte, cell) => {
    const answer = planeAnswer(dataset, byte);
    const [color, strength] =
      answer.kind === 'class'
        ? [classColor(answer.label), FAINT + (STRONG - FAINT) * answer.certainty]
        : [valueColor(answer.share), STRONG * Math.abs(answer.share)];
    pixels.set([...color, strength], 4 * cell);
  });
  return pixels;
};

type Points = readonly (readonly [number, number, number])[];

export interface RegionPicture {
  readonly dataset: Pick<Dataset, 'target'>;
  readonly view: Domain;
  readonly train: Points;
  readonly test: Points;
  readonly answers: Uint8Array | undefined;
  /** What a stroke under way has left: points that are new, and some that are gone. */
  readonly added?: Points;
  readonly erased?: ReadonlySet<Points[number]>;
  /** Ringed. */
  readonly chosen?: Points[number] | undefined;
}

/** The colours of points by their answers. */
const inkOf = ({ dataset: { target }, train, test }: RegionPicture) => {
  if (target.kind === 'classes') return (answer: number) => cssColor(classColor(answer));
  const most = Math.max(...[...train, ...test].map(([, , value]) => Math.abs(value))) || 1;
  return (answer: number) => cssColor(valueInk(answer / most));
};

/** Regions, and the points on them: those that are trained on as discs, those of the test set as squares. */
export const paintRegions = (context: CanvasRenderingContext2D, picture: RegionPicture): void => {
  const { dataset, view, train, test, answers, added = [], erased, chosen } = picture;
  const ink = inkOf(picture);
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  if (answers?.length === PLANE_SIDE * PLANE_SIDE) {
    const small = new OffscreenCanvas(PLANE_SIDE, PLANE_SIDE);
    const pixels = regionPixels(dataset, answers);
    small.getContext('2d')?.putImageData(new ImageData(pixels, PLANE_SIDE), 0, 0);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, 0, 0, width, height);
  }
  const [[left, right], [bottom, top]] = view;
  const size = Math.max(2, width / 130);
  const each = (points: Points, draw: (x: number, y: number, color: string) => void) => {
    for (const point of points) {
      if (erased?.has(point)) continue;
      const [x1, x2, answer] = point;
      draw(
        ((x1 - left) / (right - left)) * width,
        ((top - x2) / (top - bottom)) * height,
        ink(answer),
      );
    }
  };
  context.lineWidth = size / 3;
  each([...train, ...added], (x, y, color) => {
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.strokeStyle = '#fff';
    context.fill();
    context.stroke();
  });
  each(test, (x, y, color) => {
    context.beginPath();
    context.rect(x - size, y - size, 2 * size, 2 * size);
    context.fillStyle = color;
    context.strokeStyle = '#111';
    context.fill();
    context.stroke();
  });
  each(chosen ? [chosen] : [], (x, y) => {
    context.beginPath();
    context.arc(x, y, 2.6 * size, 0, 2 * Math.PI);
    context.strokeStyle = '#111';
    context.lineWidth = size;
    context.stroke();
    context.strokeStyle = '#fff';
    context.lineWidth = size / 2;
    context.stroke();
  });
};
