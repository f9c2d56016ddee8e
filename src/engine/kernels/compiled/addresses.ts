/** The signature of a function that is given addresses and returns nothing. */
export const addresses = (count: number) => ({
  parameters: Array.from({ length: count }, () => 'i32' as const),
  results: [],
});
