import { CompanyId, EnrolmentId, PersonId } from '#contracts';
import type { FigureRow } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { FactRepository, subjectOf, type FactDocument } from '../facts/index.js';
import type { FigureRow as Counts } from '../figures/index.js';
import { GroupNames, PeopleNames } from '../programme-report/index.js';
import type { KnownFigure } from './read-figure.js';

/** So many facts are looked at for one page: a figure with few rows in a large programme comes in several. */
const MOST_FACTS = 20_000;

interface Found {
  readonly fact: FactDocument;
  readonly counts: Counts;
}

/** A page of the rows of a figure, with the names that their owner tells. */
@Injectable()
export class FindRows {
  constructor(
    private readonly facts: FactRepository,
    private readonly people: PeopleNames,
    private readonly groups: GroupNames,
  ) {}

  async execute(
    { report, pick }: KnownFigure,
    limit: number,
    cursor = '',
  ): Promise<{ items: FigureRow[]; nextCursor: string | null }> {
    const found: Found[] = [];
    let looked = 0;
    let last = cursor;
    for await (const chunk of this.facts.listAfter(report.id, cursor)) {
      for (const fact of chunk) {
        const counts = pick(fact);
        if (counts && found.length === limit) return { items: await this.named(found), nextCursor: last };
        last = subjectOf(fact);
        if (counts) found.push({ fact, counts });
      }
      looked += chunk.length;
      if (looked >= MOST_FACTS) return { items: await this.named(found), nextCursor: last };
    }
    return { items: await this.named(found), nextCursor: null };
  }

  /** In the order of reading; who may not be named comes last. */
  private async named(found: readonly Found[]): Promise<FigureRow[]> {
    const [people, companies] = await Promise.all([
      this.people.of(found.flatMap(({ fact }) => fact.enrolment?.person ?? [])),
      this.groups.named(
        'company',
        found.flatMap(({ fact }) => (fact.enrolment ? [] : { key: subjectOf(fact) })),
      ),
    ]);
    const companyNames = new Map(companies.map(({ key, label }) => [key, label?.join('/') ?? null]));
    return found
      .map(({ fact, counts }): FigureRow => {
        const person = fact.enrolment ? PersonId.parse(fact.enrolment.person) : null;
        const company = fact.enrolment ? null : CompanyId.parse(subjectOf(fact));
        const { name = null, kana = null, group = [], number = null } = people.get(person ?? '') ?? {};
        return {
          enrolment: fact.enrolment ? EnrolmentId.parse(subjectOf(fact)) : null,
          person,
          company,
          name: company ? (companyNames.get(company) ?? null) : name,
          kana,
          group,
          number,
          ...counts,
        };
      })
      .toSorted(byReading);
  }
}

const order = new Intl.Collator('ja');
const byReading = (a: FigureRow, b: FigureRow): number =>
  Number(a.name === null) - Number(b.name === null) || order.compare(a.kana ?? a.name ?? '', b.kana ?? b.name ?? '');
