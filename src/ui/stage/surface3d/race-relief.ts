import { Group } from 'three';
import { isJudgedElsewhere } from '../../judged';
import { type CompanionRaces, meanPath } from '../kit/companion-paths';
import type { RunColumns, RunLook } from '../kit/run-paths';
import { CloudRelief } from './cloud-relief';
import { LIFT } from './draped-path';
import { PicturePoints } from './picture-points';
import { ring } from './pictures';
import type { ReliefGrid } from './relief-grid';
import { RunRelief } from './run-relief';
import { JUDGED, MEAN, TrailRelief } from './trail-relief';

/** What belongs to one run; made when it is needed for the first time. */
interface Parts {
  readonly run: RunRelief;
  cloud?: CloudRelief;
  mean?: TrailRelief;
  judged?: TrailRelief;
}

export interface RaceColors {
  readonly star: string;
  readonly outline: string;
}

/** Everything on the relief that moves: the runs, the races beside them, means and averages. */
export class RaceRelief {
  readonly group = new Group();
  private parts: Parts[] = [];
  private starts: PicturePoints | undefined;
  private startLook = '';

  /** Lays the races over the surface. */
  build(
    runs: readonly RunColumns[],
    companions: CompanionRaces,
    looks: readonly RunLook[],
    grid: ReliefGrid,
    { star, outline }: RaceColors,
  ): void {
    for (const { run, cloud, mean, judged } of this.parts.splice(looks.length))
      for (const part of [run, cloud, mean, judged]) this.remove(part);
    looks.forEach((look, index) => {
      const columns = runs[index];
      const shown = look.visible && columns !== undefined && columns.length > 0;
      const parts = this.partsOf(index);
      parts.run.group.visible = shown;
      for (const part of [parts.cloud, parts.mean, parts.judged])
        if (part) part.group.visible = false;
      if (!shown) return;
      parts.run.setRun(columns, grid);
      parts.run.setLook(look, outline);
      const beside = companions.paths.filter((path) => path.run === index);
      if (beside.length > 0) {
        parts.cloud ??= this.add(new CloudRelief());
        parts.cloud.group.visible = true;
        parts.cloud.setLook(look.color, outline);
        parts.cloud.setPaths(beside, companions.stride, grid);
        parts.cloud.setGhost(look.ghost);
      }
      const mean = meanPath(companions, index, columns);
      if (mean) {
        parts.mean ??= this.add(new TrailRelief(MEAN));
        parts.mean.group.visible = true;
        parts.mean.setLook(look.color, outline);
        parts.mean.setPath(mean.x, mean.y, companions.stride, grid);
      }
      if (isJudgedElsewhere(columns)) {
        parts.judged ??= this.add(new TrailRelief(JUDGED));
        parts.judged.group.visible = true;
        parts.judged.setLook(look.color, outline);
        parts.judged.setPath(columns.column('judgedX'), columns.column('judgedY'), 1, grid);
      }
    });
    this.buildStarts(companions, grid, { star, outline });
  }

  scale(pixel: number): void {
    for (const { run, mean, judged } of this.parts) {
      run.scale(pixel);
      mean?.scale(pixel);
      judged?.scale(pixel);
    }
  }

  /** Shows the race at a step. `hover`: the step under the pointer in a chart. */
  moveTo(step: number, hover: number | undefined): void {
    for (const { run, cloud, mean, judged } of this.parts) {
      if (run.group.visible) run.moveTo(step, hover);
      if (cloud?.group.visible) cloud.moveTo(step);
      if (mean?.group.visible) mean.moveTo(step);
      if (judged?.group.visible) judged.moveTo(step);
    }
  }

  /** From there: markers behind a hill are faint. */
  see(eye: readonly [number, number, number]): void {
    for (const { run } of this.parts) if (run.group.visible) run.see(eye);
  }

  /** The runs that are shown, by their number; undefined for the others. */
  get runs(): readonly (RunRelief | undefined)[] {
    return this.parts.map(({ run }) => (run.group.visible ? run : undefined));
  }

  dispose(): void {
    for (const { run, cloud, mean, judged } of this.parts)
      for (const part of [run, cloud, mean, judged]) this.remove(part);
    this.parts = [];
    this.starts?.dispose();
  }

  private partsOf(index: number): Parts {
    const known = this.parts[index];
    if (known) return known;
    const made = { run: this.add(new RunRelief()) };
    this.parts[index] = made;
    return made;
  }

  private add<T extends { readonly group: Group }>(part: T): T {
    this.group.add(part.group);
    return part;
  }

  private remove(part: { readonly group: Group; dispose(): void } | undefined): void {
    if (!part) return;
    this.group.remove(part.group);
    part.dispose();
  }

  private buildStarts(
    { list }: CompanionRaces,
    grid: ReliefGrid,
    { star, outline }: RaceColors,
  ): void {
    const look = `${star} ${outline}`;
    if (look !== this.startLook) {
      this.startLook = look;
      if (this.starts) this.group.remove(this.starts.object);
      this.starts?.dispose();
      this.starts = new PicturePoints(12, 6.5, ring(3, star, 1.25, outline, 3));
      this.group.add(this.starts.object);
    }
    this.starts?.clear();
    for (const { kind, start } of list) {
      const [x, y] = start;
      if (kind !== 'start' || !grid.isInside(x, y)) continue;
      this.starts?.add(grid.acrossX(x), grid.standAt(x, y) + LIFT, grid.acrossY(y));
    }
    this.starts?.flush();
  }
}
