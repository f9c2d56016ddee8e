/** What a module by `compileStep` exports; everything but losses are addresses. */
export interface StepExports {
  gradient(theta: number, gradient: number, x: number, labels: number, work: number): number;
  loss(theta: number, x: number, labels: number, work: number): number;
  logits(theta: number, x: number, work: number, out: number): void;
  expand(bytes: number, table: number, x: number): void;
}
