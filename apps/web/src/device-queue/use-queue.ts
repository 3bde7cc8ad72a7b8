import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Me } from '../session/me.js';
import type { EventQueue, QueueState } from './event-queue.js';

const nothing: QueueState<never> = { kept: [], waiting: 0, delayed: false, refused: [] };
const never = () => () => undefined;

/** A queue of who is signed in, opened by `open`, and what is in it; until it is open, nothing. */
export function useQueue<E extends { readonly id: string }>(me: Me, open: (me: Me) => Promise<EventQueue<E>>) {
  const [queue, setQueue] = useState<EventQueue<E>>();
  useEffect(() => void open(me).then(setQueue), [me.account, me.desk?.municipality]);
  const state = useSyncExternalStore<QueueState<E>>(queue?.subscribe ?? never, queue?.current ?? (() => nothing));
  return { queue, state };
}
