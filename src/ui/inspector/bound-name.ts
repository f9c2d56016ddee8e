/** Bounds of stability with a name of their own, over the momentum beta. */
const NAMED: readonly { readonly name: string; readonly value: (beta: number) => number }[] = [
  { name: '2 + 2β', value: (beta) => 2 + 2 * beta },
  { name: '(2 + 2β)/(1 + 2β)', value: (beta) => (2 + 2 * beta) / (1 + 2 * beta) },
  { name: '(2 + 2β)/(1 − β)', value: (beta) => (2 + 2 * beta) / (1 - beta) },
];

/** The formula that a bound comes from, where it is one that people know; nothing for the plain 2. */
export const boundName = (
  bound: number,
  hyper: Readonly<Record<string, number>>,
): string | undefined => {
  if (Math.abs(bound - 2) < 1e-6) return undefined;
  for (const beta of [hyper.momentum, hyper.beta1]) {
    const found = NAMED.find(
      ({ value }) => beta !== undefined && Math.abs(value(beta) - bound) < 1e-6 * bound,
    );
    if (found) return found.name;
  }
  return undefined;
};
