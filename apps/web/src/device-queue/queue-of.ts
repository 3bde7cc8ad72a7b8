import type { LearningEvent } from '#contracts/progress';
import { recordLearningEvents } from '#operations/progress';
import { call } from '../api/call.js';
import type { Me } from '../session/me.js';
import type { EventQueue, SendEvents } from './event-queue.js';
import { queuesBy } from './open-queue.js';

/** `sentAt` tells the platform how wrong this device's clock is. */
const send: SendEvents = async (events) => {
  const sent = { sentAt: new Date().toISOString(), events };
  return (await call(recordLearningEvents, sent, { keepalive: true })).results;
};

const queues = queuesBy(send);

/** The queue of who is signed in, in the municipality of the desk. */
export const queueOf = ({ account, desk }: Me): Promise<EventQueue> => queues(`${account}/${desk?.municipality ?? ''}`);

/**
 * Also sends an event without waiting for the device: a page that is being closed may not live until it is kept. Sent
 * again from the device, it is a duplicate and counts once.
 */
export const sendAtOnce = (event: LearningEvent): void => void send([event]).catch(() => undefined);
