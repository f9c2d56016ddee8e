/** Where a key takes a slider over the steps 0 to `last`; undefined for keys that mean nothing to it. */
export const scrubKey = (
  key: string,
  shift: boolean,
  step: number,
  last: number,
): number | undefined => {
  const big = Math.max(1, Math.round(last / 10));
  const by = shift ? big : 1;
  const target = (() => {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return Math.floor(step) + by;
      case 'ArrowLeft':
      case 'ArrowDown':
        return Math.ceil(step) - by;
      case 'PageUp':
        return Math.floor(step) + big;
      case 'PageDown':
        return Math.ceil(step) - big;
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return undefined;
    }
  })();
  return target === undefined ? undefined : Math.max(0, Math.min(last, target));
};
