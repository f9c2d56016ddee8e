import { flatten, parseMarkup } from '../markup';
import type { AnyStepText } from '../schema/text';

export type Length = 'title' | 'step' | 'remark' | 'label';

/** Every string of a step with its name and the limit that is meant for it. */
export const stringsOf = (
  step: AnyStepText,
): readonly { readonly name: string; readonly text: string; readonly length: Length }[] => {
  const some = (name: string, text: string | undefined, length: Length) =>
    text === undefined ? [] : [{ name, text, length }];
  const each = (
    name: string,
    texts: Readonly<Record<string, string>> | undefined,
    length: Length,
  ) => Object.entries(texts ?? {}).map(([id, text]) => ({ name: `${name}.${id}`, text, length }));
  return [
    ...some('title', step.title, 'title'),
    ...some('text', step.text, 'step'),
    ...some('question', step.question, 'step'),
    ...some('hint', step.hint, 'remark'),
    ...some('done', step.done, 'remark'),
    ...some('reveal', step.reveal, 'remark'),
    ...some('else', step.else, 'remark'),
    ...some('low', step.low, 'remark'),
    ...some('high', step.high, 'remark'),
    ...each('items', step.items, 'label'),
    ...each('traps', step.traps, 'remark'),
    ...Object.entries(step.choices ?? {}).flatMap(([id, { label, why }]) => [
      { name: `choices.${id}.label`, text: label, length: 'label' as const },
      { name: `choices.${id}.why`, text: why, length: 'remark' as const },
    ]),
  ];
};

const marked = (step: AnyStepText, kind: 'claim' | 'control'): readonly string[] =>
  stringsOf(step)
    .flatMap(({ text }) => flatten(parseMarkup(text)))
    .flatMap((piece) =>
      piece.kind === kind ? [piece.kind === 'claim' ? piece.id : piece.control] : [],
    )
    .sort();

/** Ids of the claims that a step's words make, sorted. */
export const claimsIn = (step: AnyStepText): readonly string[] => marked(step, 'claim');

/** Controls that a step's words point at, sorted. */
export const controlsIn = (step: AnyStepText): readonly string[] => marked(step, 'control');
