import { nodeIo } from '../src/cli/node-io';
import { benchCommand } from './command';

// Standard output holds the result and nothing else.
console.log = console.error;
console.info = console.error;

const day = new Date().toISOString().slice(0, 10);
process.exit(await benchCommand(process.argv.slice(2), nodeIo, day));
