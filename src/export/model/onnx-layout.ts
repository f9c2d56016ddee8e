type Four = readonly [number, number, number, number];

/**
 * The weights of a convolution [height, width, in, out], each with its place where the outputs come first, as in ONNX:
 * [out, in, height, width].
 */
export const eachWeight = (
  [height, width, inputs, outputs]: Four,
  visit: (outputsLast: number, outputsFirst: number) => void,
): void => {
  let at = 0;
  for (let o = 0; o < outputs; o += 1)
    for (let i = 0; i < inputs; i += 1)
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1, at += 1)
          visit(((y * width + x) * inputs + i) * outputs + o, at);
};
