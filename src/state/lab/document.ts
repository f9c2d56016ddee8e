import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SurfaceDefinition } from '../../catalog/definition';
import { findMethod } from '../../catalog/methods';
import { findSurface, surfaces } from '../../catalog/surfaces';
import { MOST_CHANGES } from '../../experiment/changes';
import { defaultRun } from '../../experiment/defaults';
import type { ExperimentError } from '../../experiment/error';
import { fitDoor } from '../../experiment/fit/door';
import { areOpeningRuns, openingRuns } from '../../experiment/opening-runs';
import { settleLooks, withLooks } from '../../experiment/run-looks';
import { parseExperiment } from '../../experiment/schema';
import { suggestSchedule } from '../../experiment/suggest-schedule';
import type { Experiment, ObjectiveSpec, PlaneSpec, RunSpec } from '../../experiment/types';
import type { DocumentState, HyperEdit } from './document-state';
import {
  acceptHyper,
  forgetChanges,
  missChange,
  moveChange,
  recordChange,
  setBaseHyper,
  withRun,
} from './edits';
import { forkedRun, withRule } from './own-rule';
import { type Correction, settle } from './settle';

export const MAX_RUNS = 16;

export interface DocumentParts {
  readonly experiment: Experiment;
  /** What its runs minimise, for those that are made new. */
  readonly kind: 'plane' | 'network';
  /** Called before every edit, so that it can be undone; edits with the same key in quick succession are one. */
  readonly before: (key: string) => void;
  /** Called before a whole experiment is opened in the place of the one that is there. */
  readonly leaving: (undoable: boolean) => void;
  /** What a race under way makes of an edit: the step to record it at; nothing where there is none. */
  readonly midRace: (edit: HyperEdit) => number | undefined;
  /** An edit was not allowed, and not taken. */
  readonly refused: (why: ExperimentError) => void;
  /** Whether the experiment may become this one; whoever forbids it says so. */
  readonly mayBecome?: (next: Experiment) => boolean;
  /** What an edit brought with it. */
  readonly corrected: (corrections: readonly Correction[]) => void;
}

