import { CompanyId, DepartmentId } from '#contracts';
import { describeCompanies, describeDepartments } from '#contracts/registry';
import type { BreakdownBy } from '#contracts/reporting';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { UNKNOWN } from '../figures/index.js';

const AT_ONCE = 500;

interface Row {
  readonly key: string;
}
type Named<R extends Row> = R & { readonly label: string[] | null };

/** Names of the departments and companies that a programme is broken down by. */
@Injectable()
export class GroupNames {
  constructor(private readonly rpc: RpcClient) {}

  /** The rows with their names and in the order of these; of whom it is not known come last. */
  async named<R extends Row>(by: BreakdownBy, rows: readonly R[]): Promise<Named<R>[]> {
    const ids = rows.map(({ key }) => key).filter((key) => key !== UNKNOWN);
    const names = new Map<string, string[]>();
    for (let start = 0; start < ids.length; start += AT_ONCE)
      for (const [id, name] of await this.ask(by, ids.slice(start, start + AT_ONCE))) names.set(id, name);
    return rows
      .map((row) => ({ ...row, label: names.get(row.key) ?? null }))
      .toSorted((a, b) => (a.key === UNKNOWN ? 1 : b.key === UNKNOWN ? -1 : compare(a, b)));
  }

  private async ask(by: BreakdownBy, ids: readonly string[]): Promise<(readonly [string, string[]])[]> {
    if (by === 'department') {
      const departments = ids.map((id) => DepartmentId.parse(id));
      const known = await this.rpc.call(describeDepartments, { departments });
      return known.departments.map(({ department, path }) => [department, path]);
    }
    if (by !== 'company') return [];
    const companies = ids.map((id) => CompanyId.parse(id));
    const known = await this.rpc.call(describeCompanies, { companies });
    return known.companies.map(({ company, name }) => [company, [name]]);
  }
}

const order = new Intl.Collator('ja');
const compare = (a: Named<Row>, b: Named<Row>): number =>
  order.compare(a.label?.join('/') ?? a.key, b.label?.join('/') ?? b.key) || (a.key < b.key ? -1 : 1);
