import { findNetwork } from '../catalog/networks';
import type { NetworkSpec } from '../experiment/types';
import { defineSafe } from '../formula/python/safe';
import type { ExportContext } from './context';
import { scriptHead } from './head';
import {
  drawsRandom,
  networkBegin,
  networkData,
  networkEnd,
  networkImports,
  networkSettings,
} from './network-data';
import { type SizedNetwork, sizeNetwork } from './network-shape';
import { pythonRandom } from './random';
import { indent, type Lines, sections } from './text';
import type { NetworkTraining } from './training';

/** What one library's script for a network has of its own. */
export interface NetworkParts {
  /** Further imports from Python's own library, and the others'. */
  readonly standard: Lines;
  readonly imports: Lines;
  /** What reads the data where the files are not there. */
  readonly fallback: Lines;
  readonly model: (network: SizedNetwork) => Lines;
  /** `data_loss(logits, labels)` and what is made of it. */
  readonly loss: readonly Lines[];
  readonly training: NetworkTraining;
  /** Sets `test_loss` and `test_accuracy`. */
  readonly test: Lines;
}

const sized = ({ model }: NetworkSpec): SizedNetwork => {
  const definition = findNetwork(model);
  if (definition === undefined) throw new Error(`no network ${model} in the catalogue`);
  return sizeNetwork(definition);
};

/** The script for a network on MNIST. */
export const networkScript = (
  context: ExportContext,
  spec: NetworkSpec,
  { training, ...parts }: NetworkParts,
): string => {
  const { schedule } = context;
  const network = sized(spec);
  const main = [
    'def main():',
    ...indent([
      ...networkBegin,
      '',
      ...training.begin,
      '',
      'losses = []',
      'for t, numbers in enumerate(batches(STEPS)):',
      ...indent([...training.step, 'if t % 100 == 0:', '    print(f"step {t}: loss {loss:.4f}")']),
      '',
      ...training.end,
      ...parts.test,
      ...networkEnd,
    ]),
    '',
    '',
    'if __name__ == "__main__":',
    '    main()',
  ];
  const standard = [...networkImports, ...parts.standard, 'from pathlib import Path'];
  return sections(
    scriptHead(
      context,
      [...standard, ...training.imports, '', ...parts.imports],
      networkSettings(spec),
    ),
    defineSafe(new Set([...training.safe, ...(schedule?.safe ?? [])])),
    drawsRandom(spec) ? pythonRandom : [],
    ...networkData(spec, network, parts.fallback),
    schedule?.definition ?? [],
    ...training.before,
    parts.model(network),
    ...parts.loss,
    ...training.definitions,
    main,
  );
};
