import type { Domain, Point } from '../../../experiment/types';
import {
  fitView,
  growView,
  limitZoom,
  panView,
  resizeView,
  revealPoint,
  type Size,
  sameView,
  transformOf,
  zoomView,
} from '../../canvas/view';

/** The view's span may be these multiples of the domain's. */
const CLOSEST = 1e-5;
const FARTHEST = 40;
const REVEAL_MARGIN = 0.04;
const STRETCHED_MARGIN = 0.04;

/** The part of the plane that is shown. It stays fitted to the domain until somebody zooms or pans. */
export class StageView {
  private size: Size = { width: 0, height: 0 };
  private domain: Domain | undefined;
  private current: Domain | undefined;
  private fitted = true;
  private stretched = false;

  constructor(private readonly changed: () => void) {}

  get shown(): Domain | undefined {
    return this.current;
  }

  get isFitted(): boolean {
    return this.fitted;
  }

  /** `stretched`: the axes measure different things and share no scale. */
  setDomain(domain: Domain, stretched = false): void {
    this.domain = domain;
    this.stretched = stretched;
    if (this.fitted) this.fit();
  }

  resize(size: Size): void {
    const before = this.size;
    this.size = size;
    if (size.width === 0 || size.height === 0) return;
    if (this.fitted || !this.current || before.width === 0) this.fit();
    else this.set(resizeView(this.current, before, size), false);
  }

  fit(): void {
    if (!this.domain || this.size.width === 0 || this.size.height === 0) return;
    this.set(
      this.stretched ? growView(this.domain, STRETCHED_MARGIN) : fitView(this.domain, this.size),
      true,
    );
  }

  /** `factor` > 1 magnifies around a data point (the centre, if left out). */
  zoom(factor: number, about?: Point): void {
    const { current, domain } = this;
    if (!current || !domain) return;
    const [[x0, x1], [y0, y1]] = current;
    const limited = limitZoom(current, domain, factor, CLOSEST, FARTHEST);
    this.set(zoomView(current, about ?? [(x0 + x1) / 2, (y0 + y1) / 2], limited), false);
  }

  /** The drawing follows a pointer that moved by these CSS pixels. */
  pan(dx: number, dy: number): void {
    if (!this.current) return;
    const { scaleX, scaleY } = transformOf(this.current, this.size);
    this.set(panView(this.current, -dx / scaleX, -dy / scaleY), false);
  }

  /** Pans as little as brings the point into view. */
  reveal(point: Point): void {
    if (!this.current) return;
    const next = revealPoint(this.current, point, REVEAL_MARGIN);
    if (!sameView(next, this.current)) this.set(next, false);
  }

  private set(view: Domain, fitted: boolean): void {
    if (this.current && sameView(view, this.current) && fitted === this.fitted) return;
    this.current = view;
    this.fitted = fitted;
    this.changed();
  }
}
