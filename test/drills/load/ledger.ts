import { open, readFile, type FileHandle } from 'node:fs/promises';
import { bodyHash, type Operation } from './operation.js';

/** refused: the platform said no (4xx). unknown: no answer, or one that does not tell (5xx). */
export type Outcome = 'acked' | 'refused' | 'unknown';

export interface Answered {
  readonly outcome: Outcome;
  /** null = no answer. */
  readonly status: number | null;
  readonly answer: unknown;
}

/** An operation with what became of it; times in epoch milliseconds. */
export interface Entry extends Operation, Answered {
  readonly op: number;
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** One JSON line on disk (fsynced) before a request is sent, and one after its answer. */
export class Ledger {
  private count = 0;
  private waiting = '';
  private sync: Promise<void> | undefined;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async create(path: string): Promise<Ledger> {
    return new Ledger(path, await open(path, 'a'));
  }

  /** Sends one operation, between its two lines. */
  async keep(operation: Operation, send: () => Promise<Answered>): Promise<Entry> {
    const op = (this.count += 1);
    await this.write({ op, ...operation, bodyHash: bodyHash(operation.body), t: Date.now() });
    const sentAt = Date.now();
    const answered = await send();
    const answeredAt = Date.now();
    await this.write({ op, t: answeredAt, ...answered });
    return { ...operation, ...answered, op, sentAt, answeredAt };
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** Lines that come while a sync is under way share the next one. */
  private async write(line: object): Promise<void> {
    this.waiting += `${JSON.stringify(line)}\n`;
    while (this.sync) await this.sync;
    if (this.waiting === '') return;
    const lines = this.waiting;
    this.waiting = '';
    this.sync = this.file
      .appendFile(lines)
      .then(() => this.file.datasync())
      .finally(() => (this.sync = undefined));
    await this.sync;
  }
}

/** What a ledger file tells: an operation without a second line is unknown. */
export async function readLedger(path: string): Promise<Entry[]> {
  const entries = new Map<number, Entry>();
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    if (line === '') continue;
    const { t, ...told } = JSON.parse(line) as Entry & { t: number };
    const known = entries.get(told.op);
    const sent: Partial<Entry> = { sentAt: t, answeredAt: Number.POSITIVE_INFINITY, outcome: 'unknown', status: null };
    entries.set(told.op, known ? { ...known, ...told, answeredAt: t } : { ...told, ...(sent as Entry) });
  }
  return [...entries.values()];
}
