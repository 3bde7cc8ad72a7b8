import { t } from '@lingui/core/macro';
import { asFailure, RequestFailed } from '../api/problem.js';
import { sameContent } from './same-content.js';

/** A part of a draft as it was read, and the draft's version then. Null: it is not there yet. */
export interface Known<Values> {
  readonly values: Values | null;
  readonly version: number;
}

/** A part of a draft that somebody writes: a lesson, or what is told of the course. */
export interface Part<Values> {
  read(): Promise<Known<Values>>;
  /** Saves it over that version of the draft; answers the next one. */
  write(values: Values, version: number): Promise<number>;
}

/** Somebody else, or another window, has written the same part meanwhile. */
export class WrittenMeanwhile<Values> extends RequestFailed {
  constructor(readonly theirs: Known<Values>) {
    super('written-meanwhile', t`この間に、ほかの画面か人がここを変えました。どちらの内容を残すか、選んでください。`);
  }
}

const mostTries = 4;

/**
 * Saves a part of a draft, one change after the other. The draft has one version for all its parts: where another part was
 * written meanwhile, it is saved over that; where this one was, its author decides.
 */
export class PartSaver<Values> {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly part: Part<Values>,
    private known: Known<Values>,
  ) {}

  get read(): Known<Values> {
    return this.known;
  }

  isSaved(values: Values): boolean {
    return sameContent(values, this.known.values);
  }

  /** @throws WrittenMeanwhile, RequestFailed. */
  save(values: Values): Promise<void> {
    const saved = this.last.then(() => this.saveNow(values));
    this.last = saved.catch(() => undefined);
    return saved;
  }

  /** From now on it is written over this. */
  goOnFrom(known: Known<Values>): void {
    this.known = known;
  }

  private async saveNow(values: Values): Promise<void> {
    for (let tries = 1; !this.isSaved(values); tries += 1) {
      try {
        this.known = { values, version: await this.part.write(values, this.known.version) };
      } catch (error) {
        if (asFailure(error).code !== 'version-outdated' || tries === mostTries) throw error;
        const now = await this.part.read();
        const isOurs = sameContent(now.values, this.known.values) || sameContent(now.values, values);
        if (!isOurs) throw new WrittenMeanwhile(now);
        this.known = now;
      }
    }
  }
}
