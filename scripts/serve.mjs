// Serves the built site: `node scripts/serve.mjs [--port N] [--dir FOLDER]…` (folders are tried in order).
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createStaticHandler } from './static-handler.mjs';

const FIRST_PORT = 4173;
const PORTS_TO_TRY = 100;
const HOST = '127.0.0.1';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    dir: { type: 'string', multiple: true },
  },
});
const roots = values.dir ?? ['dist'];
const missing = roots.find((root) => !existsSync(root));
if (missing !== undefined) {
  console.error(`There is no ${missing}/ to serve. Build it first: npm run build`);
  process.exit(1);
}

const wanted = values.port ?? process.env.PORT;
const port = wanted === undefined ? FIRST_PORT : Number(wanted);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`The port must be a whole number from 0 to 65535, not ${wanted}.`);
  process.exit(1);
}
const last = wanted === undefined ? FIRST_PORT + PORTS_TO_TRY - 1 : port;

const server = createServer(createStaticHandler(roots));
let current = port;
server.on('error', (error) => {
  const busy = 'code' in error && error.code === 'EADDRINUSE';
  if (busy && current < last) {
    current += 1;
    server.listen(current, HOST);
    return;
  }
  console.error(
    busy
      ? `Port ${current} is taken. Choose another: npm start -- --port N (or PORT=N npm start)`
      : `Cannot serve: ${error.message}`,
  );
  process.exit(1);
});
server.on('listening', () => {
  const address = server.address();
  const open = typeof address === 'object' && address !== null ? address.port : current;
  console.log(`Downhill is at http://localhost:${open}/`);
});
server.listen(current, HOST);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
