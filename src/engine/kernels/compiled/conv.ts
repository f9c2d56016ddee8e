import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { emitActivation } from './activation';
import { addresses } from './addresses';
import { compileConvInput } from './conv-input';
import { compileConvLearner, convSumsSize } from './conv-learner';
import { type ConvShape, convSizes } from './conv-shape';
import { behind, type CompiledLayer, push } from './layer';
import { once } from './once';
import { emitPack, packedSize } from './pack';
import { emitPadPicture, paddedSize } from './pad-picture';
import { emitProduct } from './product';

const FLOAT = 4;

/**
 * output = activation(input * filter + bias), stride 1; input [images, height, width, channels], filter
 * [size, size, channels, filters]. A row of outputs is a product: neighbours share their patches in place, no copy of
 * patches is made.
 */
export const compileConv = (module: ModuleBuilder, shape: ConvShape): CompiledLayer => {
  const { images, height, width, channels, filters, size, padding } = shape;
  const { weightOffset, biasOffset, activation, fused } = shape;
  const { paddedWidth, outHeight, outWidth, taps } = convSizes(shape);
  const rowTaps = size * channels;
  const inputRow = paddedWidth * channels * FLOAT;
  const outputRow = outWidth * filters * FLOAT;

  /** Visits the pictures with their zeros; room for one with zeros is `behind` so many numbers of `room`. */
  const eachPicture = (
    f: FunctionBuilder,
    {
      input,
      room,
      behind,
    }: { readonly input: Local; readonly room: Local; readonly behind: number },
    visit: (picture: Local) => void,
  ) => {
    const from = f.local('i32');
    const padded = f.local('i32');
    f.get(input).set(from);
    if (padding === 'same') {
      f.address(room, behind * FLOAT).set(padded);
      f.clearBytes(() => f.get(padded), paddedSize(shape) * FLOAT);
    }
    f.repeat(images, () => {
      if (padding === 'same') emitPadPicture(f, shape, { from, to: padded });
      visit(padding === 'same' ? padded : from);
      f.advance(from, height * width * channels * FLOAT);
    });
  };

  const pack = once(() =>
    module.define(addresses(2), (f) => {
      const [from, to] = [f.parameter(0), f.parameter(1)];
      emitPack(
        f,
        { terms: taps, columns: filters, termStep: filters, columnStep: 1, sums: 'none' },
        { from, to, sums: to },
      );
    }),
  );

  const forward = once(() => {
    const forwardRow = module.define(addresses(4), (f) => {
      const at = (k: number) => f.parameter(k);
      emitProduct(
        f,
        {
          rows: outWidth,
          terms: rowTaps,
          segments: { count: size, step: paddedWidth * channels },
          columns: filters,
          leftRowStep: channels,
          leftTermStep: 1,
          finish: { kind: 'bias', activation },
          fused,
        },
        { left: at(0), right: at(1), out: at(2), extra: at(3) },
      );
    });
    return module.define(addresses(5), (f) => {
      const at = (k: number) => f.parameter(k);
      const [packed, bias, output] = [at(0), at(1), f.local('i32')];
      const input = f.local('i32');
      const start = f.local('i32');
      // A picture's last numbers must not run over into the next one's, which another thread may have written.
      const apart = (outHeight * outWidth * filters) % 4 === 0;
      f.get(at(3)).set(output);
      eachPicture(f, { input: at(2), room: at(4), behind: 0 }, (picture) => {
        f.get(picture).set(input).get(output).set(start);
        f.repeat(outHeight, () => {
          f.get(input).get(packed).get(output).get(bias).call(forwardRow);
          f.advance(input, inputRow).advance(output, outputRow);
        });
        if (apart) emitActivation(f, activation, start, outHeight * outWidth * filters);
      });
      if (!apart) emitActivation(f, activation, at(3), images * outHeight * outWidth * filters);
    });
  });

  const sums = once(() => {
    /** One row of the filter, one image: taps by outputs. */
    const filterRow = module.define(addresses(3), (f) => {
      const at = (k: number) => f.parameter(k);
      emitProduct(
        f,
        {
          rows: rowTaps,
          terms: outWidth,
          segments: { count: outHeight, step: paddedWidth * channels },
          columns: filters,
          leftRowStep: 1,
          leftTermStep: channels,
          accumulate: true,
          finish: { kind: 'none' },
          fused,
        },
        { left: at(0), right: at(1), out: at(2), extra: at(2) },
      );
    });
    return module.define(addresses(4), (f) => {
      const at = (k: number) => f.parameter(k);
      const [filter, packed] = [at(0), at(3)];
      const bias = f.local('i32');
      const dz = f.local('i32');
      f.clearBytes(() => f.get(filter), (taps + 1) * filters * FLOAT);
      f.address(filter, taps * filters * FLOAT).set(bias);
      f.get(at(2)).set(dz);
      const room = {
        input: at(1),
        room: packed,
        behind: packedSize(outHeight * outWidth, filters),
      };
      eachPicture(f, room, (picture) => {
        emitPack(
          f,
          {
            terms: outHeight * outWidth,
            columns: filters,
            termStep: filters,
            columnStep: 1,
            sums: 'add',
          },
          { from: dz, to: packed, sums: bias },
        );
        for (let row = 0; row < size; row += 1) {
          f.address(picture, row * inputRow).get(packed);
          f.address(filter, row * rowTaps * filters * FLOAT).call(filterRow);
        }
        f.advance(dz, outHeight * outputRow);
      });
    });
  });

  const input = compileConvInput(module, shape);
  const turned = packedSize(taps, filters);
  return {
    outputSize: images * outHeight * outWidth * filters,
    multiplications: images * outHeight * outWidth * filters * taps,
    packedSize: turned + input.packedSize,
    scratchSize: Math.max(
      packedSize(outHeight * outWidth, filters) + paddedSize(shape),
      input.scratchSize,
    ),
    prepare: (f, theta, packed, back) => {
      push(f.address(theta, weightOffset * FLOAT), packed).call(pack());
      if (!back) return;
      push(f.address(theta, weightOffset * FLOAT), behind(packed, turned * FLOAT));
      f.call(input.turn());
    },
    forward: (f, { theta, packed, scratch }, from, to) => {
      push(f, packed).address(theta, biasOffset * FLOAT);
      push(push(push(f, from), to), scratch).call(forward());
    },
    input: (f, { packed, scratch }, from, dz, to) => {
      push(push(push(f, behind(packed, turned * FLOAT)), from), dz);
      push(push(f, to), scratch).call(input.run());
    },
    sums: {
      size: convSumsSize(shape),
      run: (f, { scratch }, from, dz, to) => {
        push(push(push(push(f, to), from), dz), scratch).call(sums());
      },
    },
    learner: ({ blocks }) => compileConvLearner(module, shape, blocks),
  };
};
