import { plural } from '@lingui/core/macro';
import { lazy, Suspense } from 'react';
import { Notice } from '../components/notice.js';
import type { Me } from '../session/me.js';
import { useSentNews } from './use-sent-news.js';
import { queueOf } from './queue-of.js';
import { useQueue } from './use-queue.js';

/** Brings the sentences of all refusals along: only where there is one to tell. */
const RefusedNote = lazy(async () => ({ default: (await import('./refused-note.js')).RefusedNote }));

/** Stands above a learner's pages: what of the learning waits to be sent, and what was not taken. Silent when all is well. */
export function QueueNote({ me }: { me: Me }) {
  const { queue, state } = useQueue(me, queueOf);
  useSentNews(state.waiting);
  return (
    <div className="queue-note">
      {state.delayed && (
        <Notice kind="warning" role="status">
          <p>
            {plural(state.waiting, {
              other: '送信を待っている学習の記録が#件あります。この端末に保存してあり、つながると自動で送ります。',
            })}
          </p>
        </Notice>
      )}
      {state.refused.length > 0 && (
        <Suspense>
          <RefusedNote
            codes={state.refused}
            onSeen={() => void queue?.forget(state.kept.filter(({ refused }) => refused !== undefined))}
          />
        </Suspense>
      )}
    </div>
  );
}
