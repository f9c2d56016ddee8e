import { createStore } from 'zustand/vanilla';
import { findMethod } from '../catalog/methods';
import { findSurface } from '../catalog/surfaces';
import { defaultRun } from '../experiment/defaults';
import { networkRace, openingRace } from '../experiment/presets';
import { parseExperiment } from '../experiment/schema';
import type { Experiment, ObjectiveSpec, PlaneSpec, RunSpec } from '../experiment/types';
import { forgetChanges, recordChange, setBaseHyper, withRun } from './edits';
import { createHistory, type History } from './history';
import { forkedRun, withRule } from './own-rule';
import { sessionStore } from './session';
import type { DocumentState, Page } from './types';

export const MAX_RUNS = 16;

const histories: Record<Page, History<Experiment>> = {
  surface: createHistory(),
  network: createHistory(),
};

/** Asked before a hyperparameter is edited: the update number at which a running race would feel it. */
let changeStep: (page: Page, run: number, name: string) => number | undefined = () => undefined;
/** The race controller says here whether a race is under way. */
export const onHyperEdit = (ask: typeof changeStep): void => {
  changeStep = ask;
};

/** What another surface keeps of the one before: everything that is not a place on it. */
const keptOptions = ({ gradientNoise, batchSize, repeats, starts }: PlaneSpec) => ({
  gradientNoise,
  ...(batchSize === undefined ? {} : { batchSize }),
  ...(repeats === undefined ? {} : { repeats }),
  ...(starts && 'cloud' in starts ? { starts } : {}),
});

/** The edited experiment, complete again; one that is not allowed is told to the visitor and not taken. */
const canonical = (edited: Experiment, before: Experiment): Experiment => {
  const parsed = parseExperiment(edited);
  if (parsed.ok) return parsed.value;
  sessionStore.getState().notify('error', 'errors.edit', {
    message: parsed.error.said ?? parsed.error.message,
  });
  return before;
};

export const kindOf = (page: Page): 'plane' | 'network' =>
  page === 'network' ? 'network' : 'plane';

