/** The script of a worker, gzipped and in base 64: `scripts/handout/packed-worker.ts` makes it. */
declare module '*?packed' {
  const packed: string;
  export default packed;
}
