import { Group, type Sprite, type Vector3 } from 'three';
import { lineWidth, type RunColumns, type RunLook } from '../kit/run-paths';
import { DrapedPath, LIFT } from './draped-path';
import { FatLines } from './fat-lines';
import { createCross, createHead } from './heads';
import { BEHIND_OPACITY, isBehind } from './is-behind';
import type { ReliefGrid } from './relief-grid';
import { disposeSprite, scaleSprite } from './sprites';

/** The whole path as a hint, which hills do not hide. */
const FUTURE = 0;
const FUTURE_OPACITY = 0.3;
const PAST = 1;
const RADIUS = 6;
const SELECTED_RADIUS = 7.5;
const HOVER_RADIUS = 4;

/** One run on the relief. Its buffers stay from one race to the next; a frame moves the end of its line and its head. */
export class RunRelief {
  readonly group = new Group();
  readonly path = new DrapedPath();
  private readonly lines = new FatLines([false, true]);
  private xs: Float64Array = new Float64Array(0);
  private ys: Float64Array = new Float64Array(0);
  private grid: ReliefGrid | undefined;
  private sprites:
    | {
        readonly key: string;
        readonly head: Sprite;
        readonly hover: Sprite;
        readonly cross: Sprite;
      }
    | undefined;
  private diverged = false;
  private ghost = true;
  private past = 0;

  constructor() {
    this.group.add(...this.lines.lines);
  }

  setRun(columns: RunColumns, grid: ReliefGrid): void {
    this.xs = columns.column('x');
    this.ys = columns.column('y');
    this.grid = grid;
    this.lines.setPath(this.path.lay(this.xs, this.ys, grid));
  }

  setLook(look: RunLook, outline: string): void {
    const { color, dash, selected, marker } = look;
    const width = lineWidth(look);
    const above = selected ? 0.5 : 0;
    this.diverged = look.diverged;
    this.ghost = look.ghost;
    this.lines.show(FUTURE, this.ghost ? this.path.pieces : 0);
    this.lines.setLook(
      FUTURE,
      { color, dash, width: width - 0.5, opacity: FUTURE_OPACITY },
      1 + above,
    );
    this.lines.setLook(PAST, { color, dash, width: width + 0.75, opacity: 1 }, 2 + above);
    const key = [marker, color, outline, selected].join(' ');
    if (key === this.sprites?.key) return;
    this.clearSprites();
    const head = createHead(
      marker,
      color,
      outline,
      selected ? SELECTED_RADIUS : RADIUS,
      selected ? 9 : 8,
    );
    const hover = createHead(marker, color, outline, HOVER_RADIUS, 10);
    const cross = createCross(color, outline, 8);
    this.sprites = { key, head, hover, cross };
    this.group.add(head, hover, cross);
  }

  /** So many pieces of its path are seen. */
  get seen(): number {
    return this.ghost ? this.path.pieces : this.past;
  }

  /** Where its marker is seen, in the room. */
  get marker(): Vector3 | undefined {
    const { head, cross } = this.sprites ?? {};
    return head?.visible ? head.position : cross?.visible ? cross.position : undefined;
  }

  scale(pixel: number): void {
    if (!this.sprites) return;
    scaleSprite(this.sprites.head, pixel);
    scaleSprite(this.sprites.hover, pixel);
    scaleSprite(this.sprites.cross, pixel);
  }

  /** Shows the run at a step, which may lie between two. `hover`: the step under the pointer in a chart. */
  moveTo(step: number, hover: number | undefined): void {
    const { path, sprites } = this;
    if (!sprites) return;
    const pieces = path.piecesAt(step);
    this.past = pieces;
    this.lines.show(PAST, pieces);
    const stands = this.place(sprites.head, step);
    sprites.hover.visible = false;
    if (hover !== undefined && hover <= path.last) this.place(sprites.hover, hover);
    sprites.cross.visible = false;
    if (!this.diverged || pieces < path.pieces || (stands && step < path.last)) return;
    sprites.head.visible = false;
    if (pieces === 0) return;
    const end = 6 * pieces - 3;
    const { positions } = path;
    sprites.cross.position.set(
      positions[end] ?? 0,
      positions[end + 1] ?? 0,
      positions[end + 2] ?? 0,
    );
    sprites.cross.visible = true;
  }

  /** From there: a marker behind a hill is faint. */
  see(eye: readonly [number, number, number]): void {
    const { sprites, grid } = this;
    if (!sprites || !grid) return;
    for (const sprite of [sprites.head, sprites.hover, sprites.cross])
      if (sprite.visible)
        sprite.material.opacity = isBehind(grid, eye, sprite.position.toArray())
          ? BEHIND_OPACITY
          : 1;
  }

  dispose(): void {
    this.lines.dispose();
    this.clearSprites();
  }

  /** Puts a sprite to where the run is at a step; false, and hidden, where that is not on the surface. */
  private place(sprite: Sprite, step: number): boolean {
    const { grid } = this;
    const x = this.xAt(step);
    const y = this.yAt(step);
    const height = grid?.isInside(x, y) ? grid.heightAt(x, y) : Number.NaN;
    sprite.visible = grid !== undefined && !Number.isNaN(height);
    if (grid && sprite.visible)
      sprite.position.set(grid.acrossX(x), height + LIFT, grid.acrossY(y));
    return sprite.visible;
  }

  private xAt(step: number): number {
    return between(this.xs, Math.min(step, this.path.last));
  }

  private yAt(step: number): number {
    return between(this.ys, Math.min(step, this.path.last));
  }

  private clearSprites(): void {
    if (!this.sprites) return;
    const { head, hover, cross } = this.sprites;
    for (const sprite of [head, hover, cross]) {
      this.group.remove(sprite);
      disposeSprite(sprite);
    }
    this.sprites = undefined;
  }
}

const between = (values: Float64Array, at: number): number => {
  const k = Math.max(0, Math.floor(at));
  const value = values[k] ?? Number.NaN;
  return at <= k ? value : value + (at - k) * ((values[k + 1] ?? value) - value);
};
