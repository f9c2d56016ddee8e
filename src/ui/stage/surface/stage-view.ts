import type { Domain, Point } from '../../../experiment/types';
import { reducedMotion } from '../../canvas/reduced-motion';
import {
  fitView,
  growView,
  holds,
  limitZoom,
  panView,
  resizeView,
  revealPoint,
  type Size,
  sameView,
  spanOf,
  toData,
  transformOf,
  widened,
  zoomView,
} from '../../canvas/view';

import { glide } from './view-glide';

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
  /** Where the view is on its way to. */
  private target: Domain | undefined;
  private lastMs: number | undefined;
  private fitted = true;
  /** The part that was asked for, as long as nobody moves away from it: a stage of another shape shows all of it, too. */
  private part: Domain | undefined;
  private stretched = false;

  constructor(private readonly changed: () => void) {}

  get shown(): Domain | undefined {
    return this.current;
  }

  get isFitted(): boolean {
    return this.fitted;
  }

  /** Where the view is, or is on its way to; undefined where that is all of the domain. */
  get chosen(): Domain | undefined {
    return this.fitted ? undefined : (this.target ?? this.current);
  }

  /** Shows this part, and what else fits beside it. */
  show(part: Domain): void {
    if (this.size.width === 0 || this.size.height === 0) return;
    this.set(this.stretched ? part : fitView(part, this.size, 0), false);
    this.part = part;
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
    if (this.part && before.width > 0) this.show(this.part);
    else if (this.fitted || !this.current || before.width === 0) this.fit();
    else this.set(resizeView(this.target ?? this.current, before, size), false);
  }

  /** `eased`: the view glides there. */
  fit(eased = false): void {
    if (!this.domain || this.size.width === 0 || this.size.height === 0) return;
    this.set(
      this.stretched ? growView(this.domain, STRETCHED_MARGIN) : fitView(this.domain, this.size),
      true,
      eased,
    );
  }

  /** `factor` > 1 magnifies around a place in CSS pixels (the centre, if left out); `eased`: the view glides there. */
  zoom(factor: number, pixel?: Point, eased = false): void {
    const { domain, size } = this;
    // A second notch of the wheel goes on from where the first one leads.
    const from = this.target ?? this.current;
    if (!from || !domain) return;
    const about = toData(transformOf(from, size), pixel ?? [size.width / 2, size.height / 2]);
    const limited = limitZoom(from, domain, factor, CLOSEST, FARTHEST);
    this.set(zoomView(from, about, limited), false, eased);
  }

  /** The drawing follows a pointer that moved by these CSS pixels. */
  pan(dx: number, dy: number): void {
    if (!this.current) return;
    const { scaleX, scaleY } = transformOf(this.current, this.size);
    this.set(panView(this.current, -dx / scaleX, -dy / scaleY), false);
  }

  /** Shifts by shares of the view, y upwards; the view glides there. */
  panBy(shareX: number, shareY: number): void {
    const from = this.target ?? this.current;
    if (!from) return;
    this.set(panView(from, shareX * spanOf(from[0]), shareY * spanOf(from[1])), false, true);
  }

  /** Goes on gliding; says whether there is more to come. */
  tick(timeMs: number): boolean {
    const { target, current, lastMs = timeMs } = this;
    if (!target || !current) {
      this.lastMs = undefined;
      return false;
    }
    this.lastMs = timeMs;
    const next = reducedMotion() ? target : glide(current, target, timeMs - lastMs);
    if (next === target) this.target = undefined;
    if (!sameView(next, current)) {
      this.current = next;
      this.changed();
    }
    return this.target !== undefined;
  }

  /** A point outside is shown together with the whole domain, unless no view is wide enough. */
  include(point: Point, eased = false): void {
    const { domain, size, stretched } = this;
    const from = this.target ?? this.current;
    if (!from || !domain || stretched || holds(from, point)) return;
    const wide = fitView(widened(domain, point), size);
    const room = FARTHEST * spanOf(domain[0]);
    if (spanOf(wide[0]) <= room) this.set(wide, false, eased);
  }

  /** Pans as little as brings the point into view. */
  reveal(point: Point): void {
    if (!this.current) return;
    const next = revealPoint(this.current, point, REVEAL_MARGIN);
    if (!sameView(next, this.current)) this.set(next, false);
  }

  private set(view: Domain, fitted: boolean, eased = false): void {
    this.target = undefined;
    this.part = undefined;
    if (eased && this.current && !sameView(view, this.current) && !reducedMotion()) {
      this.target = view;
      this.fitted = fitted;
      this.changed();
      return;
    }
    if (this.current && sameView(view, this.current) && fitted === this.fitted) return;
    this.current = view;
    this.fitted = fitted;
    this.changed();
  }
}
