import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { type ConvShape, convSizes } from './conv-shape';

const FLOAT = 4;

/** Numbers of one picture with its zeros; none where there are none to add. */
export const paddedSize = (shape: ConvShape): number => {
  const { paddedHeight, paddedWidth } = convSizes(shape);
  return shape.padding === 'same' ? paddedHeight * paddedWidth * shape.channels : 0;
};

/** Copies one picture into the middle of room for it with its zeros, which must be there already. */
export const emitPadPicture = (
  f: FunctionBuilder,
  shape: ConvShape,
  { from, to }: { readonly from: Local; readonly to: Local },
): void => {
  const { height, width, channels } = shape;
  const { before, paddedWidth } = convSizes(shape);
  for (let row = 0; row < height; row += 1) {
    f.copyBytes(
      () => f.address(to, ((row + before) * paddedWidth + before) * channels * FLOAT),
      () => f.address(from, row * width * channels * FLOAT),
      width * channels * FLOAT,
    );
  }
};
