/** Takes a film's pictures one after the other, as they stand on a canvas. */
export interface FilmWriter {
  /** Resolves when there is room for the next one. */
  readonly add: (canvas: HTMLCanvasElement) => Promise<void>;
  readonly finish: () => Promise<Blob>;
  /** Nothing more comes, and nothing is wanted. */
  readonly cancel: () => Promise<void>;
}

/** Of a film, in pixels. */
export interface FilmSize {
  readonly width: number;
  readonly height: number;
}
