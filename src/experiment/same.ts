/** Whether two values that JSON can hold are the same; what stands in another order is not. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
