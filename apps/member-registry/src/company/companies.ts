import type { Industry } from '#contracts/registry';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CompanyRepository } from './company.repository.js';
import type { CompanyDocument } from './company.schema.js';

/** A company as a roster's row writes it; null = the cell was empty. */
export interface CompanyInRow {
  readonly corporateNumber: string | null;
  readonly name: string | null;
  readonly industry?: Industry;
  readonly employees?: number;
  /** The very company, where it is known. */
  readonly known?: CompanyDocument;
}

/** The companies of a municipality's rosters. The first row that names one gives it its name. */
@Injectable()
export class Companies {
  constructor(private readonly companies: CompanyRepository) {}

  async find(ids: readonly string[]): Promise<Map<string, CompanyDocument>> {
    const found = ids.length > 0 ? await this.companies.findAll([...new Set(ids)]) : [];
    return new Map(found.map((company) => [company._id, company]));
  }

  /**
   * The company that a row means, whether it is there yet or not. `stored` is the person's company so far: an empty
   * cell keeps it, so a row that only leaves out the number means the same company still.
   */
  meant(row: CompanyInRow, email: string, stored: CompanyDocument | undefined): CompanyDocument {
    const { corporateNumber, name, known, industry, employees } = row;
    if (known) return known;
    const tenant = requireTenant();
    const traits = { ...(industry && { industry }), ...(employees !== undefined && { employees }) };
    if (corporateNumber) {
      const _id = naturalId('company', tenant, 'number', corporateNumber);
      return { _id, tenant, name: name ?? '', corporateNumber, ...traits };
    }
    if (stored && (name === null || name === stored.name)) return { ...traits, ...stored };
    return { _id: naturalId('company', tenant, 'person', name ?? '', email), tenant, name: name ?? '', ...traits };
  }

  /** Keeps the companies that are not there yet, and what is not known yet of those that are. */
  async ensure(meant: readonly CompanyDocument[]): Promise<void> {
    const wanted = new Map<string, CompanyDocument>();
    for (const company of meant) {
      const before = wanted.get(company._id);
      wanted.set(company._id, before?.name ? { ...company, ...before } : company);
    }
    for (const known of (await this.find([...wanted.keys()])).values()) {
      const { industry, employees } = wanted.get(known._id) ?? known;
      wanted.delete(known._id);
      const news = { industry: known.industry ?? industry ?? null, employees: known.employees ?? employees ?? null };
      if ((industry && !known.industry) || (employees !== undefined && known.employees === undefined))
        await this.companies.setProfile(known._id, news, randomUUID());
    }
    if (wanted.size > 0) await this.companies.insertMissing([...wanted.values()]);
  }

  /** Forgets companies that nobody is of any more, as far as they have no 法人番号: such a one may be a person's own shop. */
  forget(ids: readonly string[]): Promise<void> {
    return this.companies.deleteWithoutNumber(ids);
  }
}
