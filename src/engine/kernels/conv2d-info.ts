import { backend_util } from '@tensorflow/tfjs-core';

type Shape4 = [number, number, number, number];

export interface Conv2DAttrs {
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same' | number;
  readonly dataFormat?: string;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Sizes of a convolution, channels last. */
export const convInfo = (
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dataFormat, dimRoundingMode }: Conv2DAttrs,
): backend_util.Conv2DInfo => {
  if (dataFormat !== undefined && dataFormat !== 'NHWC') {
    throw new Error(`convolution on wasm: data format ${dataFormat} is not supported, use NHWC`);
  }
  return backend_util.computeConv2DInfo(
    inputShape as Shape4,
    filterShape as Shape4,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
};
