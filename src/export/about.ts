import { findMethod } from '../catalog/methods';
import { findOptimizer } from '../catalog/optimizers';
import { paperOf } from '../catalog/papers';
import { findSchedule } from '../catalog/schedules';
import { findWrapper } from '../catalog/wrappers';
import { modelName } from '../experiment/network/name';
import { resolvePlane } from '../experiment/plane';
import type { Experiment, RunSpec } from '../experiment/types';
import { printExpression } from '../formula/print';
import type { NetworkSubject } from './network-subject';
import { plainText, wrapped } from './text';

export const optimizerName = (run: RunSpec): string =>
  (findOptimizer(run.optimizer) ?? findMethod(run.optimizer))?.name ?? 'A rule of your own';

const subjectOf = ({ objective }: Experiment, network: NetworkSubject | undefined): string => {
  if (objective.kind === 'network') {
    if (network === undefined) throw new Error('a network without its data set');
    return `${modelName(objective.model, network.network)} on ${network.dataset.name}`;
  }
  const { name, expression } = resolvePlane(objective);
  return objective.kind === 'formula' || (objective.kind === 'fit' && name === objective.formula)
    ? printExpression(expression)
    : name;
};

/** The head of a script: what it does and what it needs. */
export const describeRun = (
  experiment: Experiment,
  run: RunSpec,
  needs: string,
  notes: readonly string[],
  network?: NetworkSubject,
): readonly string[] => {
  const parts = [
    run.schedule.kind === 'constant'
      ? ''
      : `learning rate: ${findSchedule(run.schedule.kind)?.name ?? run.schedule.kind}`,
    ...run.wrappers.map(({ kind }) => findWrapper(kind)?.name ?? kind),
  ].filter((part) => part !== '');
  const paper = paperOf(run.optimizer);
  return [
    ...wrapped(
      plainText(
        `${optimizerName(run)} on ${subjectOf(experiment, network)}, ${experiment.steps} steps.`,
      ),
    ),
    '',
    ...(parts.length === 0 ? [] : [...wrapped(plainText(`With ${parts.join('; ')}.`)), '']),
    ...(paper === undefined
      ? []
      : [
          ...wrapped(plainText(`${paper.authors} (${paper.year}): ${paper.title}.`)),
          paper.url,
          '',
        ]),
    ...notes.flatMap((note) => [...wrapped(note), '']),
    `Written by Downhill. Needs ${needs}.`,
  ];
};
