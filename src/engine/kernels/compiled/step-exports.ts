/** What a module by `compileStep` exports; everything but losses are addresses. */
export interface StepExports {
  gradient(theta: number, gradient: number, x: number, labels: number, work: number): number;
  loss(theta: number, x: number, labels: number, work: number): number;
  expand(bytes: number, table: number, x: number): void;
}
