import { t } from '@lingui/core/macro';
import { z } from 'zod';
import { AuditKind } from '#contracts/audit';
import { listPeople } from '#operations/registry';
import { call } from '../api/call.js';
import { RequestFailed } from '../api/problem.js';
import type { AuditFilter } from './filter.js';

/** What somebody fills in. A person is named by what stands on paper, not by an id. */
export const Asked = z.strictObject({
  fiscalYear: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  account: z.string().optional(),
  kind: AuditKind.optional(),
  about: z.string().max(254).optional(),
});
type Asked = z.infer<typeof Asked>;

/** A filter as its form shows it. */
export const typedOf = ({ fiscalYear, from, to, account, kind }: AuditFilter): Partial<Asked> => ({
  ...(fiscalYear !== undefined && { fiscalYear: String(fiscalYear) }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(account !== undefined && { account }),
  ...(kind !== undefined && { kind }),
});

/**
 * The filter that was asked for; what stands in no field (a subject, an operation) stays as it was.
 * @throws RequestFailed `unknown-person` when nobody of the rosters is called so.
 */
export async function asked({ about, fiscalYear, ...rest }: Asked, before: AuditFilter): Promise<AuditFilter> {
  const { subject, operation, outcome } = before;
  const wanted = about === undefined ? subject : await personOf(about);
  return {
    ...rest,
    ...(fiscalYear !== undefined && { fiscalYear: Number(fiscalYear) }),
    ...(wanted !== undefined && { subject: wanted }),
    ...(operation !== undefined && { operation }),
    ...(outcome !== undefined && { outcome }),
  };
}

async function personOf(about: string): Promise<string> {
  const by = about.includes('@') ? { email: about } : { staffNumber: about };
  const [person] = (await call(listPeople, by)).items;
  if (!person)
    throw new RequestFailed(
      'unknown-person',
      t`この番号やアドレスの人は、名簿にいません。名簿のとおりに入力してください。`,
    );
  return person.person;
}
