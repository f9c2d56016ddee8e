interface Allowed {
  /** What stands there to the letter, minified. */
  readonly text: string;
  readonly reason: string;
}

/** What the policy would refuse, in libraries, where it is never reached; and what only looks like it. */
const ALLOWED: readonly Allowed[] = [
  {
    text: 'self.self==self?self:Function(`return this`)()',
    reason: 'decimal.js-light asks so for the global object only where there is no self',
  },
  {
    text: 'importScripts:function(f){(0,eval)(fs.readFileSync(f,"utf8")',
    reason: 'the text of tfjs’s pool of threads, its part for Node; the pool is never made',
  },
  { text: '`model.eval()`', reason: 'Python: a line of the scripts for PyTorch' },
];

/**
 * `eval`, `Function` where it is called, made or handed on, `.constructor('…')`, timers with a text: in code and in the
 * texts within, which can become a worker's code. Not `Function.prototype`, `instanceof Function`, `[object Function]`.
 */
const MADE =
  /(?<![\w$])eval(?![\w$])|(?:(?<=[^\w$\s]|new\s|return\s)|^)Function(?=\s*[^\w$.\s]|$)|\.constructor\s*\(\s*["'`]|(?<![\w$])set(?:Timeout|Interval)\s*\(\s*["'`]/g;

/** Where a script of the built site makes code from text: each with the characters around it. */
export const findCodeFromText = (script: string): readonly string[] => {
  const judged = ALLOWED.reduce((rest, { text }) => rest.replaceAll(text, ''), script);
  return [...judged.matchAll(MADE)].map(({ index }) =>
    judged.slice(Math.max(0, index - 60), index + 60),
  );
};
