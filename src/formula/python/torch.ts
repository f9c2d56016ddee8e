import { type Operand, type PythonDialect, unaryOf } from './dialect';

const clamped = (name: 'min' | 'max', whole: string) => (a: Operand, b: Operand) => {
  if (a.plain) return `torch.clamp(${b.text}, ${name}=${a.text})`;
  if (b.plain) return `torch.clamp(${a.text}, ${name}=${b.text})`;
  return `torch.${whole}(${a.text}, ${b.text})`;
};
const least = clamped('max', 'minimum');
const greatest = clamped('min', 'maximum');

/** PyTorch 1.13 and later. */
export const torch: PythonDialect = {
  modules: ['torch'],
  unary: unaryOf('torch', {
    cbrt: (u) => `(torch.sign(${u}) * torch.abs(${u}) ** (1 / 3))`,
  }),
  atan2: (y, x, like) => `torch.atan2(${y} + 0 * ${like}, ${x} + 0 * ${like})`,
  hypot: (a, b, like) => `torch.hypot(${a} + 0 * ${like}, ${b} + 0 * ${like})`,
  least,
  greatest,
  clamp: (u, low, high) =>
    low.plain === high.plain
      ? `torch.clamp(${u}, min=${low.text}, max=${high.text})`
      : least({ text: greatest({ text: u, plain: false }, low), plain: false }, high),
  where: (condition, yes, no, like) => {
    // Of two Python numbers PyTorch makes its default type, which may be a shorter one.
    const first = yes.plain && no.plain ? `${like}.new_tensor(${yes.text})` : yes.text;
    return `torch.where(${condition}, ${first}, ${no.text})`;
  },
  asNumber: (condition, like) => `(${condition}).to(${like}.dtype)`,
  fill: (value, like) => `torch.full_like(${like}, ${value})`,
  scalar: (value, like) => `${like}.new_tensor(${value})`,
  // A function, so that an estimate that does not count in an update is not made.
  given: (name) => `${name}()`,
  copy: (u) => `${u}.clone()`,
  // Weights are [outputs, inputs, …] here.
  matrix: {
    asMatrix: 'u.reshape(len(u), -1).T if u.dim() > 1 else u.reshape(-1, 1)',
    asLayer: 'm.T.reshape(like.shape)',
    rowMean: 'u.mean(0, keepdim=True) if u.dim() > 1 else u.clone()',
    columnMean: 'u.mean(tuple(range(1, u.dim())) or 0, keepdim=True)',
    transpose: (m) => `${m}.T`,
    norm: (m) => `torch.linalg.norm(${m})`,
    scalar: (value, like) => `${like}.new_tensor(${value})`,
    eye: (count, like) => `torch.eye(${count}, dtype=${like}.dtype, device=${like}.device)`,
    eigh: (m) => `torch.linalg.eigh(${m})`,
    qr: (m) => `torch.linalg.qr(${m})`,
    nonNegative: (u) => `torch.clamp(${u}, min=0)`,
    signs: (r) => `(1 - 2 * (torch.diagonal(${r}) < 0).to(${r}.dtype))`,
  },
  sum: (u) => `torch.sum(${u})`,
  mean: (u) => `torch.mean(${u})`,
  largest: (u) => `torch.max(${u})`,
  count: (u) => `(${u}).numel()`,
};
