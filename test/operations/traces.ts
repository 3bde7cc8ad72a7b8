import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';

interface Searched {
  readonly dataDir: string;
  readonly servers: { readonly mongoUri: string; readonly redisUrl: string };
}

/** Where of all that a platform keeps one of these words stands, each place once: collections, files, Redis, logs. */
export async function tracesOf(platform: Searched, words: readonly string[]): Promise<string[]> {
  const [stored, queued, laid] = await Promise.all([
    inDatabases(platform.servers.mongoUri, words),
    inRedis(platform.servers.redisUrl, words),
    inFiles(platform.dataDir, words),
  ]);
  return [...stored, ...queued, ...laid];
}

/** Names of the collections of all services, and what was found in them. */
export async function collectionsOf(mongoUri: string): Promise<{ database: string; collection: string }[]> {
  return withMongo(mongoUri, async (client) => {
    const { databases } = await client.db().admin().listDatabases();
    const found = databases
      .filter(({ name }) => name.startsWith('manabi-'))
      .map(async ({ name: database }) =>
        (await client.db(database).listCollections({}, { nameOnly: true }).toArray()).map(({ name: collection }) => ({
          database,
          collection,
        })),
      );
    return (await Promise.all(found)).flat();
  });
}

export async function inDatabases(mongoUri: string, words: readonly string[]): Promise<string[]> {
  const all = await collectionsOf(mongoUri);
  return withMongo(mongoUri, async (client) => {
    const found = new Set<string>();
    for (const { database, collection } of all)
      for await (const document of client.db(database).collection(collection).find())
        for (const word of wordsIn(JSON.stringify(document), words)) found.add(`${word} in ${database}/${collection}`);
    return [...found];
  });
}

async function inRedis(url: string, words: readonly string[]): Promise<string[]> {
  const redis = new Redis(url);
  try {
    const found = new Set<string>();
    for (const key of await redis.keys('*'))
      for (const word of wordsIn(`${key} ${await valueOf(redis, key)}`, words)) found.add(`${word} in redis ${key}`);
    return [...found];
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<string> {
  switch (await redis.type(key)) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case 'set':
      return JSON.stringify(await redis.smembers(key));
    case 'zset':
      return JSON.stringify(await redis.zrange(key, '0', '-1'));
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    default:
      return '';
  }
}

/** The embedded store's and Redis's own files are left out: they are read by their servers, freed pages are not. */
async function inFiles(dataDir: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const place = relative(dataDir, path);
    if (!entry.isFile() || /^(?:store|redis)[/]/.test(place)) continue;
    const bytes = await readFile(path);
    found.push(...wordsIn(bytes.toString('utf8'), words).map((word) => `${word} in ${place}`));
    // Mails and the JSON in a disclosure are written in base64.
    const encoded = words.filter((word) => isEncodedIn(bytes.toString('latin1'), word));
    found.push(...encoded.map((word) => `${word}, encoded, in ${place}`));
  }
  return found;
}

/** In base64 a word has three looks, by where in a group of three bytes it begins. */
const isEncodedIn = (text: string, word: string): boolean =>
  [0, 1, 2].some((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]);
    const begins = Math.ceil((before * 8) / 6);
    const ends = Math.floor((bytes.length * 8) / 6);
    return text.replaceAll(/\r?\n/g, '').includes(bytes.toString('base64').slice(begins, ends));
  });

const wordsIn = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

async function withMongo<T>(uri: string, work: (client: mongoose.mongo.MongoClient) => Promise<T>): Promise<T> {
  const client = await new mongoose.mongo.MongoClient(uri).connect();
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
