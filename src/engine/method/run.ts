import type { HyperValue, ScheduleFunction } from '../../catalog/definition';
import type { MethodDefinition } from '../../catalog/method/define';
import type {
  Accept,
  Answer,
  Evaluated,
  Shown,
  Steps,
  Valued,
} from '../../catalog/method/protocol';
import { compileSchedule, listensToLoss } from '../../experiment/schedule';
import type { HyperChange, RunSpec } from '../../experiment/types';
import { insertChange, takeChanges } from '../change-list';
import { listenAt } from '../listen';
import {
  measureUpdate,
  openRow,
  writeGradient,
  writeLoss,
  writePoint,
  writeRace,
  writeUpdate,
} from '../measures';
import type { Objective } from '../objective';
import type { Entry, Racer } from '../racer';
import type { ScalarLog } from '../scalar-log';
import { begin } from './begin';
import { Abandoned, after, createEvaluator, type Evaluator, type Eventually } from './evaluator';

interface Moment {
  readonly step: number;
  readonly seconds: number;
  readonly measure: boolean;
  readonly measureNext: boolean;
}

/** Told of every step that is accepted: what it left, what it rested on, and the loss where it leads. */
export type Watch<V> = (
  from: Valued<V> | Evaluated<V> | undefined,
  shown: Shown<V>,
  loss: number,
) => void;

/** No minimum lies as deep as this: the run counts as diverged. */
const BOTTOMLESS = -1e100;

const withGradient = <V>(point: Valued<V> | Evaluated<V>): point is Evaluated<V> =>
  'gradient' in point;

/**
 * One method on its way over an objective: asks are answered, an accepted point is a step. Vectors that the method made
 * live until its next step unless it keeps them.
 */
export class MethodRun<V, S> implements Racer<V> {
  readonly #objective: Objective<V, S>;
  readonly #log: ScalarLog<Entry, S>;
  readonly #definition: MethodDefinition;
  readonly #evaluator: Evaluator<V>;
  readonly #watch: Watch<V> | undefined;
  readonly #owned = new Set<V>();
  readonly #changes: HyperChange[];
  readonly #spec: RunSpec;
  /** What the method reads: changed in place. */
  readonly #hyper: Record<string, HyperValue>;
  /** As the experiment has it; `#hyper` has the schedule's. */
  #lr0: number | undefined;
  #schedule: ScheduleFunction;
  #seenLoss: number | undefined;
  #steps: Steps<V, void> | undefined;
  #theta: V;
  #current: Valued<V> | Evaluated<V> | undefined;
  #evaluationsHere = 0;
  #batchesHere = 0;
  /** Of the update that led to theta, where they are wanted there. */
  #ofUpdate: readonly (S | number)[] = [];
  #step = 0;
  #done = false;
  #disposed = false;

