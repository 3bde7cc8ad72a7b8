import { mkdirSync, statfsSync } from 'node:fs';
import { Catalogue } from './catalogue.js';
import { Documents } from './documents.js';
import { type Env, openEnv } from './env.js';
import { GroupCommit } from './group-commit.js';
import { lockFolder, lockedSince } from './lock.js';
import { Slice, type Steps } from './slice.js';

const YOUNG_MS = 60_000;

/** One data folder, open: the lmdb file, what is in it, and the only way to change it (`write`). */
export class Store {
  readonly documents: Documents;
  /** The time share of the write job that is running. */
  readonly writeSlice = new Slice();
  /** Long background work ends at its next pause. */
  isClosing = false;
  private readonly commits: GroupCommit;
  private readonly turns = new Map<string, Promise<void>>();

  private constructor(
    dataDir: string,
    readonly env: Env,
    readonly catalogue: Catalogue,
    private readonly unlock: () => void,
  ) {
    this.documents = new Documents(env, catalogue);
    this.commits = new GroupCommit(
      env,
      this.writeSlice,
      () => catalogue.load(),
      () => isDiskFull(dataDir),
    );
  }

  /** Rejects when another process holds the folder, or a newer program wrote it. */
  static async open(dataDir: string): Promise<Store> {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const doubtful = diedYoung(dataDir);
    const unlock = await lockFolder(dataDir);
    try {
      const env = openEnv(dataDir, doubtful);
      return new Store(dataDir, env, new Catalogue(env), unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  }

  /** Runs `work` when no other of the same name is under way. */
  async alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.turns.get(name) ?? Promise.resolve();
    const turn = before.then(work, work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(name, settled);
    try {
      return await turn;
    } finally {
      if (this.turns.get(name) === settled) this.turns.delete(name);
    }
  }

  /** Runs the job inside the group commit; resolves with its result when that is durable. */
  write<Result>(job: Steps<Result>): Promise<Result> {
    return this.commits.run(job);
  }

  async close(): Promise<void> {
    this.isClosing = true;
    await this.commits.idle();
    await this.env.close();
    this.unlock();
  }
}

/** The last process was killed, or was ended by lmdb on a damaged page, soon after its start: once more, and we know. */
function diedYoung(dataDir: string): boolean {
  const since = lockedSince(dataDir);
  return since !== undefined && Date.now() - since < YOUNG_MS;
}

function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 1024 * 1024;
}
