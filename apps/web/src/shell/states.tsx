import { Link } from 'react-router';
import type { RequestFailed } from '../problem.js';
import { words } from '../words.js';

export function Loading() {
  return (
    <p role="status" className="my-8">
      {words.states.loading}
    </p>
  );
}

/** The platform's own sentence for `unavailable` is about what was sent; here somebody wants to read. */
const sentenceOf = ({ code, sentence }: RequestFailed): string =>
  code === 'unavailable' ? words.states.noAnswer : sentence;

/** Why there is nothing to see, and what can be done about it. */
export function Failed({ failure, again }: { failure: RequestFailed; again: () => void }) {
  return (
    <section role="alert" className="notice notice-warning">
      <h2>{words.states.failedTitle}</h2>
      <p>{sentenceOf(failure)}</p>
      {failure.code === 'internal-error' && failure.correlationId && (
        <p className="break-all">
          {words.states.receipt}
          {failure.correlationId}
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-4">
        {failure.passing && (
          <button className="button" type="button" onClick={again}>
            {words.states.again}
          </button>
        )}
        <Link className="button button-outline" to="/">
          {words.states.home}
        </Link>
      </p>
    </section>
  );
}
