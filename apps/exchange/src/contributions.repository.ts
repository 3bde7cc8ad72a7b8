import { isDuplicate, noteChange } from '#persistence';
import type { Model } from 'mongoose';
import { beyond, type Place } from './place.domain.js';

/** What a municipality writes beside something that another wrote. `_id` follows from both and a key. */
export interface Contribution {
  readonly _id: string;
  readonly municipality: string;
  /** As it was called when it wrote. */
  readonly municipalityName: string;
  readonly text: string;
  readonly at: Date;
  /** Taken back: nobody sees it, and its key stays taken. */
  readonly withdrawnAt?: Date;
}

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

  find(id: string): Promise<D | null> {
    return this.model.findById(id).lean<D>().exec();
  }

  /** Those that stand, the oldest first, after that place. */
  list(about: string, after: Place | null, limit: number): Promise<D[]> {
    return this.model
      .find({ [this.about]: about, ...stands, ...beyond('at', after, 1) } as object)
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
}
