/**
 * Two factors side by side: nothing between where a bracket or a number and its letter make it plain, a thin
 * space between letters, a dot before a digit.
 */
export function joinFactors(left: string, right: string): string {
  const start = right.replace(/^(?:\\(?:textcolor|htmlData)\{[^}]*\}\{|\{)+/, '');
  if (/^[\d.]/.test(start) || /^(?:\\frac\{[\d.\s^{}-]*\}\{[\d.\s^{}-]*\}|\\infty|-)/.test(start))
    return `${left} \\cdot ${right}`;
  const numberBefore = /^[\d.]+$/.test(left);
  const bracketBetween = left.endsWith('\\right)') || start.startsWith('\\left(');
  if (numberBefore && !start.startsWith('\\frac')) return gap(left, right, '');
  if (bracketBetween && !start.startsWith('\\mathrm')) return gap(left, right, '');
  return gap(left, right, '\\,');
}

/** A space keeps `\cdot`-like commands from swallowing the letter after them; TeX does not show it. */
const gap = (left: string, right: string, between: string): string =>
  `${left} ${between}${between && ' '}${right}`;