/** What another surface keeps of the one before: everything that is not a place on it. */
const keptOptions = (
  before: PlaneSpec,
  from: SurfaceDefinition | undefined,
  to: SurfaceDefinition,
) => {
  const { repeats, starts } = before;
  const noisy = before.kind === 'fit' ? undefined : before;
  const own = from?.gradientNoise ?? 0;
  return {
    // A noise that came with its surface goes with it.
    gradientNoise:
      noisy === undefined || noisy.gradientNoise === own
        ? (to.gradientNoise ?? 0)
        : noisy.gradientNoise,
    ...(noisy?.batchSize === undefined ? {} : { batchSize: noisy.batchSize }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(starts && 'cloud' in starts ? { starts } : {}),
  };
};

/** Those with which the other surface opens, unless somebody has made the runs their own. */
const runsOn = (runs: readonly RunSpec[], surface: string): readonly RunSpec[] =>
  surfaces.some(({ id }) => areOpeningRuns(runs, id)) ? (openingRuns(surface) ?? runs) : runs;

export const createDocument = (parts: DocumentParts): StoreApi<DocumentState> =>
  createStore<DocumentState>()((set, get) => {
    const { mayBecome = () => true } = parts;
    /**
     * The edited experiment, complete again and with what the edit brings with it; one that is not allowed is told to the
     * visitor and not taken.
     */
    const canonical = (edited: Experiment): Experiment => {
      const settled = settle(edited, get().experiment);
      const parsed = parseExperiment(settled.experiment);
      if (!parsed.ok) {
        parts.refused(parsed.error);
        return get().experiment;
      }
      if (settled.corrections.length > 0) parts.corrected(settled.corrections);
      return parsed.value;
    };
    /** The same where the edited experiment is complete as it is: its runs stay the ones that they are. */
    const allowed = (edited: Experiment): Experiment =>
      canonical(edited) === get().experiment ? get().experiment : edited;
    const edit = (key: string, change: (experiment: Experiment) => Experiment) => {
      const { experiment } = get();
      const next = change(experiment);
      if (next === experiment || !mayBecome(next)) return;
      parts.before(key);
      set({ experiment: next });
    };
    const editRun = (key: string, run: number, change: (run: RunSpec) => RunSpec) =>
      edit(`${key}/${run}`, (experiment) => withRun(experiment, run, change));
    /** With what the schema makes of it. */
    const remakeRun = (key: string, run: number, change: (run: RunSpec) => RunSpec) =>
      edit(key, (experiment) => canonical(withRun(experiment, run, change)));
    /** Each comes back by an undo of its own, however quickly one follows the other. */
    const setRuns = (key: string, change: (runs: readonly RunSpec[]) => readonly RunSpec[]) =>
      edit(`${key}/${get().experiment.runs.length}`, (experiment) => {
        const runs = change(withLooks(experiment.runs));
        return runs.length < 1 || runs.length > MAX_RUNS
          ? experiment
          : allowed({ ...experiment, runs: settleLooks(runs) });
      });
    /** Of a race under way, which goes on. */
    const setMidRace = (experiment: Experiment) => {
      if (mayBecome(experiment)) set({ experiment, midRace: get().midRace + 1 });
    };

    return {
      experiment: parts.experiment,
      loads: 0,
      midRace: 0,
      load: (experiment, undoable = true) => {
        if (!mayBecome(experiment)) return;
        const loads = get().loads + 1;
        parts.leaving(undoable);
        set({ experiment, loads });
      },
      restore: (experiment) => {
        if (mayBecome(experiment)) set({ experiment });
      },
      setObjective: (patch, key = Object.keys(patch).join()) =>
        edit(`objective/${key}`, (experiment) =>
          canonical({
            ...experiment,
            objective: { ...experiment.objective, ...patch } as ObjectiveSpec,
          }),
        ),
      chooseSurface: (id) => {
        const { experiment } = get();
        const surface = findSurface(id);
        const before = experiment.objective;
        if (!surface || before.kind === 'network') return;
        const objective: ObjectiveSpec = {
          kind: 'surface',
          surface: id,
          parameters: {},
          start: surface.start,
          ...keptOptions(
            before,
            before.kind === 'surface' ? findSurface(before.surface) : undefined,
            surface,
          ),
        };
        const runs = runsOn(experiment.runs, id);
        get().load(canonical({ ...experiment, objective, runs }));
      },
      openObjective: (objective, runs) =>
        get().load(canonical({ ...get().experiment, objective, runs })),
      setStart: ([x, y]) =>
        edit('start', (experiment) => {
          const { objective } = experiment;
          if (objective.kind === 'network' || !Number.isFinite(x) || !Number.isFinite(y))
            return experiment;
          // + 0 turns -0 into 0: JSON has no minus zero.
          return { ...experiment, objective: { ...objective, start: [x + 0, y + 0] } };
        }),
      setPoints: (points, key) =>
        edit(`points/${key}`, (experiment) => {
          const { objective } = experiment;
          if (objective.kind !== 'fit') return experiment;
          if (objective.data.kind !== 'points')
            parts.corrected([{ key: 'points', values: { count: points.length } }]);
          return { ...experiment, objective: fitDoor().withPoints(objective, points) };
        }),
      setSteps: (steps) => edit('steps', (experiment) => canonical({ ...experiment, steps })),
      setSeed: (seed) => edit('seed', (experiment) => canonical({ ...experiment, seed })),
      addRun: (optimizer) => setRuns('add', (runs) => [...runs, defaultRun(optimizer, parts.kind)]),
      duplicateRun: (run) =>
        setRuns('duplicate', (runs) =>
          runs.flatMap((spec, k) => (k === run ? [spec, spec] : [spec])),
        ),
      putRun: (run, spec, asNew) => {
        const before = get().experiment;
        edit(`put/${run}`, (experiment) => {
          if (!asNew) return canonical(withRun(experiment, run, () => spec));
          if (experiment.runs.length >= MAX_RUNS) return experiment;
          const runs = withLooks(experiment.runs);
          return canonical({ ...experiment, runs: runs.toSpliced(run + 1, 0, spec) });
        });
        return get().experiment !== before;
      },
      nameRun: (run, typed) =>
        remakeRun(`name/${run}`, run, ({ name: _, ...spec }) =>
          typed.trim() === '' ? spec : { ...spec, name: typed.trim() },
        ),
      removeRun: (run) => setRuns('remove', (runs) => runs.filter((_, k) => k !== run)),
      chooseOptimizer: (run, optimizer) =>
        remakeRun(`optimizer/${run}`, run, (spec) => {
          const fresh = defaultRun(optimizer, parts.kind);
          // Methods choose their own steps: what bends a rule's doesn't fit them.
          if (findMethod(optimizer) || findMethod(spec.optimizer)) return fresh;
          const { schedule, wrappers, name } = spec;
          return { ...fresh, schedule, wrappers, ...(name === undefined ? {} : { name }) };
        }),
      setHyper: (run, name, given) => {
        const { experiment } = get();
        const spec = experiment.runs[run];
        if (spec === undefined) return;
        const accepted = acceptHyper(spec, name, given, experiment.objective, run);
        if (!accepted.ok) return parts.refused(accepted.error);
        const value = accepted.value;
        // One more may yet be noted for an answer that is on its way.
        const count = spec.changes?.length ?? 0;
        if (count >= MOST_CHANGES - 1)
          return parts.corrected([{ key: 'full', values: { run: run + 1, count } }]);
        // What may not be changed is not told to the race either.
        if (!mayBecome(withRun(experiment, run, (now) => setBaseHyper(now, name, value)))) return;
        const step = parts.midRace({ run, name, value });
        if (step === undefined)
          return editRun(`hyper/${name}/base`, run, () => setBaseHyper(spec, name, value));
        parts.before(`hyper/${name}/change/${run}`);
        setMidRace(
          withRun(get().experiment, run, (now) => recordChange(now, step, { [name]: value })),
        );
      },
      confirmChange: (run, noted, change, later) =>
        setMidRace(
          withRun(get().experiment, run, (spec) => moveChange(spec, noted, change, later)),
        ),
      missChange: (run, noted) =>
        set({ experiment: withRun(get().experiment, run, (spec) => missChange(spec, noted)) }),
      setRates: (rates) =>
        edit(`rates/${[...rates.keys()].join()}`, (experiment) =>
          canonical(
            [...rates].reduce(
              (edited, [run, rate]) =>
                withRun(edited, run, (spec) => setBaseHyper(spec, 'lr', rate)),
              experiment,
            ),
          ),
        ),
      setSchedule: (run, schedule) =>
        remakeRun(`schedule/${run}`, run, (spec) => ({ ...spec, schedule })),
      chooseSchedule: (run, kind) =>
        edit(`schedule/${run}`, (experiment) =>
          canonical(
            withRun(experiment, run, (spec) => ({
              ...spec,
              schedule: suggestSchedule(kind, experiment, spec),
            })),
          ),
        ),
      setWrappers: (run, wrappers, key) =>
        remakeRun(`wrappers/${run}/${key}`, run, (spec) => ({ ...spec, wrappers })),
      setRule: (run, rule, remembered) =>
        edit(`rule/${run}`, (experiment) => {
          const spec = experiment.runs[run];
          const next = spec && withRule(spec, rule, remembered);
          return next ? canonical(withRun(experiment, run, () => next)) : experiment;
        }),
      forkRun: (run) => remakeRun(`fork/${run}`, run, (spec) => forkedRun(spec) ?? spec),
      clearChanges: (run, apply) => editRun('changes', run, (spec) => forgetChanges(spec, apply)),
    };
  });
