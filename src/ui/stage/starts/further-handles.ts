import { furtherStartsOf } from '../../../state/surface/starts';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import type { Size } from '../../canvas/view';
import { listenForStart } from './start-drag';
import { StartPoint } from './start-point';
import type { StartSpace } from './start-space';

const pointsOf = ({ document }: SurfaceLab) => {
  const { objective } = document.getState().experiment;
  return objective.kind !== 'network' && objective.starts && 'points' in objective.starts
    ? objective.starts.points
    : [];
};

/** The handles of the further starts: React makes the buttons in `container`, in their order; they are moved here. */
export class FurtherHandles {
  private readonly starts = new Map<Element, StartPoint>();

  constructor(
    private readonly lab: SurfaceLab,
    private readonly space: StartSpace,
    private readonly container: HTMLElement,
    private readonly size: () => Size,
  ) {}

  /** Tells the document where the dragged ones are now. */
  commit(): void {
    for (const start of this.starts.values()) start.commit();
  }

  paint(): void {
    const { children } = this.container;
    for (const handle of this.starts.keys())
      if (handle.parentElement !== this.container) this.starts.delete(handle);
    for (const handle of children) {
      if (handle instanceof HTMLElement) this.startOf(handle).paint();
    }
  }

  private startOf(handle: HTMLElement): StartPoint {
    const known = this.starts.get(handle);
    if (known) return known;
    const index = () => [...this.container.children].indexOf(handle);
    const start = new StartPoint(this.lab.frames, this.space, handle, this.size, {
      read: () => pointsOf(this.lab)[index()],
      write: (point) => furtherStartsOf(this.lab).move(index(), point),
    });
    this.starts.set(handle, start);
    // The listeners go with the button.
    listenForStart(handle, {
      position: () => start.pixel,
      moveTo: (pixel) => start.dragTo(pixel),
      moveBy: (shareX, shareY) => start.moveBy(shareX, shareY),
      hold: (held) => start.hold(held),
      remove: () => {
        const neighbour = handle.previousElementSibling ?? handle.nextElementSibling;
        furtherStartsOf(this.lab).remove(index());
        if (neighbour instanceof HTMLElement) neighbour.focus();
      },
    });
    return start;
  }
}
