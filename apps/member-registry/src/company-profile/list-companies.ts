import type { InputOf, OutputOf } from '#contracts';
import type { listCompanies } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { CompanyRepository } from '../company/index.js';
import { companyView } from './company-view.js';

/** The companies of the municipality's rosters, by name. */
@Injectable()
export class ListCompanies {
  constructor(private readonly companies: CompanyRepository) {}

  async execute({ limit, cursor }: InputOf<typeof listCompanies>): Promise<OutputOf<typeof listCompanies>> {
    const after = cursor === undefined ? null : ((await this.companies.findAll([cursor]))[0] ?? null);
    const found = await this.companies.list(after, limit + 1);
    const items = found.slice(0, limit).map(companyView);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.company ?? null) : null };
  }
}
