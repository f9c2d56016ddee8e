/** What a command needs of the world, so that tests can give it another one. */
export interface CommandIo {
  readFile(path: string): Promise<string>;
  readStdin(): Promise<string>;
  writeFile(path: string, text: string): Promise<void>;
  stdout(text: string): Promise<void>;
  stderr(text: string): Promise<void>;
}

/** Wrong input: told in one line on standard error, exit code 2. */
export class InputError extends Error {}
