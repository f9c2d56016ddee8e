import { probeProgram } from '../experiment/program';
import type { SavedRun } from '../experiment/saved-race';
import type { HyperChange, RunSpec } from '../experiment/types';
import type { GivenVector } from '../formula/given';
import { CurrentRule } from './current-rule';
import type { Objective, Updater } from './objective';
import type { Entry, Racer } from './racer';
import type { Measures, ScalarLog } from './scalar-log';
import { valid } from './valid';

/** Loss and gradient at a run's parameters. */
export interface Slope<V, S> {
  readonly loss: S;
  readonly gradient: V;
}

type JudgedMeasures<S> = Pick<Measures<S>, 'judgedLoss' | 'judgedX' | 'judgedY'>;

/** One rule on its way over an objective: its parameters, its state, what it has spent. */
export class Run<V, S> implements Racer<V> {
  readonly #objective: Objective<V, S>;
  readonly #log: ScalarLog<Entry, S>;
  readonly #index: number;
  readonly #updater: Updater<V>;
  /** Moves a copy of the parameters to where the gradient is taken, if that is elsewhere. */
  readonly #probe: Updater<V> | undefined;
  readonly #rule: CurrentRule;
  /** Of the last step, where it is a number already: what a schedule may look at. */
  #seenLoss: number | undefined;
  #theta: V;
  #stepLength: S | number | undefined;
  #evaluations = 0;
  #hessianEvaluations = 0;
  /** The next step's, where all runs' were computed together. */
  #offered: Slope<V, S> | undefined;

  /**
   * @param saved where the run goes on, after so many updates of the same specification
   * @throws if the run is not one of a parsed experiment
   */
  constructor(
    objective: Objective<V, S>,
    spec: RunSpec,
    index: number,
    log: ScalarLog<Entry, S>,
    saved?: { readonly run: SavedRun; readonly step: number },
  ) {
    this.#objective = objective;
    this.#index = index;
    this.#log = log;
    this.#rule = new CurrentRule(spec, saved?.step);
    this.#updater = objective.createUpdater(this.#rule.program);
    const probe = valid(probeProgram(spec));
    this.#probe = probe === undefined ? undefined : objective.createUpdater(probe);
    if (saved === undefined) this.#theta = objective.initial();
    else this.#theta = this.#restore(saved.run);
  }

