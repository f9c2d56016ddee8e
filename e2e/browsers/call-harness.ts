import { expect } from 'playwright/test';
import { HARNESS_URL } from '../../playwright.config';
import type { CallArgument, CallName, CallValue } from '../harness';
import type { Driver } from './driver';

declare global {
  interface Window {
    harnessAnswer?: { readonly value: unknown } | { readonly error: string };
  }
}

/** Runs a registered function in the worker of a new harness. */
export const callHarnessIn = async <Name extends CallName>(
  driver: Driver,
  name: Name,
  argument: CallArgument<Name>,
): Promise<CallValue<Name>> => {
  await driver.goto(HARNESS_URL);
  await expect.poll(() => driver.run(() => 'harness' in window)).toBe(true);
  // No single answer of a driver may take so long.
  await driver.run(
    (callName: Name, callArgument: CallArgument<Name>) => {
      window.harness.call(callName, callArgument).then(
        (value) => {
          window.harnessAnswer = { value };
        },
        (error) => {
          window.harnessAnswer = { error: String(error) };
        },
      );
    },
    name,
    argument,
  );
  await expect
    .poll(() => driver.run(() => window.harnessAnswer !== undefined), { timeout: 240_000 })
    .toBe(true);
  const answer = await driver.run(() => window.harnessAnswer);
  if (!answer || 'error' in answer) throw new Error(answer?.error ?? 'no answer');
  return answer.value as CallValue<Name>;
};
