import { main } from './main';
import { nodeIo } from './node-io';

// Standard output holds the JSON and nothing else, whatever a library has to say.
console.log = console.error;
console.info = console.error;

const code = await main(process.argv.slice(2), nodeIo, () => performance.now());
// Backends may keep threads alive; everything is written by now.
process.exit(code);
