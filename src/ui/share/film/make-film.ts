import type { Scene } from '../scene';
import { svgImage } from '../svg-image';
import { filmFrames } from './film-frames';
import { codecFor, FILM_SHAPES, type FilmKind, filmSize } from './film-kinds';
import { filmPlan } from './film-plan';
import type { FilmSize, FilmWriter } from './film-writer';

interface Wanted {
  readonly kind: FilmKind;
  /** That the race takes. */
  readonly seconds: number;
  readonly font: string | undefined;
  /** Told of every frame that is done. */
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

const canvasOf = ({ width, height }: FilmSize) => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws no canvas');
  return { canvas, context };
};

const writerFor = async (
  kind: FilmKind,
  canvas: HTMLCanvasElement,
  size: FilmSize,
  rate: number,
  title: string,
): Promise<FilmWriter> => {
  if (kind === 'gif') return (await import('./gif-writer')).gifWriter(canvas, size, rate);
  const codec = await codecFor(kind);
  if (codec === undefined) throw new Error(`this browser encodes no ${kind}`);
  return (await import('./video-writer')).videoWriter(kind, codec, canvas, rate, title);
};

/**
 * A race as a film, picture by picture: how smooth it is does not depend on how fast the machine is.
 * @returns nothing where it was called off
 * @throws where the browser draws or encodes none
 */
export const makeFilm = async (
  scene: Scene,
  { kind, seconds, font, progress, signal }: Wanted,
): Promise<{ readonly blob: Blob; readonly size: FilmSize } | undefined> => {
  const shape = FILM_SHAPES[kind];
  const size = filmSize(shape);
  const { steps } = filmPlan(scene.lastStep, seconds, shape.rate);
  const frames = filmFrames(scene, font);
  const still = canvasOf(size);
  still.context.drawImage(await svgImage(frames.ground()), 0, 0, size.width, size.height);
  const { canvas, context } = canvasOf(size);
  const draw = async (step: number) => {
    const moving = await svgImage(frames.at(step));
    context.drawImage(still.canvas, 0, 0);
    context.drawImage(moving, 0, 0, size.width, size.height);
  };
  // Its colours are those of all of it.
  await draw(scene.lastStep);
  const writer = await writerFor(kind, canvas, size, shape.rate, scene.title);
  let drawn = scene.lastStep;
  for (const [k, step] of steps.entries()) {
    if (signal.aborted) {
      await writer.cancel();
      return undefined;
    }
    if (step !== drawn) await draw(step);
    drawn = step;
    await writer.add(canvas);
    progress(k + 1, steps.length);
  }
  return { blob: await writer.finish(), size };
};
