import { messageOf } from '../formula/message-of';
import { fail, type Result, succeed } from '../formula/result';

/** What npm's `webgpu` gives: Dawn, which is Chromium's WebGPU, for Node. */
export interface Dawn {
  create(flags: string[]): GPU;
  readonly globals: object;
}

/** Not an import's own text: the package is optional, and nothing may fail to compile or to bundle for its absence. */
const PACKAGE: string = 'webgpu';

const DRIVER =
  'name a Vulkan driver in VK_ICD_FILENAMES, such as the vk_swiftshader_icd.json beside a Chromium, or choose another backend';

/** Tools and tfjs look for what a browser has: `navigator.gpu`, `GPUBufferUsage` and the rest. */
const publish = (gpu: GPU, globals: object): void => {
  Object.assign(globalThis, globals);
  const navigator: object | undefined = Reflect.get(globalThis, 'navigator');
  if (navigator === undefined) Reflect.set(globalThis, 'navigator', { gpu });
  else Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
};

/**
 * WebGPU of a package that is loaded so.
 * @returns a `GPU` with an adapter, or what is missing and what to do, in one line
 */
export const openWebgpu = async (load: () => Promise<Dawn>): Promise<Result<GPU, string>> => {
  let dawn: Dawn;
  try {
    dawn = await load();
  } catch (error) {
    const [first = ''] = messageOf(error).split('\n');
    return fail(
      `WebGPU in Node needs the npm package webgpu, which did not load (${first}): run npm install webgpu, or choose another backend`,
    );
  }
  try {
    const gpu = dawn.create([]);
    if ((await gpu.requestAdapter({ powerPreference: 'high-performance' })) === null)
      return fail(`WebGPU finds no graphics adapter here: ${DRIVER}`);
    publish(gpu, dawn.globals);
    return succeed(gpu);
  } catch (error) {
    return fail(`WebGPU does not start here (${messageOf(error)}): ${DRIVER}`);
  }
};

let opening: Promise<Result<GPU, string>> | undefined;

/** WebGPU without a browser, opened once a process. */
export const openDawn = (): Promise<Result<GPU, string>> => {
  opening ??= openWebgpu(() => import(PACKAGE));
  return opening;
};