  constructor(
    objective: Objective<V, S>,
    definition: MethodDefinition,
    spec: RunSpec,
    public place: number,
    log: ScalarLog<Entry, S>,
    watch?: Watch<V>,
  ) {
    this.#watch = watch;
    this.#objective = objective;
    this.#definition = definition;
    this.#spec = spec;
    this.#log = log;
    this.#changes = [...(spec.changes ?? [])];
    this.#hyper = { ...spec.hyper };
    this.#lr0 = typeof spec.hyper.lr === 'number' ? spec.hyper.lr : undefined;
    this.#schedule = compileSchedule(spec.schedule, this.#lr0 ?? 1);
    this.#evaluator = createEvaluator(
      objective,
      this.#own,
      () => this.#step,
      () => this.#disposed,
    );
    this.#theta = this.#own(objective.initial());
  }

  get theta(): V {
    return this.#theta;
  }

  judged(): V {
    return this.#objective.clone(this.#theta);
  }

  get stateBytes(): number {
    const { dimension, vectors } = this.#objective;
    const count = this.#definition.stateVectors(this.#hyper, dimension);
    return count * dimension * vectors.bytesPerNumber;
  }

  get evaluations(): number {
    return this.#evaluator.evaluations;
  }

  get functionEvaluations(): number {
    return this.#evaluator.functionEvaluations;
  }

  get hessianEvaluations(): number {
    return this.#evaluator.hessianEvaluations;
  }

  get done(): boolean {
    return this.#done;
  }

  change(change: HyperChange): void {
    insertChange(this.#changes, change);
  }

  advance(
    step: number,
    seconds: number,
    measure: boolean,
    measureNext: boolean,
  ): void | Promise<void> {
    if (this.#done) return undefined;
    this.#applyChanges(step + 1);
    this.#step = step;
    const moment = { step, seconds, measure, measureNext };
    if ((this.#current?.loss ?? 0) < BOTTOMLESS) return this.#finish(moment);
    const heard = listensToLoss(this.#spec.schedule)
      ? listenAt(this.#objective, step, () => this.judged())
      : undefined;
    if (heard === undefined) {
      const seen = this.#objective.heldOut === undefined ? this.#seenLoss : undefined;
      return this.#move(moment, seen);
    }
    return heard.then((loss) => (this.#disposed ? undefined : this.#move(moment, loss)));
  }

  /** @param seen what the schedule is told */
  #move(moment: Moment, seen: number | undefined): void | Promise<void> {
    if (this.#lr0 !== undefined) this.#hyper.lr = this.#schedule(moment.step, seen);
    const moved = after(this.#resume(), (answer) => this.#drive(moment, answer));
    return moved instanceof Promise ? moved.catch(this.#unlessAbandoned) : moved;
  }

  arrive(step: number, seconds: number): void {
    if (this.#done) return;
    const kind = this.#objective.lossAtEnd ? 'arrival' : 'check';
    this.#record({ step, seconds, measure: true, measureNext: false }, kind, Number.NaN);
  }

  dispose(): void {
    this.#disposed = true;
    this.#done = true;
    for (const value of this.#ofUpdate)
      if (typeof value !== 'number') this.#objective.release(value);
    this.#ofUpdate = [];
    for (const vector of this.#owned) this.#objective.release(vector);
    this.#owned.clear();
  }

  readonly #own = (vector: V): V => {
    this.#owned.add(vector);
    return vector;
  };

  readonly #unlessAbandoned = (error: unknown): void => {
    if (!(error instanceof Abandoned)) throw error;
  };

  /** What the method waits for: the point it accepted, seen with this step's function; nothing at its beginning. */
  #resume(): Eventually<Answer<V> | undefined> {
    const current = this.#current;
    if (current === undefined || this.#objective.fixed || !withGradient(current)) return current;
    return after(this.#evaluator.gradient(current.at), (seen) => {
      this.#current = seen;
      return seen;
    });
  }

  #drive(moment: Moment, first: Answer<V> | undefined): Eventually<void> {
    this.#steps ??= begin(this.#definition, this.#objective, this.#own, this.#theta, this.#hyper);
    let answer = first;
    for (;;) {
      const { done, value } = answer === undefined ? this.#steps.next() : this.#steps.next(answer);
      if (done) return this.#finish(moment);
      if (value.ask === 'accept') return this.#accept(moment, value);
      const reply = this.#evaluator.answer(value);
      if (reply instanceof Promise)
        return reply.then((later) => this.#drive(moment, this.#noticeStart(later)));
      answer = this.#noticeStart(reply);
    }
  }

  /** The start is what a method asks about first; its loss is the first to be recorded. */
  #noticeStart(answer: Answer<V>): Answer<V> {
    if (this.#current === undefined && 'loss' in answer && answer.at === this.#theta)
      this.#current = answer;
    return answer;
  }

  #accept(moment: Moment, { accept, rate = 1, keep = [], shown = {} }: Accept<V>): void {
    this.#watch?.(this.#current, shown, accept.loss);
    this.#record(moment, 'step', this.#lr0 === undefined ? rate : Number(this.#hyper.lr));
    if (moment.measureNext) this.#ofUpdate = this.#measure(accept.at);
    const living = new Set<V>([accept.at, ...keep]);
    if (withGradient(accept)) living.add(accept.gradient);
    for (const vector of this.#owned)
      if (!living.has(vector)) {
        this.#owned.delete(vector);
        this.#objective.release(vector);
      }
    this.#theta = accept.at;
    // Without a rate there is no next point.
    const goesOn = Number.isFinite(this.#hyper.lr ?? 0);
    this.#current = goesOn ? accept : { ...accept, loss: Number.NEGATIVE_INFINITY };
    this.#evaluationsHere = this.evaluations;
    this.#batchesHere = this.functionEvaluations;
  }

  /** The update from theta to there. */
  #measure(after: V): readonly (S | number)[] {
    const current = this.#current;
    const gradient = current && withGradient(current) ? current.gradient : undefined;
    return measureUpdate(this.#objective, after, this.#theta, gradient);
  }

  #finish(moment: Moment): void {
    this.#record(moment, 'arrival', Number.NaN);
    this.#done = true;
  }

  #record({ step, seconds, measure }: Moment, kind: Entry['kind'], lr: number): void {
    const current = this.#current;
    if (current === undefined)
      throw new Error(`${this.#definition.id} did not ask for its start first`);
    const objective = this.#objective;
    const told = objective.told?.(this.#theta);
    const loss = typeof told === 'number' && Number.isFinite(current.loss) ? told : current.loss;
    this.#seenLoss = loss;
    const row = openRow<S>();
    // A search would go on for ever, ten times as far each time.
    writeLoss(row, loss < BOTTOMLESS ? Number.NEGATIVE_INFINITY : loss);
    if (measure && withGradient(current))
      writeGradient(row, objective, current.gradient, this.#theta);
    writeUpdate(row, this.#ofUpdate);
    this.#ofUpdate = [];
    if (measure) writePoint(row, objective, this.#theta);
    const [evaluations, batches] = [this.#evaluationsHere, this.#batchesHere];
    writeRace(row, { step, lr, evaluations, batches, seconds });
    const spent = this.evaluations;
    this.#log.push({ run: this.place, kind, step, spent, measured: measure }, row);
  }

  #applyChanges(update: number): void {
    const past = takeChanges(this.#changes, update);
    if (past === undefined) return;
    Object.assign(this.#hyper, past);
    if (typeof past.lr !== 'number' || past.lr === this.#lr0) return;
    this.#lr0 = past.lr;
    this.#schedule = compileSchedule(this.#spec.schedule, past.lr);
  }
}
