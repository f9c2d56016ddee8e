import { fromScaled } from '../../../experiment/map/axis';
import type { Minimum } from '../../../experiment/map/spec';
import type { Domain, Point } from '../../../experiment/types';
import type { FrameLoop } from '../../../state/frames/frame-loop';
import type { MapPath, MapPicture } from '../../../state/surface/map';
import { type CanvasSize, observeCanvasSize, resizeCanvas } from '../../canvas/canvas-size';
import { pictureOf } from '../../canvas/picture-of';
import { listenForGestures } from '../kit/gestures';
import { frameOf, fromFrame, type MapFrame, toFrame } from './map-frame';
import { type FrameLook, type FrameWords, paintFrame } from './paint-frame';
import {
  paintCrosshair,
  paintInset,
  paintMinimumMarks,
  paintPath,
  paintStand,
} from './paint-marks';
import { type MapColors, paintPixels } from './palette';

/** What is drawn; all of it is replaced at once. */
export interface PlotScene {
  readonly view: Domain;
  readonly picture: MapPicture | undefined;
  readonly colors: MapColors | undefined;
  readonly words: FrameWords;
  readonly look: FrameLook;
  /** Where the shown run stands, in scaled units. */
  readonly stand: Point | undefined;
  /** What is pointed at, in scaled units. */
  readonly cursor: Point | undefined;
  readonly path: MapPath | undefined;
  /** The plane's own domain. */
  readonly domain: Domain;
}

export interface PlotReports {
  resized(frame: MapFrame): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  point(at: Point | undefined): void;
  pick(at: Point): void;
  fit(): void;
}

/** The picture as a canvas in its own pixels; kept while the same picture is shown. */
export const imageOf = (picture: MapPicture, colors: MapColors): HTMLCanvasElement => {
  const { width, height } = picture.spec;
  const pixels = paintPixels(picture, colors);
  return pictureOf(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height));
};

/** Draws a picture where its own view lies in the view that is shown: it moves along until the next one comes. */
export const paintImage = (
  context: CanvasRenderingContext2D,
  image: HTMLCanvasElement,
  frame: MapFrame,
  view: Domain,
  of: Domain,
): void => {
  const [left, top] = toFrame(frame, view, [of[0][0], of[1][1]]);
  const [right, bottom] = toFrame(frame, view, [of[0][1], of[1][0]]);
  context.save();
  context.beginPath();
  context.rect(frame.left, frame.top, frame.width, frame.height);
  context.clip();
  context.imageSmoothingEnabled = false;
  context.drawImage(image, left, top, right - left, bottom - top);
  context.restore();
};

/** Minima stand in the plane: over a map of starts only. */
const minimaOf = ({ picture }: PlotScene): readonly Minimum[] =>
  picture?.spec.kind === 'basins' ? picture.minima : [];

export class PlotController {
  private size: CanvasSize | undefined;
  private frame: MapFrame = { left: 0, top: 0, width: 1, height: 1 };
  private scene: PlotScene | undefined;
  private image: { readonly of: MapColors; readonly canvas: HTMLCanvasElement } | undefined;
  private dirty = true;
  private readonly ways: readonly (() => void)[];

  constructor(
    private readonly frames: FrameLoop,
    element: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    reports: PlotReports,
  ) {
    const inPlane = (at: Point): Point | undefined => {
      const { left, top, width, height } = this.frame;
      const within =
        at[0] >= left && at[0] <= left + width && at[1] >= top && at[1] <= top + height;
      return this.scene && within ? fromFrame(this.frame, this.scene.view, at) : undefined;
    };
    this.ways = [
      observeCanvasSize(element, (size) => {
        this.size = size;
        // Maybe the canvases have come back empty, this one out of sight among them.
        this.image = undefined;
        this.frame = frameOf(size);
        reports.resized(this.frame);
        this.touch();
      }),
      listenForGestures(element, {
        pan: (dx, dy) => reports.pan(dx / this.frame.width, dy / this.frame.height),
        zoom: (factor, at) => {
          if (this.scene) reports.zoom(factor, fromFrame(this.frame, this.scene.view, at));
        },
        click: (at) => {
          const point = inPlane(at);
          if (point) reports.pick(point);
        },
        doubleClick: () => reports.fit(),
        hover: (at) => reports.point(at && inPlane(at)),
      }),
      this.frames.onFrame(() => this.paint()),
    ];
  }

  show(scene: PlotScene): void {
    this.scene = scene;
    this.touch();
  }

  dispose(): void {
    for (const way of this.ways) way();
  }

  private touch(): void {
    this.dirty = true;
    this.frames.request();
  }

  private paint(): void {
    const { scene, size, frame } = this;
    if (!this.dirty || !scene || !size || size.width === 0) return;
    this.dirty = false;
    const context = resizeCanvas(this.canvas, size);
    if (!context) return;
    context.clearRect(0, 0, size.width, size.height);
    const { picture, colors, view, cursor, path } = scene;
    if (picture && colors) {
      if (this.image?.of !== colors) this.image = { of: colors, canvas: imageOf(picture, colors) };
      paintImage(context, this.image.canvas, frame, view, picture.spec.view);
    }
    paintFrame(context, frame, view, scene.words, scene.look);
    paintMinimumMarks(context, frame, view, minimaOf(scene), scene.look.font);
    if (scene.stand) paintStand(context, frame, view, scene.stand);
    if (cursor) {
      const at = toFrame(frame, view, cursor);
      if (path && picture?.spec.kind === 'basins') paintPath(context, frame, view, path);
      else if (path && picture) paintInset(context, frame, at, scene.domain, picture.minima, path);
      paintCrosshair(context, at);
    }
  }
}

/** The value at a scaled coordinate, rounded as far as a twentieth of a pixel allows: what a person would copy. */
export const roundedValue = (
  scale: FrameWords['scales'][number],
  scaled: number,
  pixel: number,
): number => {
  const value = fromScaled(scale, scaled);
  const room = Math.abs(fromScaled(scale, scaled + pixel) - value) / 20;
  const decimals = Math.ceil(-Math.log10(room));
  return decimals >= 0 && decimals <= 17 ? Number(value.toFixed(decimals)) + 0 : value;
};
