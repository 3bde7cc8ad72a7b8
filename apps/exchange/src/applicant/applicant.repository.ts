import { Database, insertOnce, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { meetingApplicants, type ApplicantDocument } from './applicant.schema.js';

@Injectable()
export class ApplicantRepository {
  private readonly model: Model<ApplicantDocument>;

  constructor(database: Database) {
    this.model = database.model<ApplicantDocument>(meetingApplicants);
  }

  /** Once, however often it applies. @returns its id. */
  async keep(applicant: Omit<ApplicantDocument, '_id'>): Promise<string> {
    const { meeting, municipality, account } = applicant;
    const _id = naturalId('meeting-applicant', meeting, municipality, account);
    await insertOnce(this.model, { _id, ...applicant });
    return _id;
  }

  find(id: string): Promise<ApplicantDocument | null> {
    return this.model.findById(id).lean<ApplicantDocument>().exec();
  }

  listOf(meeting: string): Promise<ApplicantDocument[]> {
    return this.model.find({ meeting }).lean<ApplicantDocument[]>().exec();
  }

  async idsOf(accounts: readonly string[]): Promise<string[]> {
    const found = await this.model
      .find({ account: { $in: [...accounts] } }, { _id: 1 })
      .lean<ApplicantDocument[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] } });
  }
}
