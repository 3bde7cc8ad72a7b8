import { DomainError } from '#contracts';
import type { ChallengeKind, ChallengeState, Stage, Theme } from '#contracts/exchange';
import {
  beyond,
  Database,
  insertVersioned,
  naturalId,
  type Place,
  requireTenant,
  retryWhenChanged,
  saveOver,
  type State,
} from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { isHiddenAlike, nobody, unhiddenFor, type Hidden, type Viewer } from '../hidden.domain.js';
import { findSought, searchable } from '#search-text';
import { isVisibleTo } from './challenge.domain.js';
import { challenges, type ChallengeDocument } from './challenge.schema.js';

export interface Sought {
  readonly theme?: Theme | undefined;
  readonly kind?: ChallengeKind | undefined;
  readonly stage?: Stage | undefined;
  readonly state?: ChallengeState | undefined;
}

export type ChallengeHead = Pick<
  ChallengeDocument,
  '_id' | 'municipality' | 'theme' | 'kind' | 'otherKind' | 'title' | 'stage' | 'state'
>;

/** The only one that reads and writes challenges; what it finds for a viewer, the viewer may see. */
@Injectable()
export class ChallengeRepository {
  private readonly model: Model<ChallengeDocument>;

  constructor(database: Database) {
    this.model = database.model<ChallengeDocument>(challenges);
  }

  async findVisible(id: string, viewer: Viewer): Promise<ChallengeDocument | null> {
    const found = await this.model.findById(id).lean<ChallengeDocument>().exec();
    return found && isVisibleTo(found, viewer) ? found : null;
  }

  /** Of the municipality acted in. @throws DomainError `challenge-not-found`, also for another's that it may see */
  async getOwn(id: string): Promise<ChallengeDocument> {
    const municipality = requireTenant();
    const found = await this.model.findOne({ _id: id, municipality }).lean<ChallengeDocument>().exec();
    if (!found) throw new DomainError('challenge-not-found');
    return found;
  }

  /** @throws DomainError `challenge-not-found` */
  async getVisible(id: string, viewer: Viewer): Promise<ChallengeDocument> {
    const found = await this.findVisible(id, viewer);
    if (!found) throw new DomainError('challenge-not-found');
    return found;
  }

  /** The newest first, after that place. */
  list(
    viewer: Viewer,
    { of, ...sought }: Sought & { readonly of?: 'own' | undefined },
    after: Place | null,
    limit: number,
  ): Promise<ChallengeDocument[]> {
    const visible = of === 'own' ? { municipality: viewer } : visibleTo(viewer);
    const filters = Object.entries(sought).filter(([, value]) => value !== undefined);
    return this.model
      .find({ $and: [visible, Object.fromEntries(filters), beyond('raisedAt', after, -1)] }, { search: 0 })
      .sort({ raisedAt: -1, _id: -1 })
      .limit(limit)
      .lean<ChallengeDocument[]>()
      .exec();
  }

  /** How many that all members see were raised in that time; `since` null: ever. */
  countRaised({ since, until }: { readonly since: Date | null; readonly until: Date }): Promise<number> {
    const raisedAt = { ...(since && { $gt: since }), $lte: until };
    return this.model.countDocuments({ ...sharedWith(nobody), raisedAt }).exec();
  }

  /** What is compared of challenges, of the newest ones: neither their texts nor what they are found by. */
  listHeads(viewer: Viewer, limit: number): Promise<ChallengeHead[]> {
    return this.model
      .find(visibleTo(viewer), { municipality: 1, theme: 1, kind: 1, otherKind: 1, title: 1, stage: 1, state: 1 })
      .sort({ raisedAt: -1, _id: -1 })
      .limit(limit)
      .lean<ChallengeHead[]>()
      .exec();
  }

  /** In which these words can stand. */
  search(viewer: Viewer, theme: Theme | undefined, words: readonly string[]): Promise<ChallengeDocument[]> {
    return findSought(this.model, { ...visibleTo(viewer), ...(theme && { theme }) }, words, 'raisedAt');
  }

  /** False when there is one already. */
  insert(challenge: State<ChallengeDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, withSearch(challenge), now);
  }

  /** @throws DomainError `changed-meanwhile` */
  save(read: ChallengeDocument, changes: Partial<State<ChallengeDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, withSearch({ ...read, ...changes }), now);
  }

  /** Hides it, or shows it again; the same again changes nothing. */
  setHidden(id: string, hidden: Hidden | null): Promise<void> {
    return retryWhenChanged(async () => {
      const stored = await this.model.findById(id).lean<ChallengeDocument>().exec();
      if (stored && !isHiddenAlike(stored.hidden, hidden)) await this.save(stored, { hidden }, new Date());
    });
  }
}

const sharedWith = (viewer: Viewer): object => ({ visibility: 'members', ...unhiddenFor(viewer) });
const visibleTo = (viewer: Viewer): object =>
  viewer === null ? sharedWith(viewer) : { $or: [{ municipality: viewer }, sharedWith(viewer)] };

const withSearch = <T extends Pick<ChallengeDocument, 'title' | 'tried' | 'otherKind'>>(challenge: T): T => ({
  ...challenge,
  search: searchable(challenge.title, [challenge.otherKind ?? '', challenge.tried]),
});

export const challengeIdOf = (municipality: string, key: string): string => naturalId('challenge', municipality, key);
