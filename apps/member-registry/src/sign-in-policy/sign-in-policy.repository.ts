import { Database, inTenant, noteChange } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { signInPolicies, type SignInPolicyDocument } from './sign-in-policy.schema.js';

/** What each municipality has said; nothing said = nothing wanted. */
@Injectable()
export class SignInPolicies {
  private readonly model: Model<SignInPolicyDocument>;

  constructor(database: Database) {
    this.model = database.model<SignInPolicyDocument>(signInPolicies);
  }

  async adminsNeedTotp(municipality: string): Promise<boolean> {
    const stored = await inTenant(municipality, () => this.model.findById(municipality).lean<SignInPolicyDocument>());
    return stored?.adminsNeedTotp ?? false;
  }

  async keep(municipality: string, adminsNeedTotp: boolean): Promise<void> {
    const before = await inTenant(municipality, () =>
      this.model
        .findOneAndUpdate({ _id: municipality }, { $set: { adminsNeedTotp } }, { upsert: true })
        .lean<SignInPolicyDocument>(),
    );
    noteChange(this.model, municipality, before, { _id: municipality, tenant: municipality, adminsNeedTotp });
  }
}
