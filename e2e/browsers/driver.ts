/** A browser that playwright does not drive, as much of it as the tests need. Coordinates are CSS pixels of the view. */
export interface Driver {
  readonly name: string;
  goto(url: string): Promise<void>;
  /** Runs a function in the page; arguments and answer cross as JSON. */
  run<A extends readonly unknown[], R>(
    script: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** The mouse goes from place to place with its button down. */
  drag(places: readonly (readonly [number, number])[]): Promise<void>;
  /** A key by its name in `KeyboardEvent.key`, with Control if said. */
  press(key: string, control?: boolean): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}
