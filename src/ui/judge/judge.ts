import { readSafetensors } from '../../export/model/read-safetensors';
import { createModelRunner } from '../../export/model/run-model';
import { fromBase64 } from '../../formula/math/base64';
import type { JudgedModel } from './told';

/** Probabilities of the classes for a picture of bytes. */
export type Judge = (picture: Uint8Array) => readonly number[];

/** @throws where the file holds no model: it was damaged on its way */
export const createJudge = (model: JudgedModel): Judge => {
  const tensors = readSafetensors(fromBase64(model.weights));
  if (!tensors.ok) throw new Error(tensors.error.message);
  const run = createModelRunner(model.network, tensors.value);
  const { range, standardisation } = model;
  const { mean, deviation } = standardisation ?? { mean: 0, deviation: 1 };
  return (picture) => {
    const logits = run(Float32Array.from(picture, (byte) => (byte / range - mean) / deviation));
    const most = Math.max(...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - most));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power) => power / sum);
  };
};
