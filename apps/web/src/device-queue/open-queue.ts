import { EventQueue, type SendEvents, type Wait } from './event-queue.js';
import { QueueStore } from './queue-store.js';

/** The queue of each sender, opened once: it begins to send what an earlier visit left. One that did not open is tried again. */
export function queuesBy<E extends { readonly id: string }>(
  send: SendEvents<E>,
): (sender: string) => Promise<EventQueue<E>> {
  const queues = new Map<string, Promise<EventQueue<E>>>();
  return (sender) => {
    const known = queues.get(sender);
    if (known) return known;
    const opened = openQueue(sender, send);
    queues.set(sender, opened);
    opened.catch(() => queues.delete(sender));
    return opened;
  };
}

async function openQueue<E extends { readonly id: string }>(sender: string, send: SendEvents<E>) {
  const queue = new EventQueue<E>(sender, await QueueStore.open<E>(), send, wait);
  const flush = () => void queue.flush();
  window.addEventListener('online', flush);
  document.addEventListener('visibilitychange', flush);
  flush();
  return queue;
}

const wait: Wait = (ms, wake) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
