const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/;

/**
 * A number as people type or paste it: `1e-3`, `.05`, `−2` with a real minus, `0,5` with a decimal comma, full-width
 * digits of a Chinese keyboard. Undefined if it is none.
 */
export const parseNumber = (text: string): number | undefined => {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[−–]/g, '-')
    .replaceAll('。', '.')
    .replace(/^([+-]?\d+),(\d+)/, '$1.$2');
  if (!NUMBER.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
};
