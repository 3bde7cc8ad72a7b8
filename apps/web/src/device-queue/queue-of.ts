import type { LearningEvent } from '#contracts/progress';
import { recordLearningEvents } from '#operations/progress';
import { call } from '../api/call.js';
import type { Me } from '../session/me.js';
import { EventQueue, type SendEvents, type Wait } from './event-queue.js';
import { QueueStore } from './queue-store.js';

const queues = new Map<string, Promise<EventQueue>>();

/** The queue of who is signed in, in the municipality of the desk; begins to send what an earlier visit left. */
export function queueOf({ account, desk }: Me): Promise<EventQueue> {
  const sender = `${account}/${desk?.municipality ?? ''}`;
  const known = queues.get(sender);
  if (known) return known;
  const opened = openQueue(sender);
  queues.set(sender, opened);
  return opened;
}

async function openQueue(sender: string): Promise<EventQueue> {
  const queue = new EventQueue(sender, await QueueStore.open(), send, wait);
  const flush = () => void queue.flush();
  window.addEventListener('online', flush);
  document.addEventListener('visibilitychange', flush);
  flush();
  return queue;
}

/** `sentAt` tells the platform how wrong this device's clock is. */
const send: SendEvents = async (events) => {
  const sent = { sentAt: new Date().toISOString(), events };
  return (await call(recordLearningEvents, sent, { keepalive: true })).results;
};

/**
 * Also sends an event without waiting for the device: a page that is being closed may not live until it is kept. Sent
 * again from the device, it is a duplicate and counts once.
 */
export const sendAtOnce = (event: LearningEvent): void => void send([event]).catch(() => undefined);

const wait: Wait = (ms, wake) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
