import type { Seen } from './view';

type Looks = Pick<Seen, 'hidden' | 'solo'>;

/** A run that is drawn: not hidden, and no other one is solo. */
export const isVisible = ({ hidden, solo }: Looks, run: number): boolean =>
  solo === undefined ? !hidden.includes(run) : solo === run;

/** The other way round; what is said of one run ends that another one is alone. */
export const toggledRun = (looks: Looks, run: number): Looks => ({
  hidden: isVisible(looks, run)
    ? [...looks.hidden, run].filter((one, k, all) => all.indexOf(one) === k)
    : looks.hidden.filter((one) => one !== run),
  solo: undefined,
});

export const toggledSolo = ({ solo }: Pick<Looks, 'solo'>, run: number): Pick<Looks, 'solo'> => ({
  solo: solo === run ? undefined : run,
});
