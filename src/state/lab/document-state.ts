import type { HyperValue, PointList } from '../../catalog/definition';
import type {
  Experiment,
  HyperChange,
  ObjectiveSpec,
  Point,
  RunSpec,
  ScheduleSpec,
  WrapperSpec,
} from '../../experiment/types';

/** A hyperparameter as somebody sets it. */
export interface HyperEdit {
  readonly run: number;
  readonly name: string;
  readonly value: HyperValue;
}

/** What a link holds of a lab, and all the ways to change it. `experiment` is always canonical. */
export interface DocumentState {
  readonly experiment: Experiment;
  /** How many whole experiments were opened (links, presets, surfaces): each starts from its beginning. */
  readonly loads: number;
  /** How many times an edit reached into a race under way, which goes on with it. */
  readonly midRace: number;
  /** Replaces the experiment (a preset, a link). */
  load(experiment: Experiment, undoable?: boolean): void;
  /** Brings back what was there before; what it is of is the same. */
  restore(experiment: Experiment): void;
  /** Edits with the same key in quick succession are one; those of the same fields, where none is given. */
  setObjective(patch: Partial<ObjectiveSpec>, key?: string): void;
  /** Another surface of the catalogue, with its own start; and with its own runs where nobody has touched those there are. */
  chooseSurface(id: string): void;
  /** Opens another objective, complete or not, with these runs: a place of its own in the history. */
  openObjective(objective: ObjectiveSpec, runs: readonly RunSpec[]): void;
  setStart(start: Point): void;
  /** A fit's data are these points, complete and allowed; edits with the same key in quick succession are one. */
  setPoints(points: PointList, key: string): void;
  setSteps(steps: number): void;
  setSeed(seed: number): void;
  addRun(optimizer: string): void;
  duplicateRun(run: number): void;
  /**
   * Puts a whole run in the place of one, or behind it; one that is not allowed is told and not taken.
   * @returns whether it was taken
   */
  putRun(run: number, spec: RunSpec, asNew: boolean): boolean;
  removeRun(run: number): void;
  /** What it is called; nothing typed: after its optimizer again. */
  nameRun(run: number, name: string): void;
  chooseOptimizer(run: number, optimizer: string): void;
  /** Where a race is under way this is recorded as a change at its next step; otherwise it is the base value. */
  setHyper(run: number, name: string, value: HyperValue): void;
  /**
   * A race under way says at which of its steps an edit took effect.
   * @param noted the step at which it was recorded until now
   * @param later what was edited since and is still on its way, to stay at that step
   */
  confirmChange(
    run: number,
    noted: number | undefined,
    change: HyperChange,
    later?: HyperChange['hyper'],
  ): void;
  /** A race under way was over before the edit noted at this step reached it: then it is one of the base value. */
  missChange(run: number, noted: number): void;
  /** Base learning rates of some runs, in one edit; what was changed of them mid-race is forgotten. */
  setRates(rates: ReadonlyMap<number, number>): void;
  setSchedule(run: number, schedule: ScheduleSpec): void;
  /** Another schedule, with what suits the race's length and the run's rate. */
  chooseSchedule(run: number, kind: string): void;
  /** What goes around the run's rule; parameters that are left out get their defaults. */
  setWrappers(run: number, wrappers: readonly WrapperSpec[], key: string): void;
  /**
   * The run becomes one with this rule of the visitor's own; a rule that is not valid changes nothing.
   * `remembered`: values for hyperparameters that an earlier version of the rule had.
   */
  setRule(run: number, rule: string, remembered?: Readonly<Record<string, HyperValue>>): void;
  /** The run's optimizer becomes a rule of the visitor's own, the same as far as formulas go. */
  forkRun(run: number): void;
  /** Forgets the mid-race changes of a run; `apply`: its latest values become the base values. */
  clearChanges(run: number, apply: boolean): void;
}
