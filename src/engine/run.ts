import { probeProgram } from '../experiment/program';
import type { SavedRun } from '../experiment/saved-race';
import type { HyperChange, RunSpec } from '../experiment/types';
import type { GivenVector } from '../formula/given';
import { CurrentRule } from './current-rule';
import { listenAt } from './listen';
import {
  measureUpdate,
  type OpenRow,
  openRow,
  writeGradient,
  writeJudged,
  writeLoss,
  writePoint,
  writeRace,
  writeUpdate,
} from './measures';
import type { Objective, Updater } from './objective';
import type { Entry, Racer } from './racer';
import type { ScalarLog } from './scalar-log';
import type { SeeUpdate } from './update-seen';
import { valid } from './valid';

/** Loss and gradient at a run's parameters. */
export interface Slope<V, S> {
  readonly loss: S;
  readonly gradient: V;
}

/** One rule on its way over an objective: its parameters, its state, what it has spent. */
export class Run<V, S> implements Racer<V> {
  readonly #objective: Objective<V, S>;
  readonly #log: ScalarLog<Entry, S>;
  readonly #updater: Updater<V>;
  /** Moves a copy of the parameters to where the gradient is taken, if that is elsewhere. */
  readonly #probe: Updater<V> | undefined;
  readonly #rule: CurrentRule;
  /** Of the last step, where it is a number already: what a schedule may look at. */
  #seenLoss: number | undefined;
  #theta: V;
  /** Of the update that led to theta, where they are wanted there. */
  #ofUpdate: readonly (S | number)[] = [];
  #evaluations = 0;
  #disposed = false;
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
    public place: number,
    log: ScalarLog<Entry, S>,
    saved?: { readonly run: SavedRun; readonly step: number },
  ) {
    this.#objective = objective;
    this.#log = log;
    this.#rule = new CurrentRule(spec, saved?.step, saved?.run.heard);
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
    const heard = [...this.#rule.heard];
    const ofUpdate = this.#ofUpdate;
    const unread = ofUpdate.filter((value): value is S => typeof value !== 'number');
    const vectors = saving.copy([this.#theta, ...unread]);
    const states = Promise.all([this.#updater.save?.(), this.#probe?.save?.()]);
    const spent = { evaluations: this.#evaluations, hessianEvaluations: this.#hessianEvaluations };
    const [[theta, ...read], [updater, probe]] = await Promise.all([vectors, states]);
    if (theta === undefined || updater === undefined) throw new Error('a run was not saved');
    const measured = ofUpdate.map((value) =>
      typeof value === 'number' ? value : (read.shift()?.[0] ?? Number.NaN),
    );
    return {
      theta,
      updater,
      probe,
      ...spent,
      ofUpdate: measured,
      ...(heard.length > 0 && { heard }),
    };
  }

  #restore({ theta, updater, probe, evaluations, hessianEvaluations, ofUpdate }: SavedRun): V {
    const { saving } = this.#objective;
    if (saving === undefined) throw new Error('runs of this objective are not saved');
    this.#updater.restore?.(updater, this.#rule.hyper);
    if (probe !== undefined) this.#probe?.restore?.(probe, this.#rule.hyper);
    this.#evaluations = evaluations;
    this.#hessianEvaluations = hessianEvaluations;
    this.#ofUpdate = ofUpdate;
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

  watchNext(see: SeeUpdate<V>): void {
    this.#updater.watchNext?.(see);
  }

  /** Loss and gradient at `theta` on the batch of the step that `advance` makes next; the run owns them. */
  offer(slope: Slope<V, S>): void {
    this.#offered = slope;
  }

  advance(
    step: number,
    seconds: number,
    measure: boolean,
    measureNext: boolean,
  ): void | Promise<void> {
    const heard = this.#rule.listens
      ? listenAt(this.#objective, step, () => this.judged())
      : undefined;
    if (heard === undefined) return this.#advance(step, seconds, measure, measureNext);
    return heard.then((loss) => {
      if (this.#disposed) return;
      this.#seenLoss = loss;
      this.#advance(step, seconds, measure, measureNext);
    });
  }

  #advance(step: number, seconds: number, measure: boolean, measureNext: boolean): void {
    const row = openRow<S>();
    // By the numbers that made it: a change that comes now is not yet felt there.
    if (measure) this.#writeJudged(row, step);
    if (this.#rule.applyChanges(step + 1)) this.#updater.replace(this.#rule.program);
    const objective = this.#objective;
    const lr = this.#rule.rate(step, this.#seenLoss);
    // What is measured or probed with may ask for more gradients meanwhile.
    const lent =
      measure || measureNext || this.#probe !== undefined
        ? undefined
        : objective.lend?.(this.#theta, step);
    const { loss, gradient: slope } =
      lent ?? this.#offered ?? objective.gradient(this.#theta, step);
    this.#offered = undefined;
    const told = objective.told?.(this.#theta) ?? loss;
    // Schedules of networks listen to held-out examples, never to a batch.
    this.#seenLoss = lent === undefined && typeof told === 'number' ? told : undefined;
    if (measure) writeGradient(row, objective, slope, this.#theta);
    this.#write(row, told, measure);
    const evaluations = this.#evaluations;
    writeRace(row, { step, lr, evaluations, batches: evaluations, seconds });
    this.#evaluations += 1;
    const gradient = this.#probed(slope, lr, step);
    const before = measureNext ? objective.clone(this.#theta) : undefined;
    this.#theta = this.#update(gradient, lr, step);
    if (!Number.isFinite(lr)) this.#giveUp();
    if (before !== undefined) {
      this.#ofUpdate = measureUpdate(objective, this.#theta, before, slope);
      objective.release(before);
    }
    if (lent === undefined) {
      objective.release(gradient);
      if (gradient !== slope) objective.release(slope);
    }
    // What an update asks for beside its gradient is spent before the next point is reached, not to see this one.
    const spent = evaluations + 1;
    this.#log.push({ run: this.place, kind: 'step', step, spent, measured: measure }, row);
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

  /** The gradient that the rule sees; another vector where it is not that at theta. */
  #probed(gradient: V, lr: number, step: number): V {
    if (this.#probe === undefined) return gradient;
    const objective = this.#objective;
    const copy = objective.clone(this.#theta);
    const there = this.#probe.update(copy, gradient, this.#rule.hyper, lr, step + 1);
    const found = objective.gradient(there, step);
    this.#evaluations += 1;
    objective.release(there);
    objective.release(found.loss);
    return found.gradient;
  }

  /**
   * Records the point after the last update: its loss alone, which costs no gradient evaluation. Where no loss is
   * wanted there, it still looks whether the last update was the one that broke the parameters.
   */
  arrive(step: number, seconds: number): void {
    const objective = this.#objective;
    const { lossAtEnd } = objective;
    const row = openRow<S>();
    if (lossAtEnd) {
      this.#writeJudged(row, step);
      const loss = objective.told?.(this.#theta) ?? objective.loss(this.#theta, step);
      this.#write(row, loss, true);
    } else writeLoss(row, objective.norm(this.#theta));
    const evaluations = this.#evaluations;
    writeRace(row, { step, lr: Number.NaN, evaluations, batches: evaluations, seconds });
    const kind = lossAtEnd ? 'arrival' : 'check';
    const spent = evaluations;
    this.#log.push({ run: this.place, kind, step, spent, measured: lossAtEnd }, row);
  }

  dispose(): void {
    this.#disposed = true;
    for (const value of this.#ofUpdate)
      if (typeof value !== 'number') this.#objective.release(value);
    this.#ofUpdate = [];
    this.#objective.release(this.#theta);
    this.#updater.dispose();
    this.#probe?.dispose();
  }

  #write(row: OpenRow<S>, loss: S | number, measure: boolean): void {
    writeLoss(row, loss);
    writeUpdate(row, this.#ofUpdate);
    this.#ofUpdate = [];
    if (measure) writePoint(row, this.#objective, this.#theta);
  }

  #writeJudged(row: OpenRow<S>, step: number): void {
    const objective = this.#objective;
    if (!objective.recordsJudged || !this.#updater.judgesElsewhere) return;
    const point = this.judged();
    writeJudged(row, objective, point, step);
    objective.release(point);
  }
}
