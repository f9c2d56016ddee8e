import type { FunctionName } from '../ast';
import { atom, type Code, enclose, level } from './code';
import type { SafeName } from './safe';

const wholes = { ceil: 'math.ceil', round: 'round' } as const;
export const reciprocals = { sec: 'cos', csc: 'sin', cot: 'tan' } as const;

export interface PlainArguments {
  readonly args: readonly Code[];
  /** Python's own function would raise an error where the formula has a value. */
  readonly safe: boolean;
  /** Told about every function of `safe.ts` that the text calls. */
  readonly needs: (name: SafeName) => void;
}

/** A call of Python numbers alone. */
export const plainCall = (callee: FunctionName, { args, safe, needs }: PlainArguments): Code => {
  const [first] = args;
  const [u = '', v = '', w = ''] = args.map(({ text }) => text);
  const safely = (name: SafeName, plain: string) => {
    if (safe) needs(name);
    return safe ? name : plain;
  };
  /** Python's function, or the one of `safe.ts` that is handed it. */
  const of = (name: SafeName, python: string) =>
    atom(safe ? `${safely(name, '')}(${python}, ${u})` : `${python}(${u})`);
  switch (callee) {
    case 'abs':
      return atom(`abs(${u})`);
    case 'min':
    case 'max':
      return atom(`${safely(`safe_${callee}`, callee)}(${u}, ${v})`);
    case 'clamp':
      return atom(`${safely('safe_min', 'min')}(${safely('safe_max', 'max')}(${u}, ${v}), ${w})`);
    case 'sign': {
      if (safe) return atom(`${safely('safe_sign', '')}(${u})`);
      const compared = first === undefined ? u : enclose(first, level.sum);
      return atom(`((${compared} > 0) - (${compared} < 0))`);
    }
    case 'cbrt':
      return atom(`math.copysign(abs(${u}) ** (1 / 3), ${u})`);
    case 'sigmoid':
      return atom(`(1 / (1 + ${safely('safe_exp', 'math.exp')}(-(${u}))))`);
    case 'sqrt':
    case 'log':
    case 'exp':
      return atom(`${safely(`safe_${callee}`, `math.${callee}`)}(${u})`);
    case 'floor':
      return of('safe_whole', 'math.floor');
    case 'ceil':
    case 'round':
      return of('safe_whole', wholes[callee]);
    case 'log2':
    case 'log10':
      // Its own order: the number comes first.
      return atom(
        safe ? `${safely('safe_log', '')}(${u}, math.${callee})` : `math.${callee}(${u})`,
      );
    case 'sin':
    case 'cos':
    case 'tan':
      return of('safe_wave', `math.${callee}`);
    case 'sec':
    case 'csc':
    case 'cot': {
      const inverse = `math.${reciprocals[callee]}`;
      if (!safe) return { text: `1 / ${inverse}(${u})`, level: level.product };
      needs('safe_divide');
      return atom(`safe_divide(1, ${safely('safe_wave', '')}(${inverse}, ${u}))`);
    }
    case 'asin':
    case 'acos':
      return of('safe_arc', `math.${callee}`);
    case 'sinh':
    case 'cosh':
      return of('safe_hyperbolic', `math.${callee}`);
    case 'tanh':
    case 'atan':
      return atom(`math.${callee}(${u})`);
    case 'atan2':
    case 'hypot':
      return atom(`math.${callee}(${u}, ${v})`);
    case 'zeroTimes':
    case 'zeroOver':
      throw new Error(`${callee} is no operation of plain numbers`);
    case 'if':
    case 'pow':
      throw new Error(`${callee} has a form of its own`);
    default:
      return callee satisfies never;
  }
};
