import { CompanyId, type InputOf, type OutputOf } from '#contracts';
import type { describeCompanies } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Companies } from './companies.js';

/** Names of companies for a list that another service makes. */
@Injectable()
export class DescribeCompanies {
  constructor(private readonly companies: Companies) {}

  async execute({ companies: ids }: InputOf<typeof describeCompanies>): Promise<OutputOf<typeof describeCompanies>> {
    const found = await this.companies.find(ids);
    return { companies: [...found.values()].map(({ _id, name }) => ({ company: CompanyId.parse(_id), name })) };
  }
}
