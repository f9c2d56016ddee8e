import type { Loss } from '../../../experiment/network/loss';
import type { InputForm } from './input-form';
import type { PenaltyShape } from './penalty';

export interface StepShape {
  readonly rows: number;
  /** Rows that are computed one after the other by one thread; a multiple of four, or all. */
  readonly blockRows: number;
  readonly input: InputForm;
  readonly classes: number;
  readonly loss: Loss;
  readonly penalty: PenaltyShape | undefined;
}
