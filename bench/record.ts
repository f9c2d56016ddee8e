import type { Bench } from './definition';
import type { Machine } from './machine';
import type { Measurement } from './measurement';
import { markdownTable } from './table';

const START = `# Results

Measured by \`npm run bench -- NAME --record\`, which replaces the section of that name. Medians; what is compared was
measured in turns in one browser session. \`÷ downhill\` is a peer's number divided by Downhill's.
`;

const marker = (name: string) => `<!-- ${name} -->`;

const machineLine = (machine: Machine, day: string): string =>
  [
    day,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB`,
    machine.system,
    machine.place,
    `WebGPU adapter: ${machine.adapter}`,
    machine.threads ? 'cross-origin isolated' : 'one thread',
  ].join(' · ');

/** `document` with the section of this bench replaced, or added at its end. */
export const recordResults = (
  document: string,
  { name, about }: Pick<Bench, 'name' | 'about'>,
  machine: Machine,
  day: string,
  all: readonly Measurement[],
): string => {
  const text = document.trim() === '' ? START : document;
  const section = [
    marker(name),
    `## ${name}`,
    about,
    machineLine(machine, day),
    markdownTable(all),
    marker(`end of ${name}`),
  ].join('\n\n');
  const from = text.indexOf(marker(name));
  const end = text.indexOf(marker(`end of ${name}`));
  if (from === -1 || end === -1) return `${text.trimEnd()}\n\n${section}\n`;
  const rest = text.slice(end + marker(`end of ${name}`).length);
  return `${text.slice(0, from)}${section}${rest}`;
};
