import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

export const { MongoClient } = mongoose.mongo;
export type Documents = mongoose.mongo.Collection<Enrolled>;

/** A document like those of the platform: 212 bytes of BSON with a 36-character `_id`. */
export interface Enrolled {
  _id: string;
  municipality: string;
  person: string;
  programme: string;
  state: string;
  version: number;
  progress: number;
  at: Date;
}

const PROGRAMMES = 100;
const STATES = ['enrolled', 'learning', 'finished', 'withdrew'];

let made = 0;

export function newDocument(_id: string = randomUUID()): Enrolled {
  made += 1;
  return {
    _id,
    municipality: '992011',
    person: `person-${String(made % 50_000).padStart(27, '0')}`,
    programme: `programme-${String(made % PROGRAMMES).padStart(4, '0')}`,
    state: STATES[Math.floor(made / PROGRAMMES) % STATES.length]!,
    version: 1,
    progress: made % 101,
    at: new Date(1_700_000_000_000 + made * 1000),
  };
}

/** The two secondary indexes of every measured collection. */
export async function index(documents: Documents): Promise<void> {
  await documents.createIndex({ person: 1 });
  await documents.createIndex({ programme: 1, at: -1 });
}

/** Inserts in trips of 10,000 until there are `count`, or the time is over; resolves with how many there are. */
export async function insertMany(documents: Documents, count: number, milliseconds = Infinity): Promise<number> {
  const end = performance.now() + milliseconds;
  let done = 0;
  while (done < count && performance.now() < end) {
    const trip = Array.from({ length: Math.min(10_000, count - done) }, () => newDocument());
    await documents.insertMany(trip);
    done += trip.length;
  }
  return done;
}
