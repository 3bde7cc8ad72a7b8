import { insertOnce, naturalId } from '#persistence';
import type { Model } from 'mongoose';

/** A municipality said something of a thing, once. `_id` follows from both; taken back, it is gone. */
export interface SaidOnce {
  readonly _id: string;
  readonly about: string;
  readonly municipality: string;
  readonly at: Date;
}

/** What each municipality may say once of a thing: counted from what stands. */
export class OncePerMunicipality {
  constructor(
    private readonly model: Model<SaidOnce>,
    private readonly what: string,
  ) {}

  async set(about: string, municipality: string, is: boolean, at: Date): Promise<void> {
    const _id = naturalId(this.what, about, municipality);
    if (!is) return void (await this.model.deleteOne({ _id }));
    await insertOnce(this.model, { _id, about, municipality, at });
  }

  /** Of what this municipality said so. */
  async saidBy(municipality: string): Promise<ReadonlySet<string>> {
    const said = await this.model.find({ municipality }, { about: 1 }).lean<SaidOnce[]>().exec();
    return new Set(said.map(({ about }) => about));
  }

  /** How many municipalities said so, by thing, and whether this one did. */
  async of(
    things: readonly string[],
    municipality: string | null,
  ): Promise<(about: string) => { readonly count: number; readonly here: boolean }> {
    const found = await this.model
      .find({ about: { $in: [...things] } }, { about: 1, municipality: 1 })
      .lean<SaidOnce[]>()
      .exec();
    return (about) => {
      const said = found.filter((one) => one.about === about);
      return { count: said.length, here: said.some((one) => one.municipality === municipality) };
    };
  }
}
