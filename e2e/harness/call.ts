/** A function that tests may call in the harness's worker. Argument and result are structured data. */
export interface Call<Name extends string = string, Argument = never, Value = unknown> {
  readonly name: Name;
  run(argument: Argument): Promise<Value>;
}

export const defineCall = <const Name extends string, Argument, Value>(
  call: Call<Name, Argument, Value>,
): Call<Name, Argument, Value> => call;

export interface Request {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
