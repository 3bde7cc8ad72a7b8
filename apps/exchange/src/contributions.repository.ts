import { beyond, isDuplicate, noteChange, type Place } from '#persistence';
import type { Model } from 'mongoose';
import { isSeenBy, type Contribution } from './contribution.domain.js';
import { unhiddenFor, type Hidden, type Viewer } from './hidden.domain.js';

const stands = { withdrawnAt: { $exists: false } };

/** Contributions of one kind, in the field `about` of which stands what they are about: something that was found for its reader. */
export class Contributions<D extends Contribution> {
  constructor(
    protected readonly model: Model<D>,
    private readonly about: keyof D & string,
  ) {}

  /** The one that stands under its key: this one, or one that was there before. */
  async keep(contribution: D): Promise<D> {
    try {
      await this.model.insertMany([contribution]);
      noteChange(this.model, contribution._id, null, contribution);
      return contribution;
    } catch (error) {
      const stored = isDuplicate(error) && (await this.find(contribution._id));
      if (!stored) throw error;
      return stored;
    }
  }

  /** For its own municipality. */
  find(id: string): Promise<D | null> {
    return this.model.findById(id).lean<D>().exec();
  }

  async findSeen(id: string, viewer: Viewer): Promise<D | null> {
    const found = await this.find(id);
    return found && isSeenBy(found, viewer) ? found : null;
  }

  /** Those that this viewer sees, the oldest first, after that place. */
  list(about: string, viewer: Viewer, after: Place | null, limit: number): Promise<D[]> {
    return this.model
      .find({ $and: [{ [this.about]: about, ...stands }, unhiddenFor(viewer), beyond('at', after, 1)] } as object)
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .lean<D[]>()
      .exec();
  }

  /** False when it was taken back already. */
  async withdraw(id: string, at: Date): Promise<boolean> {
    const change = { $set: { withdrawnAt: at } };
    const { modifiedCount } = await this.model.updateOne({ _id: id, ...stands } as object, change as object);
    if (modifiedCount > 0) noteChange(this.model, id, {}, { withdrawnAt: at });
    return modifiedCount > 0;
  }

  /** Hides it, or shows it again; the same again changes nothing. */
  async setHidden(id: string, hidden: Hidden | null): Promise<void> {
    const { modifiedCount } = await this.model.updateOne({ _id: id } as object, { $set: { hidden } } as object);
    if (modifiedCount > 0) noteChange(this.model, id, {}, { hidden });
  }
}
