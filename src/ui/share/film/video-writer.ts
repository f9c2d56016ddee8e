import {
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmCodec, VideoKind } from './film-kinds';
import type { FilmWriter } from './film-writer';

const TYPES = { webm: 'video/webm', mp4: 'video/mp4' } as const;

/** Encodes a video with WebCodecs, every frame at its own time, however long it took to draw. */
export const videoWriter = async (
  kind: VideoKind,
  codec: FilmCodec,
  canvas: HTMLCanvasElement,
  rate: number,
  title: string,
): Promise<FilmWriter> => {
  const target = new BufferTarget();
  const format = kind === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source, { frameRate: rate });
  output.setMetadataTags({ title });
  await output.start();
  let frame = 0;
  return {
    add: async () => {
      await source.add(frame / rate, 1 / rate);
      frame += 1;
    },
    finish: async () => {
      await output.finalize();
      if (!target.buffer) throw new Error('the encoder gave no file');
      return new Blob([target.buffer], { type: TYPES[kind] });
    },
    cancel: () => output.cancel(),
  };
};
