import mongoose from 'mongoose';

/** Ids of the learning events that a platform's store holds, read past the platform. */
export async function eventIds(mongoUri: string): Promise<string[]> {
  const client = await new mongoose.mongo.MongoClient(mongoUri).connect();
  try {
    const events = client.db('manabi-progress-tracking').collection('learning_events');
    return (await events.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => String(_id));
  } finally {
    await client.close();
  }
}
