import type { HyperValue } from '../catalog/definition';
import type {
  Experiment,
  ObjectiveSpec,
  Point,
  RunSpec,
  ScheduleSpec,
  WrapperSpec,
} from '../experiment/types';
import type { SaidValues } from '../formula/said';
import type {
  BackendChoice,
  BackendStatus,
  FailureCode,
  Phase,
  RunState,
} from '../worker/protocol';

/** The pages of the top bar. Each lab page has its own experiment. */
export type Page = 'surface' | 'network';

/** What a link holds. `experiments[page]` is always canonical. */
export interface DocumentState {
  readonly page: Page;
  readonly experiments: Readonly<Record<Page, Experiment>>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How many whole experiments were opened (links, presets, surfaces): each starts from its beginning. */
  readonly loads: number;
  openPage(page: Page): void;
  /** Replaces the page's experiment (a preset, a link, an undo step). */
  load(page: Page, experiment: Experiment, undoable?: boolean): void;
  setObjective(patch: Partial<ObjectiveSpec>): void;
  /** Another surface of the catalogue, with its own start. */
  chooseSurface(id: string): void;
  setStart(start: Point): void;
  setSteps(steps: number): void;
  setSeed(seed: number): void;
  addRun(optimizer: string): void;
  duplicateRun(run: number): void;
  /** Puts a whole run in the place of one, or behind it; one that is not allowed is told and not taken. */
  putRun(run: number, spec: RunSpec, asNew: boolean): void;
  removeRun(run: number): void;
  chooseOptimizer(run: number, optimizer: string): void;
  /** Mid-race (session.midRace()) this is recorded as a change at the next step; otherwise it is the base value. */
  setHyper(run: number, name: string, value: HyperValue): void;
  /** Base learning rates of some runs, in one edit; what was changed of them mid-race is forgotten. */
  setRates(rates: ReadonlyMap<number, number>): void;
  setSchedule(run: number, schedule: ScheduleSpec): void;
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
  undo(): void;
  redo(): void;
}

/** News goes by itself; what happened to the visitor's race, and errors, stay until they are dismissed. */
export type NoticeKind = 'error' | 'warning' | 'info';

export interface Notice {
  readonly id: number;
  readonly kind: NoticeKind;
  /** Message key of i18n, with its values. */
  readonly key: string;
  readonly values?: SaidValues;
}

export interface Evaluation {
  readonly step: number;
  readonly set: 'validation' | 'test';
  readonly loss: number;
  readonly accuracy: number;
}

export type NetworkPhase = 'idle' | 'loading' | 'ready' | 'failed';

/** What a link does not hold. Low rates only: telemetry lives in `telemetry.ts`, outside React. */
export interface SessionState {
  readonly playing: boolean;
  /** Surface lab: how many times as fast as at 1×, where every race takes the same time. */
  readonly speed: number;
  readonly selectedRun: number;
  readonly muted: ReadonlySet<number>;
  readonly solo: number | undefined;
  /** A page over the labs that is no experiment: `#/about/verification`. */
  readonly about: 'verification' | undefined;
  readonly notices: readonly Notice[];
  readonly colorScheme: 'light' | 'dark' | 'auto';
  readonly language: 'en' | 'zh';
  /** Status of every run of the shown race. */
  readonly status: readonly RunState[];
  /** Grows whenever the telemetry of the shown page was replaced or extended (at most 10 times a second). */
  readonly telemetryVersion: number;
  readonly network: {
    readonly phase: NetworkPhase;
    readonly progress:
      | { readonly phase: Phase; readonly done: number; readonly total: number }
      | undefined;
    readonly backendChoice: BackendChoice;
    readonly backend: BackendStatus | undefined;
    readonly stepsPerSecond: number;
    readonly dimension: number;
    readonly stateBytes: readonly number[];
    readonly digits: Uint8Array | undefined;
    readonly labels: Uint8Array | undefined;
    /** Per run, the class answered for each digit shown. */
    readonly answers: readonly Uint8Array[];
    readonly evaluations: readonly (readonly Evaluation[])[];
    readonly failure:
      | {
          readonly code: FailureCode;
          readonly message: string;
          readonly values?: Readonly<Record<string, string>>;
        }
      | undefined;
  };
  play(): void;
  pause(): void;
  toggle(): void;
  /** One step on (surface: forward or back; network: forward trains one step). */
  stepBy(delta: 1 | -1): void;
  /** Back to the start. On the network page: throws the race away and begins anew when played. */
  restart(): void;
  setSpeed(speed: number): void;
  selectRun(run: number): void;
  toggleMute(run: number): void;
  toggleSolo(run: number): void;
  chooseBackend(choice: BackendChoice): void;
  retry(): void;
  openAbout(about: 'verification' | undefined): void;
  notify(kind: NoticeKind, key: string, values?: SaidValues): void;
  dismiss(id: number): void;
  setColorScheme(scheme: 'light' | 'dark' | 'auto'): void;
  setLanguage(language: 'en' | 'zh'): void;
}
