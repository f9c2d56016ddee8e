/** How the names in methods' formulas are written. */
export const SYMBOLS = {
  // Every step has these.
  theta: '\\theta_k',
  'theta+': '\\theta_{k+1}',
  g: 'g_k',
  f: 'f_k',
  'f+': 'f_{k+1}',
  H: 'H_k',

  p: 'p_k',
  'p-': 'p_{k-1}',
  t: 't_k',
  beta: '\\beta_k',
  /** An inverse Hessian, put together from gradients. */
  C: 'C_k',
  'C+': 'C_{k+1}',
  s: 's_k',
  y: 'y_k',
  pairs: 'm',
  radius: '\\Delta_k',
  predicted: 'm_k(0) - m_k(p_k)',
  ratio: '\\rho_k',
  best: 'b',
  worst: 'w',
  middle: 'c',
  found: 'r',

  // Hyperparameters.
  lr: '\\eta',
  damping: '\\lambda',
  c1: 'c_1',
} as const satisfies Readonly<Record<string, string>>;

export type SymbolName = keyof typeof SYMBOLS;

const isSymbol = (name: string): name is SymbolName => Object.hasOwn(SYMBOLS, name);

const NAME = /\{([a-zA-Z0-9]+[+-]?)\}/g;

/** A line with every known name replaced; what else stands in braces is LaTeX's own. */
export const fillLine = (line: string, write: (name: SymbolName) => string | undefined): string =>
  line.replace(NAME, (whole, name: string) =>
    isSymbol(name) ? `{${write(name) ?? SYMBOLS[name]}}` : whole,
  );
