/** What the last exact operation below left over: its result plus this is the whole truth. */
export let rest: f64 = 0;

/** a + b; Knuth, The Art of Computer Programming 2, 4.2.2, theorem B. */
export function exactSum(a: f64, b: f64): f64 {
  const sum = a + b;
  const ofB = sum - a;
  rest = a - (sum - ofB) + (b - ofB);
  return sum;
}

/** a * b, for numbers whose product neither overflows nor is subnormal; Dekker 1971, with Veltkamp's halves. */
export function exactProduct(a: f64, b: f64): f64 {
  const product = a * b;
  const splitA = 134217729.0 * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = 134217729.0 * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  rest = highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
  return product;
}

/** (a + aRest) / (b + bRest), rounded about once. */
export function quotient(a: f64, aRest: f64, b: f64, bRest: f64): f64 {
  const first = a / b;
  const product = exactProduct(first, b);
  rest = (a - product - rest + aRest - first * bRest) / b;
  return first;
}