  /** Resolves to the run as it is now; the copies are made before this returns. */
  async save(): Promise<SavedRun> {
    const { saving } = this.#objective;
    if (saving === undefined) throw new Error('runs of this objective are not saved');
    const length = this.#stepLength;
    const known = typeof length === 'number' ? length : undefined;
    const wanted: (V | S)[] = [this.#theta];
    if (length !== undefined && typeof length !== 'number') wanted.push(length);
    const vectors = saving.copy(wanted);
    const states = Promise.all([this.#updater.save?.(), this.#probe?.save?.()]);
    const spent = { evaluations: this.#evaluations, hessianEvaluations: this.#hessianEvaluations };
    const [[theta, lengthRead], [updater, probe]] = await Promise.all([vectors, states]);
    if (theta === undefined || updater === undefined) throw new Error('a run was not saved');
    return { theta, updater, probe, ...spent, stepLength: known ?? lengthRead?.[0] };
  }

  #restore({ theta, updater, probe, evaluations, hessianEvaluations, stepLength }: SavedRun): V {
    const { saving } = this.#objective;
    if (saving === undefined) throw new Error('runs of this objective are not saved');
    this.#updater.restore?.(updater, this.#rule.hyper);
    if (probe !== undefined) this.#probe?.restore?.(probe, this.#rule.hyper);
    this.#evaluations = evaluations;
    this.#hessianEvaluations = hessianEvaluations;
    this.#stepLength = stepLength;
    return saving.revive(theta);
  }

  get theta(): V {
    return this.#theta;
  }

  judged(): V {
    return (
      this.#updater.judged(this.#theta, this.#rule.hyper) ?? this.#objective.clone(this.#theta)
    );
  }

  get stateBytes(): number {
    return this.#updater.stateBytes;
  }

  get evaluations(): number {
    return this.#evaluations;
  }

  /** A gradient brings its value along. */
  get functionEvaluations(): number {
    return this.#evaluations;
  }

  get hessianEvaluations(): number {
    return this.#hessianEvaluations;
  }

  readonly done = false;

  change(change: HyperChange): void {
    this.#rule.change(change);
  }

  /** Loss and gradient at `theta` on the batch of the step that `advance` makes next; the run owns them. */
  offer(slope: Slope<V, S>): void {
    this.#offered = slope;
  }

  advance(step: number, seconds: number, measure: boolean, measureNext: boolean): void {
    // By the numbers that made it: a change that comes now is not yet felt there.
    const judged = measure ? this.#measureJudged(step) : undefined;
    if (this.#rule.applyChanges(step + 1)) this.#updater.replace(this.#rule.program);
    const objective = this.#objective;
    const lr = this.#rule.rate(step, this.#seenLoss);
    const { loss, gradient: slope } = this.#offered ?? objective.gradient(this.#theta, step);
    this.#offered = undefined;
    this.#seenLoss = typeof loss === 'number' ? loss : undefined;
    const measures = this.#measure(
      loss,
      measure ? objective.norm(slope) : undefined,
      measure,
      judged,
    );
    const evaluations = this.#evaluations;
    this.#evaluations += 1;
    const gradient = this.#probed(slope, lr, step);
    const before = measureNext ? objective.clone(this.#theta) : undefined;
    this.#theta = this.#update(gradient, lr, step);
    objective.release(gradient);
    if (!Number.isFinite(lr)) this.#giveUp();
    if (before !== undefined) {
      this.#stepLength = objective.distance(this.#theta, before);
      objective.release(before);
    }
    // What an update asks for beside its gradient is spent before the next point is reached, not to see this one.
    const entry = { step, lr, evaluations, spent: evaluations + 1, seconds };
    this.#log.push({ run: this.#index, kind: 'step', ...entry }, measures);
  }

  /** Without a rate there is no next point, whether or not the rule reads it. */
  #giveUp(): void {
    const nowhere = this.#objective.vectors.scale(Number.NaN, this.#theta);
    this.#objective.release(this.#theta);
    this.#theta = nowhere;
  }

  /** @param gradient the one that the rule sees; borrowed */
  #update(gradient: V, lr: number, step: number): V {
    const objective = this.#objective;
    const theta = this.#theta;
    const made: V[] = [];
    const give = (name: GivenVector): V => {
      // With a probe the gradient at hand is that of another point.
      const here = this.#probe === undefined ? gradient : undefined;
      const given = objective.given(name, theta, here, step);
      this.#evaluations += given.evaluations;
      this.#hessianEvaluations += given.hessianEvaluations;
      made.push(given.vector);
      return given.vector;
    };
    const after = this.#updater.update(theta, gradient, this.#rule.hyper, lr, step + 1, give);
    for (const vector of made) objective.release(vector);
    return after;
  }

  /** The gradient that the rule sees, in exchange for the one at theta. */
  #probed(gradient: V, lr: number, step: number): V {
    if (this.#probe === undefined) return gradient;
    const objective = this.#objective;
    const copy = objective.clone(this.#theta);
    const there = this.#probe.update(copy, gradient, this.#rule.hyper, lr, step + 1);
    const found = objective.gradient(there, step);
    this.#evaluations += 1;
    objective.release(there);
    objective.release(gradient);
    objective.release(found.loss);
    return found.gradient;
  }

  /**
   * Records the point after the last update: its loss alone, which costs no gradient evaluation. Where no loss is
   * wanted there, it still looks whether the last update was the one that broke the parameters.
   */
  arrive(step: number, seconds: number): void {
    const objective = this.#objective;
    const kind = objective.lossAtEnd ? 'arrival' : 'check';
    const measures = objective.lossAtEnd
      ? this.#measure(objective.loss(this.#theta, step), undefined, true, this.#measureJudged(step))
      : { loss: objective.norm(this.#theta) };
    const evaluations = this.#evaluations;
    const entry = { step, lr: Number.NaN, evaluations, spent: evaluations, seconds };
    this.#log.push({ run: this.#index, kind, ...entry }, measures);
  }

  dispose(): void {
    const length = this.#stepLength;
    if (length !== undefined && typeof length !== 'number') this.#objective.release(length);
    this.#stepLength = undefined;
    this.#objective.release(this.#theta);
    this.#updater.dispose();
    this.#probe?.dispose();
  }

  #measure(
    loss: S,
    gradientNorm: S | undefined,
    measure: boolean,
    judged?: JudgedMeasures<S>,
  ): Measures<S | number> {
    const stepLength = this.#stepLength;
    this.#stepLength = undefined;
    if (!measure) return { loss, gradientNorm, stepLength };
    const [x, y] = this.#objective.position(this.#theta);
    return { loss, gradientNorm, stepLength, x, y, ...judged };
  }

  #measureJudged(step: number): JudgedMeasures<S> | undefined {
    const objective = this.#objective;
    if (!objective.recordsJudged || !this.#updater.judgesElsewhere) return undefined;
    const point = this.judged();
    const judgedLoss = objective.loss(point, step);
    const [judgedX, judgedY] = objective.position(point);
    objective.release(point);
    return { judgedLoss, judgedX, judgedY };
  }
}
