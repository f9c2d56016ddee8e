import { answer } from '../../e2e/harness/answer';
import type { Call } from '../../e2e/harness/call';
import { openDawn } from '../../src/cli/dawn';
import { portableCalls } from '../page/portable';
import { heapBytesWhile } from './heap-bytes';
import type { NodeRequest } from './request';

// Peers look for `navigator.gpu` when they are loaded. Who needs it and finds none says so.
await openDawn();

const measured = ({ name, run }: Call): Call => ({
  name,
  run: (argument) => heapBytesWhile(() => run(argument)),
});

process.on('message', async (request: NodeRequest) => {
  const calls: readonly Call[] = portableCalls;
  process.send?.(await answer(request.heap ? calls.map(measured) : calls, request));
});
process.on('disconnect', () => process.exit());
