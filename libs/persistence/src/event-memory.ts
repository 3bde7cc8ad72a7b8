import type { Database } from './database.js';
import { globalCollection, part } from './collection.js';

const streamMemories = globalCollection({
  name: 'stream_memories',
  fields: { state: part({ created: String, lastSequence: Number }), seenAt: Date },
  personal: 'none',
});

const deadLetters = globalCollection({
  name: 'dead_letters',
  fields: {
    consumer: String,
    subject: String,
    body: String,
    reason: String,
    deliveries: Number,
    at: Date,
    replays: Number,
    replayedAt: Date,
  },
  personal: { ids: 'events carry ids, days and numbers' },
});

interface Remembered {
  _id: string;
  state: { created: string; lastSequence: number };
  seenAt: Date;
}
interface DeadLetter {
  _id: string;
  consumer: string;
  subject: string;
  body: string;
  reason: string;
  deliveries: number;
  at: Date;
  /** How often it was worked off once more, in vain, and when last. */
  replays?: number;
  replayedAt?: Date;
}

/** Where a service remembers what it last saw of the event stream, and keeps the events it could not work off. */
export function eventMemory(database: Database) {
  const memories = database.model<Remembered>(streamMemories);
  const letters = database.model<DeadLetter>(deadLetters);
  return {
    memory: {
      load: async () => {
        const known = await memories.findById('EVT').lean();
        return known && { state: known.state, seenAt: known.seenAt };
      },
      save: async (state: Remembered['state']) => {
        await memories.updateOne({ _id: 'EVT' }, { $set: { state, seenAt: new Date() } }, { upsert: true });
      },
    },
    deadLetters: {
      /** By id, those after `after`. */
      list: async (after = '', limit = 100) => {
        const found = await letters
          .find({ _id: { $gt: after } })
          .sort({ _id: 1 })
          .limit(limit)
          .lean();
        return found.map(letterOf);
      },
      find: async (id: string) => {
        const found = await letters.findById(id).lean();
        return found && letterOf(found);
      },
      count: () => letters.countDocuments().exec(),
      failedAgain: async (id: string, reason: string) => {
        await letters.updateOne({ _id: id }, { $set: { reason, replayedAt: new Date() }, $inc: { replays: 1 } });
      },
      remove: async (id: string) => {
        await letters.deleteOne({ _id: id });
      },
      keep: async ({ id, ...letter }: Omit<DeadLetter, '_id' | 'at' | 'replays' | 'replayedAt'> & { id: string }) => {
        await letters.updateOne({ _id: id }, { $setOnInsert: { ...letter, at: new Date() } }, { upsert: true });
      },
    },
  };
}

const letterOf = ({ _id, ...letter }: DeadLetter) => ({ id: _id, ...letter });
