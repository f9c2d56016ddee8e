// Writes src/formula/math/library.ts: `npm run math-library` after a change of assembly/, corrections.mjs or the compiler.
import { writeFileSync } from 'node:fs';
import { compileMathLibrary } from './compile.mjs';
import { libraryFile, libraryModule } from './module.mjs';

writeFileSync(libraryFile, libraryModule(await compileMathLibrary()));
