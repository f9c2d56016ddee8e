import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SurfaceDefinition } from '../../catalog/definition';
import { findMethod } from '../../catalog/methods';
import { findSurface, surfaces } from '../../catalog/surfaces';
import { defaultRun } from '../../experiment/defaults';
import { areOpeningRuns, openingRuns } from '../../experiment/opening-runs';
import { settleLooks, withLooks } from '../../experiment/run-looks';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment, ObjectiveSpec, PlaneSpec, RunSpec } from '../../experiment/types';
import type { Said } from '../../formula/said';
import type { DocumentState, HyperEdit } from './document-state';
import {
  forgetChanges,
  missChange,
  moveChange,
  recordChange,
  setBaseHyper,
  withRun,
} from './edits';
import { forkedRun, withRule } from './own-rule';

export const MAX_RUNS = 16;

export interface DocumentParts {
  readonly experiment: Experiment;
  /** What its runs minimise, for those that are made new. */
  readonly kind: 'plane' | 'network';
  /** Called before every edit, so that it can be undone; edits with the same key in quick succession are one. */
  readonly before: (key: string) => void;
  /** What a race under way makes of an edit: the step to record it at; nothing where there is none. */
  readonly midRace: (edit: HyperEdit) => number | undefined;
  /** An edit was not allowed, and not taken. */
  readonly refused: (why: { readonly said?: Said; readonly message: string }) => void;
}

/** What another surface keeps of the one before: everything that is not a place on it. */
const keptOptions = (
  { gradientNoise, batchSize, repeats, starts }: PlaneSpec,
  from: SurfaceDefinition | undefined,
  to: SurfaceDefinition,
) => ({
  // A noise that came with its surface goes with it.
  gradientNoise:
    gradientNoise === (from?.gradientNoise ?? 0) ? (to.gradientNoise ?? 0) : gradientNoise,
  ...(batchSize === undefined ? {} : { batchSize }),
  ...(repeats === undefined ? {} : { repeats }),
  ...(starts && 'cloud' in starts ? { starts } : {}),
});

/** Those with which the other surface opens, unless somebody has made the runs their own. */
const runsOn = (runs: readonly RunSpec[], surface: string): readonly RunSpec[] =>
  surfaces.some(({ id }) => areOpeningRuns(runs, id)) ? (openingRuns(surface) ?? runs) : runs;

export const createDocument = (parts: DocumentParts): StoreApi<DocumentState> =>
  createStore<DocumentState>()((set, get) => {
    /** The edited experiment, complete again; one that is not allowed is told to the visitor and not taken. */
    const canonical = (edited: Experiment): Experiment => {
      const parsed = parseExperiment(edited);
      if (parsed.ok) return parsed.value;
      parts.refused(parsed.error);
      return get().experiment;
    };
    const edit = (key: string, change: (experiment: Experiment) => Experiment) => {
      const { experiment } = get();
      const next = change(experiment);
      if (next === experiment) return;
      parts.before(key);
      set({ experiment: next });
    };
    const editRun = (key: string, run: number, change: (run: RunSpec) => RunSpec) =>
      edit(`${key}/${run}`, (experiment) => withRun(experiment, run, change));
    /** The same with what the schema makes of it. */
    const remakeRun = (key: string, run: number, change: (run: RunSpec) => RunSpec) =>
      edit(key, (experiment) => canonical(withRun(experiment, run, change)));
    /** Each comes back by an undo of its own, however quickly one follows the other. */
    const setRuns = (key: string, change: (runs: readonly RunSpec[]) => readonly RunSpec[]) =>
      edit(`${key}/${get().experiment.runs.length}`, (experiment) => {
        const runs = change(withLooks(experiment.runs));
        return runs.length < 1 || runs.length > MAX_RUNS
          ? experiment
          : { ...experiment, runs: settleLooks(runs) };
      });
    /** Of a race under way, which goes on. */
    const setMidRace = (experiment: Experiment) => set({ experiment, midRace: get().midRace + 1 });

    return {
      experiment: parts.experiment,
      loads: 0,
      midRace: 0,
      load: (experiment, undoable = true) => {
        const loads = get().loads + 1;
        if (undoable) parts.before(`load/${loads}`);
        set({ experiment, loads });
      },
      restore: (experiment) => set({ experiment }),
      setObjective: (patch) =>
        edit(`objective/${Object.keys(patch).join()}`, (experiment) =>
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
      setStart: (start) =>
        edit('start', (experiment) =>
          experiment.objective.kind === 'network'
            ? experiment
            : { ...experiment, objective: { ...experiment.objective, start } },
        ),
      setSteps: (steps) => edit('steps', (experiment) => canonical({ ...experiment, steps })),
      setSeed: (seed) => edit('seed', (experiment) => canonical({ ...experiment, seed })),
      addRun: (optimizer) => setRuns('add', (runs) => [...runs, defaultRun(optimizer, parts.kind)]),
      duplicateRun: (run) =>
        setRuns('duplicate', (runs) =>
          runs.flatMap((spec, k) => (k === run ? [spec, spec] : [spec])),
        ),
      putRun: (run, spec, asNew) =>
        edit(`put/${run}`, (experiment) => {
          if (!asNew) return canonical(withRun(experiment, run, () => spec));
          if (experiment.runs.length >= MAX_RUNS) return experiment;
          const runs = withLooks(experiment.runs);
          return canonical({ ...experiment, runs: runs.toSpliced(run + 1, 0, spec) });
        }),
      nameRun: (run, typed) =>
        remakeRun(`name/${run}`, run, ({ name: _, ...spec }) =>
          typed.trim() === '' ? spec : { ...spec, name: typed.trim() },
        ),
      removeRun: (run) => setRuns('remove', (runs) => runs.filter((_, k) => k !== run)),
      chooseOptimizer: (run, optimizer) =>
        editRun('optimizer', run, (spec) => {
          const fresh = defaultRun(optimizer, parts.kind);
          // Methods choose their own steps: what bends a rule's doesn't fit them.
          if (findMethod(optimizer) || findMethod(spec.optimizer)) return fresh;
          const { schedule, wrappers, name } = spec;
          return { ...fresh, schedule, wrappers, ...(name === undefined ? {} : { name }) };
        }),
      setHyper: (run, name, value) => {
        const step = parts.midRace({ run, name, value });
        if (step === undefined)
          return editRun(`hyper/${name}/base`, run, (spec) => setBaseHyper(spec, name, value));
        parts.before(`hyper/${name}/change/${run}`);
        setMidRace(
          withRun(get().experiment, run, (spec) => recordChange(spec, step, { [name]: value })),
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
      setWrappers: (run, wrappers, key) =>
        remakeRun(`wrappers/${run}/${key}`, run, (spec) => ({ ...spec, wrappers })),
      setRule: (run, rule, remembered) =>
        edit(`rule/${run}`, (experiment) => {
          const spec = experiment.runs[run];
          const next = spec && withRule(spec, rule, remembered);
          return next ? canonical(withRun(experiment, run, () => next)) : experiment;
        }),
      forkRun: (run) => editRun('fork', run, (spec) => forkedRun(spec) ?? spec),
      clearChanges: (run, apply) => editRun('changes', run, (spec) => forgetChanges(spec, apply)),
    };
  });
