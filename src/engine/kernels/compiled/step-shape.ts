import type { InputForm } from './input-form';
import type { PenaltyShape } from './penalty';
import type { SoftmaxLossShape } from './softmax-loss';

export interface StepShape {
  readonly rows: number;
  /** Rows that are computed one after the other by one thread; a multiple of four, or all. */
  readonly blockRows: number;
  readonly input: InputForm;
  readonly classes: number;
  readonly loss: SoftmaxLossShape['kind'];
  readonly penalty: PenaltyShape | undefined;
}
