import type { LearningEvent } from '#contracts/progress';

/** An event that is kept on this device until the platform has answered for it. */
export interface KeptEvent<E = LearningEvent> {
  /** Counts up: events are sent in the order in which they happened. */
  readonly order: number;
  /** Account and municipality, and what is sent where it is no learning: on a shared device nobody sends another's. */
  readonly sender: string;
  readonly event: E;
  /** Why the platform did not take it; it is not sent again, and kept until its owner has seen that. */
  readonly refused?: string;
}

const database = 'manabi-device-queue';
const events = 'events';

/** The events on this device, in IndexedDB: they survive closing the tab, and switching the device off. */
export class QueueStore<E = LearningEvent> {
  private constructor(private readonly device: IDBDatabase) {}

  static async open<E = LearningEvent>(): Promise<QueueStore<E>> {
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => {
      const store = asked.result.createObjectStore(events, { keyPath: 'order', autoIncrement: true });
      store.createIndex('sender', 'sender');
    };
    const device = await answerOf(asked);
    // Another tab with a newer version of the pages may change the shape: it does not have to wait for this one.
    device.onversionchange = () => device.close();
    return new QueueStore<E>(device);
  }

  add(sender: string, event: E): Promise<void> {
    return this.write((store) => store.add({ sender, event }));
  }

  /** All of a sender, the oldest first. */
  async of(sender: string): Promise<KeptEvent<E>[]> {
    const index = this.device.transaction(events).objectStore(events).index('sender');
    return (await answerOf(index.getAll(sender))) as KeptEvent<E>[];
  }

  remove(orders: readonly number[]): Promise<void> {
    return this.write((store) => orders.forEach((order) => store.delete(order)));
  }

  refuse(kept: KeptEvent<E>, code: string): Promise<void> {
    return this.write((store) => store.put({ ...kept, refused: code }));
  }

  private write(act: (store: IDBObjectStore) => unknown): Promise<void> {
    const transaction = this.device.transaction(events, 'readwrite', { durability: 'strict' });
    act(transaction.objectStore(events));
    // At once: a page that is being closed waits for no answer, and would take what is not committed back.
    transaction.commit();
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the device could not keep it'));
    });
  }
}

const answerOf = <Answer>(asked: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the device did not answer'));
  });
