import type { Audience } from '#contracts';
import type { CsvRow } from '#csv';
import { Injectable } from '@nestjs/common';
import { PersonRepository, PersonViews } from '../person/index.js';
import { readRosterRow } from './read-roster-row.js';
import { optionalHeaders, requiredHeaders } from './roster-headers.js';

interface Change {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}
type View = Awaited<ReturnType<PersonViews['of']>>[number];

/** What rows of a roster change of people who are stored, column by column. An empty cell changes nothing. */
@Injectable()
export class RosterChanges {
  constructor(
    private readonly people: PersonRepository,
    private readonly views: PersonViews,
  ) {}

  /** By row. */
  async of(
    audience: Audience,
    rows: readonly { readonly csvRow: CsvRow; readonly person: string }[],
  ): Promise<Map<number, Change[]>> {
    const stored = await this.people.findAll(rows.map(({ person }) => person));
    const views = new Map(
      (await this.views.of(stored, { to: 'municipality' })).map((view) => [view.person as string, view]),
    );
    const header = [...requiredHeaders[audience], ...optionalHeaders[audience]];
    return new Map(
      rows.map(({ csvRow, person }) => {
        const read = readRosterRow(audience, header, csvRow);
        const view = views.get(person);
        if ('code' in read || !view) return [csvRow.row, []];
        const [before, after] = [storedCells(view), cellsOf(read.person)];
        const changes = Object.entries(after).flatMap(([column, value]) => {
          const was = before[column] ?? '';
          return value !== '' && value !== was ? [{ column, before: was, after: value }] : [];
        });
        return [csvRow.row, changes];
      }),
    );
  }
}

const mark = (insured: boolean | null | undefined): string => (insured === true ? '○' : insured === false ? '×' : '');

/** What is stored, as a roster would write it. */
const storedCells = ({ company, ...person }: View): Record<string, string> =>
  cellsOf({ ...person, company: company && { ...company, name: company.companyName } });

type InRow = Extract<ReturnType<typeof readRosterRow>, { person: unknown }>['person'];
type Profiles = { readonly [Kind in 'staff' | 'company' | 'citizen']?: InRow[Kind] | null };
const cellsOf = ({ staff, company, citizen, ...person }: Named & Profiles): Record<string, string> => ({
  ...names(person),
  職員番号: staff?.staffNumber ?? '',
  所属: staff?.department?.join('/') ?? '',
  職位: staff?.position ?? '',
  企業名: company?.name ?? '',
  法人番号: company?.corporateNumber ?? '',
  雇用保険被保険者: mark(company?.insured),
  年代: citizen?.ageBand ?? '',
  居住市区町村: citizen?.residence ?? '',
  求職状況: citizen?.jobStatus ?? '',
  備考: citizen?.note ?? '',
});

interface Named {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string | null;
  readonly givenNameKana: string | null;
  readonly email?: string | null | undefined;
}
const names = ({ familyName, givenName, familyNameKana, givenNameKana, email }: Named) => ({
  氏: familyName,
  名: givenName,
  氏カナ: familyNameKana ?? '',
  名カナ: givenNameKana ?? '',
  メールアドレス: email ?? '',
});
