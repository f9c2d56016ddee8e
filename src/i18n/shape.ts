/** The same keys as `T`, any words: `zh: Shape<typeof en>`. */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]>;
};
