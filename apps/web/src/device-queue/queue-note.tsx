import { plural } from '@lingui/core/macro';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Notice } from '../components/notice.js';
import type { Me } from '../session/me.js';
import type { EventQueue, QueueState } from './event-queue.js';
import { useSentNews } from './use-sent-news.js';
import { queueOf } from './queue-of.js';

/** Brings the sentences of all refusals along: only where there is one to tell. */
const RefusedNote = lazy(async () => ({ default: (await import('./refused-note.js')).RefusedNote }));

const nothing: QueueState = { kept: [], waiting: 0, delayed: false, refused: [] };
const never = () => () => undefined;

/** Stands above a learner's pages: what of the learning waits to be sent, and what was not taken. Silent when all is well. */
export function QueueNote({ me }: { me: Me }) {
  const [queue, setQueue] = useState<EventQueue>();
  useEffect(() => void queueOf(me).then(setQueue), [me.account, me.desk?.municipality]);
  const state = useSyncExternalStore(queue?.subscribe ?? never, queue?.current ?? (() => nothing));
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
          <RefusedNote codes={state.refused} onSeen={() => void queue?.forgetRefused()} />
        </Suspense>
      )}
    </div>
  );
}
