import type { PictureSpec } from '../../../experiment/picture';
import { planeKey } from '../../../experiment/plane-key';
import type { Domain, PlaneSpec } from '../../../experiment/types';
import { sameCurve, type ValueCurve } from '../../../experiment/value-curve';
import type { Picture } from '../../../state/surface/picture';
import type { CanvasSize } from '../../canvas/canvas-size';
import { pictureOf } from '../../canvas/picture-of';
import { sameView } from '../../canvas/view';
import { colorTable, type Scheme } from '../kit/color-map';

/** A view that rests so long is worth a colour for every pixel. */
const REST_MS = 150;
/** More pixels would keep the engine from a race for too long. */
const MOST_PIXELS = 1.2e6;

/** What the fine picture has to show. */
export interface FineView {
  readonly spec: PlaneSpec;
  readonly view: Domain;
  readonly size: CanvasSize;
  readonly curve: ValueCurve;
  readonly scheme: Scheme;
}

/** The heat map at the device's resolution, from the engine: asked for when the view rests. */
export class FinePicture {
  private canvas: HTMLCanvasElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Asked for last, or waiting to be. */
  private wanted: PictureSpec | undefined;
  private shown: PictureSpec | undefined;

  constructor(private readonly ask: (request: PictureSpec) => void) {}

  arrived({ of, pixels }: Picture): void {
    if (of !== this.wanted) return;
    this.canvas = pictureOf(new ImageData(pixels, of.width, of.height));
    this.shown = of;
  }

  /** Asks anew for what is shown next: another size, or the browser's graphics process took the canvas along. */
  forget(): void {
    this.wanted = undefined;
    this.shown = undefined;
  }

  /** The picture for just this, if there is one; else it will be asked for. */
  for(fine: FineView): HTMLCanvasElement | undefined {
    if (this.shown && shows(this.shown, fine)) return this.canvas;
    if (this.wanted && shows(this.wanted, fine)) return undefined;
    const { spec, view, size, curve, scheme } = fine;
    const share = Math.min(1, Math.sqrt(MOST_PIXELS / (size.deviceWidth * size.deviceHeight)));
    const request: PictureSpec = {
      spec,
      view,
      width: Math.max(1, Math.round(size.deviceWidth * share)),
      height: Math.max(1, Math.round(size.deviceHeight * share)),
      curve,
      table: colorTable(scheme),
    };
    this.wanted = request;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(request), REST_MS);
    return undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

const shows = (picture: PictureSpec, { spec, view, curve, scheme }: FineView): boolean =>
  sameView(picture.view, view) &&
  sameCurve(picture.curve, curve) &&
  picture.table === colorTable(scheme) &&
  planeKey(picture.spec) === planeKey(spec);
