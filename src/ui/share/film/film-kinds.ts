import { FILM_HEIGHT, FILM_WIDTH } from './film-frames';

/** Files that a film can be. */
export const FILM_KINDS = ['webm', 'mp4', 'gif'] as const;
export type FilmKind = (typeof FILM_KINDS)[number];
export type VideoKind = Exclude<FilmKind, 'gif'>;

interface Shape {
  /** Pixels for every CSS pixel. */
  readonly scale: number;
  /** Frames a second; of a GIF a divisor of 100, in whose parts it counts. */
  readonly rate: number;
}

/** 1280 × 720 as video; a GIF, whose pictures are large, smaller and slower. */
export const FILM_SHAPES: Readonly<Record<FilmKind, Shape>> = {
  webm: { scale: 4 / 3, rate: 30 },
  mp4: { scale: 4 / 3, rate: 30 },
  gif: { scale: 1, rate: 12.5 },
};

export const filmSize = ({ scale }: Shape) => ({
  width: Math.round(FILM_WIDTH * scale),
  height: Math.round(FILM_HEIGHT * scale),
});

/** What is asked of a browser before it is asked to encode: the best first. */
const CODECS = {
  webm: [
    ['vp9', 'vp09.00.31.08'],
    ['vp8', 'vp8'],
  ],
  mp4: [['avc', 'avc1.64001f']],
} as const satisfies Record<VideoKind, readonly (readonly [string, string])[]>;

export type FilmCodec = (typeof CODECS)[VideoKind][number][0];

/** The codec in which this browser encodes a video of this kind; nothing where it does not. */
export const codecFor = async (kind: VideoKind): Promise<FilmCodec | undefined> => {
  // WebCodecs are missing in older browsers, and on pages that are not served securely.
  if (typeof VideoEncoder === 'undefined') return undefined;
  for (const [name, codec] of CODECS[kind]) {
    const config = { codec, ...filmSize(FILM_SHAPES[kind]) };
    const answer = await VideoEncoder.isConfigSupported(config).catch(() => undefined);
    if (answer?.supported) return name;
  }
  return undefined;
};
