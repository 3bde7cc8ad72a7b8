import type { Wave } from '#contracts/outcomes';
import { acrossTenants, Database, insertOnce, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { surveyInvitations, type SurveyInvitationDocument } from './survey-invitation.schema.js';

type Made = Omit<SurveyInvitationDocument, '_id' | 'tenant' | 'answered' | 'hashes' | 'owesMail' | 'answering'>;
type Marked = Pick<SurveyInvitationDocument, '_id' | 'tenant' | 'answering'>;

const MOST_LINKS = 5;

@Injectable()
export class SurveyInvitationRepository {
  private readonly model: Model<SurveyInvitationDocument>;

  constructor(database: Database) {
    this.model = database.model<SurveyInvitationDocument>(surveyInvitations);
  }

  static idOf(enrolment: string, wave: Wave): string {
    return naturalId('survey-invitation', enrolment, wave);
  }

  find(id: string): Promise<SurveyInvitationDocument | null> {
    return this.model.findById(id).lean<SurveyInvitationDocument>().exec();
  }

  async idsOf(enrolments: readonly string[]): Promise<string[]> {
    const found = await this.model.find({ enrolment: { $in: [...enrolments] } }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  findByHash(hash: string): Promise<SurveyInvitationDocument | null> {
    return this.model.findOne({ hashes: hash }).lean<SurveyInvitationDocument>().exec();
  }

  findOf(person: string): Promise<SurveyInvitationDocument[]> {
    return this.model.find({ person }).sort({ closesOn: 1 }).limit(200).lean<SurveyInvitationDocument[]>().exec();
  }

  countOf(programme: string, wave: Wave): Promise<number> {
    return this.model.countDocuments({ programme, wave }).exec();
  }

  /** Makes an invitation once, with the mark that its mail is to be posted. */
  async make(made: Made): Promise<void> {
    const _id = SurveyInvitationRepository.idOf(made.enrolment, made.wave);
    const state = { ...made, _id, tenant: requireTenant(), answered: false, hashes: [], owesMail: true } as const;
    await insertOnce(this.model, state);
  }

  async addLink(_id: string, hash: string): Promise<void> {
    await this.model.updateOne({ _id }, { $push: { hashes: { $each: [hash], $slice: -MOST_LINKS } } });
  }

  async markPosted(_id: string): Promise<void> {
    await this.model.updateOne({ _id }, { $unset: { owesMail: 1 } });
  }

  /** Says that an anonymous answer of this id is being kept; null: one was kept. */
  claim(_id: string, answering: string): Promise<SurveyInvitationDocument | null> {
    return this.model
      .findOneAndUpdate({ _id, answered: false }, { $set: { answering } })
      .lean<SurveyInvitationDocument>()
      .exec();
  }

  /** The answer is kept: nothing leads to it any more. False when another answer was faster. */
  async finish(_id: string, answering: string): Promise<boolean> {
    const done = { $set: { answered: true }, $unset: { answering: 1 } };
    return (await this.model.updateOne({ _id, answering }, done)).modifiedCount === 1;
  }

  async release(_id: string, answering: string): Promise<void> {
    await this.model.updateOne({ _id, answering }, { $unset: { answering: 1 } });
  }

  /** Of all municipalities: whose mail is to be posted. */
  owing(limit: number): Promise<Marked[]> {
    return this.marked({ owesMail: true }, limit);
  }

  /** Of all municipalities: with an anonymous answer under way, or cut off. */
  answering(limit: number): Promise<Marked[]> {
    return this.marked({ answering: { $exists: true } }, limit);
  }

  private marked(filter: object, limit: number): Promise<Marked[]> {
    return acrossTenants('survey invitations that are marked', () =>
      this.model.find(filter, { tenant: 1, answering: 1 }).limit(limit).lean<Marked[]>().exec(),
    );
  }
}
