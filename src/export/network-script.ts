import type { NetworkSpec } from '../experiment/types';
import { defineSafe } from '../formula/python/safe';
import type { ExportContext } from './context';
import { pythonData } from './data/python-data';
import { scriptHead } from './head';
import { heldOutBegin } from './held-out';
import {
  drawsRandom,
  networkBegin,
  networkData,
  networkEnd,
  networkSettings,
} from './network-data';
import type { NetworkSubject } from './network-subject';
import { pythonRandom } from './random';
import { indent, type Lines, sections } from './text';
import type { NetworkTraining } from './training';
import type { ExportTarget } from './twins';

/** What one library's script for a network has of its own. */
export interface NetworkParts {
  /** Further imports from Python's own library, and the others'. */
  readonly standard: Lines;
  readonly imports: Lines;
  readonly model: Lines;
  /** `data_loss(logits, labels)` and what is made of it. */
  readonly loss: readonly Lines[];
  readonly training: NetworkTraining;
  /** Sets `test_loss`. */
  readonly test: Lines;
  /** Sets `test_accuracy`, of classes. */
  readonly accuracy: Lines;
}

/** The script for a network. */
export const networkScript = (
  context: ExportContext,
  spec: NetworkSpec,
  subject: NetworkSubject,
  target: ExportTarget,
  { training, ...parts }: NetworkParts,
): string => {
  const { schedule } = context;
  const data = pythonData(subject.dataset, target);
  const main = [
    'def main():',
    ...indent([
      ...data.begin,
      ...networkBegin(subject.dataset),
      ...heldOutBegin(context, spec),
      '',
      ...training.begin,
      '',
      'losses = []',
      'for t, numbers in enumerate(batches(STEPS)):',
      ...indent([...training.step, 'if t % 100 == 0:', '    print(f"step {t}: loss {loss:.4f}")']),
      '',
      ...training.end,
      ...parts.test,
      ...(subject.dataset.target.kind === 'classes' ? parts.accuracy : []),
      ...networkEnd(subject.dataset),
    ]),
    '',
    '',
    'if __name__ == "__main__":',
    '    main()',
  ];
  const standard = [...data.imports, 'import json', 'import math', ...parts.standard].sort(
    (a, b) => Number(a.startsWith('from')) - Number(b.startsWith('from')),
  );
  return sections(
    scriptHead(
      context,
      [...standard, ...training.imports, '', ...parts.imports],
      networkSettings(spec),
    ),
    defineSafe(new Set([...training.safe, ...(schedule?.safe ?? [])])),
    drawsRandom(spec) ? pythonRandom : [],
    ...data.definitions,
    ...networkData(spec, subject),
    schedule?.definition ?? [],
    ...training.before,
    parts.model,
    ...parts.loss,
    ...training.definitions,
    main,
  );
};
