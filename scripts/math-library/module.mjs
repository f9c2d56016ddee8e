import { fileURLToPath } from 'node:url';

export const libraryFile = fileURLToPath(
  new URL('../../src/formula/math/library.ts', import.meta.url),
);

/** @param {Uint8Array} bytes @returns {string} the text of library.ts */
export const libraryModule = (bytes) => {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,96}/g) ?? [];
  return `/**
 * @license Made by scripts/math-library/build.mjs, not by hand: functions of float64 as WebAssembly, in base 64.
 *
 * From AssemblyScript's standard library, by Daniel Wirtz and the other AssemblyScript authors, Apache License 2.0
 * (https://www.apache.org/licenses/LICENSE-2.0), changed as scripts/math-library/corrections.mjs says. It is a port of
 * musl, Copyright Rich Felker and others, MIT License, with parts of
 * - FreeBSD's msun: Copyright 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
 *   Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 *   notice is preserved.
 * - ARM's optimized routines: Copyright Arm Limited, MIT License.
 */
export const mathLibrary = \`
${lines.join('\n')}
\`;
`;
};
