import { InputError } from './io';

/** What a flag says. @throws InputError that names the flag and what it may be */
export const wholeNumber = (flag: string, text: string, from: number, to?: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || (to !== undefined && value > to)) {
    const range = to === undefined ? `from ${from} on` : `from ${from} to ${to}`;
    throw new InputError(`${flag}: ${text} is no whole number ${range}`);
  }
  return value;
};
