import { exportCommand } from './export-command';
import { nodeIo } from './node-io';

process.exitCode = await exportCommand(process.argv.slice(2), nodeIo);
