const SMALLEST = 1e-290;
const LARGEST = 1e300;

/** Euclidean length of (a, b). `Math.hypot` is many times slower and only needed where squares leave the doubles. */
export const planeLength = (a: number, b: number): number => {
  const square = a * a + b * b;
  return square > SMALLEST && square < LARGEST ? Math.sqrt(square) : Math.hypot(a, b);
};

/** `planeLength` of two variables, in line: the square is put into a variable `q` that the code around declares. */
export const lengthCode = (a: string, b: string): string =>
  `((q = ${a} * ${a} + ${b} * ${b}) > ${SMALLEST} && q < ${LARGEST} ? Math.sqrt(q) : Math.hypot(${a}, ${b}))`;
