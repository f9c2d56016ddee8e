import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { ActivationCode } from './activation';
import { addresses } from './addresses';
import { type CompiledLayer, plainLayer } from './layer';
import { once } from './once';

const FLOAT = 4;

export interface MaxPoolShape {
  readonly images: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Of a window, which is also from one window to the next; what fills no window is left out. */
  readonly size: number;
  /** What made the input, and its gradient goes back through. */
  readonly gate: ActivationCode | undefined;
}

interface Pointers {
  /** The first value of the window of these channels. */
  readonly input: Local;
  /** The same of the output. */
  readonly output: Local;
}

/** Largest of each window, channel by channel; input [images, height, width, channels]. */
export const compileMaxPool = (module: ModuleBuilder, shape: MaxPoolShape): CompiledLayer => {
  const { images, height, width, channels, size, gate } = shape;
  const outHeight = Math.floor(height / size);
  const outWidth = Math.floor(width / size);
  const inputBytes = images * height * width * channels * FLOAT;
  /** Where the values of a window are, in bytes from its first. */
  const corners = Array.from({ length: size * size }, (_, k) => {
    const row = Math.floor(k / size);
    return (row * width + (k % size)) * channels * FLOAT;
  });

  /** Visits every window, four channels at a time and the last ones one by one. */
  const eachWindow = (
    f: FunctionBuilder,
    { input, output }: Pointers,
    visit: (lanes: number) => void,
  ) => {
    const some = (lanes: number) => {
      visit(lanes);
      f.advance(input, lanes * FLOAT).advance(output, lanes * FLOAT);
    };
    f.repeat(images, () => {
      f.repeat(outHeight, () => {
        f.repeat(outWidth, () => {
          f.repeat(Math.floor(channels / 4), () => some(4));
          f.repeat(channels % 4, () => some(1));
          f.advance(input, (size - 1) * channels * FLOAT);
        });
        const restOfRow = width - outWidth * size;
        f.advance(input, (restOfRow + (size - 1) * width) * channels * FLOAT);
      });
      f.advance(input, (height - outHeight * size) * width * channels * FLOAT);
    });
  };
  const load = (f: FunctionBuilder, from: Local, offset: number, lanes: number) =>
    f.get(from).memory(lanes === 4 ? 'v128.load' : 'v128.load32_zero', offset);
  const store = (f: FunctionBuilder, lanes: number, offset: number) =>
    lanes === 4 ? f.memory('v128.store', offset) : f.laneMemory('v128.store32_lane', 0, offset);

  const forward = once(() =>
    module.define(addresses(2), (f) => {
      const input = f.local('i32');
      const output = f.local('i32');
      f.get(f.parameter(0)).set(input).get(f.parameter(1)).set(output);
      eachWindow(f, { input, output }, (lanes) => {
        f.get(output);
        corners.forEach((offset, k) => {
          load(f, input, offset, lanes);
          if (k > 0) f.op('f32x4.max');
        });
        store(f, lanes, 0);
      });
    }),
  );

  /** Each window's gradient goes to the first of its largest values. */
  const backward = once(() =>
    module.define(addresses(3), (f) => {
      const input = f.local('i32');
      const dy = f.local('i32');
      const distance = f.local('i32');
      const values = f.locals('v128', corners.length);
      const largest = f.local('v128');
      const gradient = f.local('v128');
      const here = f.local('v128');
      f.get(f.parameter(0)).set(input).get(f.parameter(1)).set(dy);
      f.get(f.parameter(2)).get(input).op('i32.sub').set(distance);
      if (height % size > 0 || width % size > 0)
        f.clearBytes(() => f.get(f.parameter(2)), inputBytes);
      eachWindow(f, { input, output: dy }, (lanes) => {
        values.forEach((value, k) => {
          load(f, input, corners[k] ?? 0, lanes).tee(value);
          if (k > 0) f.get(largest).op('f32x4.max');
          f.set(largest);
        });
        load(f, dy, 0, lanes).set(gradient);
        gate?.back(f, largest, gradient);
        values.forEach((value, k) => {
          f.get(value).get(largest).op('f32x4.eq').set(here);
          f.get(input).get(distance).op('i32.add');
          f.get(gradient).get(here).op('v128.and');
          store(f, lanes, corners[k] ?? 0);
          // Given away: nothing is left for the others.
          f.f32x4(0).get(gradient).get(here).op('v128.bitselect').set(gradient);
        });
      });
    }),
  );

  return plainLayer(images * outHeight * outWidth * channels, forward, backward);
};
