const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/;

/** 1,000 and 12,345,678, with a mark between every three digits. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([,. '’_])\d{3}(?:\1\d{3})*$/;

/**
 * A number as people type or paste it: `1e-3`, `.05`, `−2` with a real minus, `0,5` with a decimal comma, full-width
 * digits of a Chinese keyboard, `1,234,567`. Undefined if it is none, and for `1,000` where it may be one or a thousand.
 * @param whole it is a whole number that is wanted: `1,000`, `1.000` and `1 000` are a thousand
 */
export const parseNumber = (text: string, whole = false): number | undefined => {
  const grouped = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[−–]/g, '-')
    .replaceAll('。', '.');
  const mark = GROUPED.exec(grouped)?.[1];
  // A point before three digits is a decimal point everywhere but in a whole number; a comma may be either.
  const once = mark !== undefined && grouped.indexOf(mark) === grouped.lastIndexOf(mark);
  if (once && mark === ',' && !whole) return undefined;
  const parts = mark === undefined || (once && mark === '.' && !whole);
  const plain = (parts ? grouped : grouped.replaceAll(mark, '')).replace(
    /^([+-]?\d+),(\d+)/,
    '$1.$2',
  );
  if (!NUMBER.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
};
