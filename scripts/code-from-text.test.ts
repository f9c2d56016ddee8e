import { describe, expect, it } from 'vitest';
import { findCodeFromText } from './code-from-text';

describe('code from text', () => {
  it.each([
    'return new Function(`a`,`return a`)',
    'Function("return this")()',
    // zod's way to ask whether it may.
    'try{const e=Function;return new e(``),!0}catch{return!1}',
    'self.Function(t)',
    '(0,eval)(t)',
    'eval(t)',
    'var f=eval,g',
    'new Worker("data:,importScripts();new Function(\'1\')")',
    'f.constructor("return 1")()',
    'setTimeout("go()",10)',
    // What stands near an allowed place is no part of it.
    '`model.eval()`;eval(a)',
  ])('is found in %s', (script) => {
    expect(findCodeFromText(script)).toHaveLength(1);
  });

  it.each([
    'a instanceof Function?a():a',
    'Function.toString.call(a)',
    't===`[object Function]`',
    'title:`A Simplex Method for Function Minimization`',
    'e.evaluate(),evalAt(2),$eval',
    'setTimeout(()=>go(),10)',
    'Object.getPrototypeOf(a).constructor(b)',
    'lines:[`model.eval()`]',
  ])('is not found in %s', (script) => {
    expect(findCodeFromText(script)).toEqual([]);
  });
});
