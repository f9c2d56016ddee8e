import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The machine's own, or the one that `DOWNHILL_PYTHON` names: a virtual environment with current versions, for one. */
export const PYTHON = process.env.DOWNHILL_PYTHON ?? '/usr/bin/python3';

/** Whether the machine's Python can import it. */
export const has = (module: string) => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;

/** One script after the other, each in a namespace of its own; PyTorch takes seconds to load and stays. */
const SERVER = `
import contextlib, io, json, sys, traceback
answers = sys.stdout
for line in sys.stdin:
    job = json.loads(line)
    sys.argv = ["-", *job["argv"]]
    if "torch" in sys.modules:
        sys.modules["torch"].set_default_dtype(sys.modules["torch"].float32)
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            exec(compile(job["source"], "script", "exec"), {"__name__": "__main__"})
    except BaseException:
        err.write(traceback.format_exc())
    print(json.dumps({"stdout": out.getvalue(), "stderr": err.getvalue()}), file=answers, flush=True)
`;

export interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

const begin = () => {
  const child = spawn(PYTHON, ['-c', SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { readonly resolve: (said: Said) => void; readonly reject: (e: Error) => void }[] =
    [];
  createInterface(child.stdout).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  const end = () => {
    server = undefined;
    for (const { reject } of waiting.splice(0)) reject(new Error('Python ended'));
  };
  child.on('error', end);
  child.on('exit', end);
  // It ends with whoever began it, and keeps nobody waiting.
  child.unref();
  return (source: string, argv: readonly string[]) =>
    new Promise<Said>((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.stdin.write(`${JSON.stringify({ source, argv })}\n`);
    });
};
let server: ReturnType<typeof begin> | undefined;

/** The last line that a script prints, which holds its results. */
export const lastLine = (stdout: string): string => stdout.trim().split('\n').at(-1) ?? '';

/** What a script prints, to either stream, in a process that it shares with those before it. */
export const runInPython = (source: string, argv: readonly string[] = []): Promise<Said> => {
  server ??= begin();
  return server(source, argv);
};