export const documentStore = createStore<DocumentState>()((set, get) => {
  const commit = (page: Page, next: Experiment, key: string) => {
    const before = get().experiments[page];
    if (before === next) return;
    histories[page].record(before, key, performance.now());
    show(page, next);
  };
  const shown = (page: Page, next: Experiment) => {
    const { canUndo, canRedo } = histories[page];
    return { experiments: { ...get().experiments, [page]: next }, canUndo, canRedo };
  };
  const show = (page: Page, next: Experiment) => set(shown(page, next));
  const edit = (key: string, change: (experiment: Experiment) => Experiment) => {
    const { page, experiments } = get();
    commit(page, change(experiments[page]), key);
  };
  const editRun = (key: string, run: number, change: (run: RunSpec) => RunSpec) =>
    edit(`${key}/${run}`, (experiment) => withRun(experiment, run, change));
  /** Each comes back by an undo of its own, however quickly one follows the other. */
  const setRuns = (key: string, change: (runs: readonly RunSpec[]) => readonly RunSpec[]) =>
    edit(`${key}/${get().experiments[get().page].runs.length}`, (experiment) => {
      const runs = change(experiment.runs);
      return runs.length < 1 || runs.length > MAX_RUNS ? experiment : { ...experiment, runs };
    });

  return {
    page: 'surface',
    experiments: { surface: openingRace(), network: networkRace() },
    canUndo: false,
    canRedo: false,
    loads: 0,
    openPage: (page) => {
      const { canUndo, canRedo } = histories[page];
      set({ page, canUndo, canRedo });
    },
    load: (page, experiment, undoable = true) => {
      const loads = get().loads + 1;
      if (undoable)
        histories[page].record(get().experiments[page], `load/${loads}`, performance.now());
      // All at once: who hears of the page must find its experiment.
      set({ ...shown(page, experiment), page, loads });
    },
    setObjective: (patch) =>
      edit(`objective/${Object.keys(patch).join()}`, (experiment) =>
        canonical(
          { ...experiment, objective: { ...experiment.objective, ...patch } as ObjectiveSpec },
          experiment,
        ),
      ),
    chooseSurface: (id) => {
      const experiment = get().experiments.surface;
      const surface = findSurface(id);
      if (!surface || experiment.objective.kind === 'network') return;
      const objective: ObjectiveSpec = {
        kind: 'surface',
        surface: id,
        parameters: {},
        start: surface.start,
        ...keptOptions(experiment.objective),
      };
      get().load('surface', canonical({ ...experiment, objective }, experiment));
    },
    setStart: (start) =>
      edit('start', (experiment) =>
        experiment.objective.kind === 'network'
          ? experiment
          : { ...experiment, objective: { ...experiment.objective, start } },
      ),
    setSteps: (steps) =>
      edit('steps', (experiment) => canonical({ ...experiment, steps }, experiment)),
    setSeed: (seed) => edit('seed', (experiment) => canonical({ ...experiment, seed }, experiment)),
    addRun: (optimizer) =>
      setRuns('add', (runs) => [...runs, defaultRun(optimizer, kindOf(get().page))]),
    duplicateRun: (run) =>
      setRuns('duplicate', (runs) =>
        runs.flatMap((spec, k) => (k === run ? [spec, spec] : [spec])),
      ),
    putRun: (run, spec, asNew) =>
      edit(`put/${run}`, (experiment) => {
        const { runs } = experiment;
        if (asNew && runs.length >= MAX_RUNS) return experiment;
        const kept = asNew ? run + 1 : run;
        const next = [...runs.slice(0, kept), spec, ...runs.slice(run + 1)];
        return canonical({ ...experiment, runs: next }, experiment);
      }),
    removeRun: (run) => setRuns('remove', (runs) => runs.filter((_, k) => k !== run)),
    chooseOptimizer: (run, optimizer) =>
      editRun('optimizer', run, (spec) => {
        const fresh = defaultRun(optimizer, kindOf(get().page));
        // Methods choose their own steps: what bends a rule's doesn't fit them.
        if (findMethod(optimizer) || findMethod(spec.optimizer)) return fresh;
        return { ...fresh, schedule: spec.schedule, wrappers: spec.wrappers };
      }),
    setHyper: (run, name, value) => {
      const step = changeStep(get().page, run, name);
      editRun(`hyper/${name}/${step === undefined ? 'base' : 'change'}`, run, (spec) =>
        step === undefined
          ? setBaseHyper(spec, name, value)
          : recordChange(spec, step, { [name]: value }),
      );
    },
    setRates: (rates) =>
      edit(`rates/${[...rates.keys()].join()}`, (experiment) =>
        canonical(
          [...rates].reduce(
            (edited, [run, rate]) => withRun(edited, run, (spec) => setBaseHyper(spec, 'lr', rate)),
            experiment,
          ),
          experiment,
        ),
      ),
    setSchedule: (run, schedule) =>
      edit(`schedule/${run}`, (experiment) =>
        canonical(
          withRun(experiment, run, (spec) => ({ ...spec, schedule })),
          experiment,
        ),
      ),
    setWrappers: (run, wrappers, key) =>
      edit(`wrappers/${run}/${key}`, (experiment) =>
        canonical(
          withRun(experiment, run, (spec) => ({ ...spec, wrappers })),
          experiment,
        ),
      ),
    setRule: (run, rule, remembered) =>
      edit(`rule/${run}`, (experiment) => {
        const spec = experiment.runs[run];
        const next = spec && withRule(spec, rule, remembered);
        return next
          ? canonical(
              withRun(experiment, run, () => next),
              experiment,
            )
          : experiment;
      }),
    forkRun: (run) => editRun('fork', run, (spec) => forkedRun(spec) ?? spec),
    clearChanges: (run, apply) => editRun('changes', run, (spec) => forgetChanges(spec, apply)),
    undo: () => {
      const { page, experiments } = get();
      const before = histories[page].undo(experiments[page]);
      if (before) show(page, before);
    },
    redo: () => {
      const { page, experiments } = get();
      const after = histories[page].redo(experiments[page]);
      if (after) show(page, after);
    },
  };
});
