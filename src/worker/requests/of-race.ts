import { missing } from '../failure';
import type { OpenedRace } from '../opened-race';
import type { Answerer, Asker, Reply } from './answerer';

/**
 * Answers what is asked of a race of networks, as long as that is the one that is open. What computes it comes when it is
 * asked for the first time.
 */
export const ofRace =
  <Request extends { readonly session: number }, Answer>(
    load: () => Promise<
      (
        race: OpenedRace,
        request: Request,
        asker: Asker<Answer>,
      ) => Promise<Reply<Answer> | undefined>
    >,
  ): Answerer<Request, Answer> =>
  async (request, asker) => {
    const race = await asker.network();
    if (race?.session !== request.session) return undefined;
    const answer = await load().catch(missing);
    return answer(race, request, asker);
  };
