import type { Lesson, PredictStep, Step, TryStep } from './lesson';
import type { Question } from './question';

/*
 * The words of a lesson in one language. Strings hold markup (`../markup.ts`): $formula$, **new term**,
 * [words](claim:id) around what an engine's test vouches for, [words](control:name) around what the page can point at.
 */

interface StepWords {
  readonly title: string;
  readonly text: string;
}

interface TryWords extends StepWords {
  /** For someone who is stuck. */
  readonly hint: string;
  /** Said when it is noticed. */
  readonly done: string;
}

type Keys<Q, K extends PropertyKey, V> = { readonly [I in K & keyof Q]: V };

/** What each kind of question needs words for, by its ids; every wrong answer has its reason. */
type QuestionWords<Q extends Question> = Q extends { readonly kind: 'choice' }
  ? {
      readonly choices: {
        readonly [C in keyof Q['choices']]: { readonly label: string; readonly why: string };
      };
    }
  : Q extends { readonly kind: 'place' }
    ? { readonly traps: { readonly [T in keyof Q['traps']]: string }; readonly else: string }
    : Q extends { readonly kind: 'order' }
      ? {
          readonly items: { readonly [I in keyof Q['items']]: string };
          /** By the item that was wrongly put first. */
          readonly traps: Keys<Q['items'], Q['traps'][number], string>;
          readonly else: string;
        }
      : { readonly low: string; readonly high: string };

type PredictWords<P extends PredictStep> = StepWords & {
  readonly question: string;
  /** Said to everyone after the race. */
  readonly reveal: string;
} & QuestionWords<P['ask']>;

export type StepText<S extends Step> = S extends PredictStep
  ? PredictWords<S>
  : S extends TryStep
    ? TryWords
    : StepWords;

export interface LessonText<L extends Lesson> {
  readonly steps: {
    readonly [S in L['steps'][number] as S['id']]: StepText<S>;
  };
}

/** The same of any lesson, for what reads texts without knowing which. */
export interface AnyStepText extends StepWords {
  readonly hint?: string;
  readonly done?: string;
  readonly question?: string;
  readonly reveal?: string;
  readonly choices?: Readonly<Record<string, { readonly label: string; readonly why: string }>>;
  readonly items?: Readonly<Record<string, string>>;
  readonly traps?: Readonly<Record<string, string>>;
  readonly else?: string;
  readonly low?: string;
  readonly high?: string;
}

export interface AnyLessonText {
  readonly steps: Readonly<Record<string, AnyStepText>>;
}

/** The page for the teacher. */
export interface TeacherText {
  readonly aims: readonly string[];
  /** What students should know before. */
  readonly before: string;
  /** How to run it in a class. */
  readonly advice: string;
  readonly questions: readonly { readonly ask: string; readonly answer: string }[];
  readonly wrongIdeas: readonly { readonly idea: string; readonly instead: string }[];
}
