// Finds the Vulkan driver that Chromium brings along for machines without a graphics card.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';

const PLACES = ['/usr/lib/chromium', '/usr/lib/chromium-browser', '/opt/google/chrome'];

/** @param {() => string | undefined} path */
const folderOf = (path) => {
  try {
    const found = path();
    return found === undefined || found === '' ? [] : [dirname(realpathSync(found))];
  } catch {
    return [];
  }
};

/**
 * The manifest of SwiftShader, for VK_ICD_FILENAMES: WebGPU of Dawn in Node then computes as Chromium's does here.
 * @returns {string | undefined} nothing where no Chromium has brought it, or no Vulkan is spoken
 */
export const findSwiftShader = () =>
  [
    ...folderOf(() => process.env.DOWNHILL_CHROMIUM),
    ...PLACES,
    ...folderOf(() => chromium.executablePath()),
  ]
    .map((folder) => join(folder, 'vk_swiftshader_icd.json'))
    .find((path) => process.platform === 'linux' && existsSync(path));
