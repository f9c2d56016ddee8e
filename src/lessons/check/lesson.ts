import { parseExperiment } from '../../experiment/schema';
import type { Lab, Lesson, Need, Step } from '../schema/lesson';
import { runsAsked, runsIn } from './references';

const FEWEST_STEPS = 5;
const MOST_STEPS = 9;
const FEWEST_PREDICTIONS = 2;
const MOST_CHOICES = 5;

/** Runs that an authored experiment has, whether or not it can be parsed yet. */
const runCount = ({ experiment }: Lab): number =>
  Array.isArray(experiment.runs) ? experiment.runs.length : 1;

/** The field by which a schema that lacks something refuses a lab. Any other complaint is a mistake in the lab. */
const REFUSED_AT: Readonly<Record<Need, string>> = {
  fit: 'objective.kind',
  points: 'objective.dataset',
};

const labProblems = (id: string, { experiment, needs }: Lab): readonly string[] => {
  const parsed = parseExperiment(experiment);
  if (parsed.ok)
    return needs === undefined
      ? []
      : [`lab ${id}: can be run now; take away its needs: '${needs}'`];
  if (needs !== undefined && parsed.error.field === REFUSED_AT[needs]) return [];
  return [`lab ${id}: ${parsed.error.message}`];
};

const stepProblems = (step: Step, lesson: Lesson): readonly string[] => {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(`step ${step.id}: ${problem}`);
  const lab = lesson.labs[step.lab];
  if (lab === undefined) say(`no lab ${step.lab}`);
  const pointed = (step.point ?? []).flatMap((at) => (at.kind === 'control' ? [at.control] : []));
  for (const control of [...pointed, ...(step.open ?? [])])
    if (lesson.hide?.includes(control)) say(`needs ${control}, which the lesson hides`);
  if (step.view?.inspector && lesson.hide?.includes('inspector')) say('shows the hidden inspector');
  const count = lab === undefined ? 0 : runCount(lab);
  const asked =
    step.kind === 'predict' ? runsAsked(step.ask) : step.kind === 'try' ? runsIn(step.until) : [];
  // What a student adds may be spoken of before it is there.
  const allowed = step.open?.includes('add-run') ? Number.POSITIVE_INFINITY : count;
  if (asked.some((run) => run >= allowed)) say(`speaks of a run that lab ${step.lab} lacks`);
  if (step.kind === 'try') {
    const solved = step.solution.lab;
    if (solved !== undefined && lesson.labs[solved] === undefined) say(`no lab ${solved}`);
    return problems;
  }
  if (step.kind !== 'predict') return problems;
  const { ask } = step;
  if (step.open !== undefined) say('leaves controls open while it asks');
  if (ask.kind === 'choice') {
    const choices = Object.keys(ask.choices).length;
    if (choices < 2 || choices > MOST_CHOICES) say(`has ${choices} choices`);
  }
  if (ask.kind === 'order' && Object.keys(ask.items).length < 2) say('has nothing to order');
  if (ask.kind === 'order')
    for (const trap of ask.traps) if (!(trap in ask.items)) say(`no item ${trap} for a trap`);
  if (ask.kind === 'number' && ask.scale === 'factor' && ask.within <= 1)
    say('takes no number for right');
  return problems;
};

/** What is wrong with a lesson's structure; nothing if all is well. */
export const lessonProblems = (lesson: Lesson): readonly string[] => {
  const { labs, claims, steps } = lesson;
  const problems: string[] = [];
  if (steps.length < FEWEST_STEPS || steps.length > MOST_STEPS)
    problems.push(`${steps.length} steps; from ${FEWEST_STEPS} to ${MOST_STEPS} are good`);
  const predictions = steps.filter((step) => step.kind === 'predict').length;
  if (predictions < FEWEST_PREDICTIONS)
    problems.push(`${predictions} predictions; at least ${FEWEST_PREDICTIONS} are needed`);
  const ids = steps.map((step) => step.id);
  for (const id of ids)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`two steps ${id}`);
  for (const [id, lab] of Object.entries(labs)) problems.push(...labProblems(id, lab));
  for (const [id, { lab, holds }] of Object.entries(claims)) {
    const of = labs[lab];
    if (of === undefined) problems.push(`claim ${id}: no lab ${lab}`);
    else if (runsIn(holds).some((run) => run >= runCount(of)))
      problems.push(`claim ${id}: speaks of a run that lab ${lab} lacks`);
  }
  const used = new Set([
    ...steps.map((step) => step.lab),
    ...steps.flatMap((step) => (step.kind === 'try' ? [step.solution.lab] : [])),
    ...Object.values(claims).map((claim) => claim.lab),
  ]);
  for (const id of Object.keys(labs)) if (!used.has(id)) problems.push(`nothing uses lab ${id}`);
  if (lesson.sources.length === 0) problems.push('no sources');
  return [...problems, ...steps.flatMap((step) => stepProblems(step, lesson))];
};
