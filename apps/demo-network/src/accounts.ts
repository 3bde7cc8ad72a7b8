import type { ApiClient } from '#api-client';
import type { MunicipalityCode, Role } from '#contracts';
import { listPeople } from '#contracts/registry';

/** The operator's tool. Demo addresses reach nobody, so their accounts are not invited by mail. */
export type Admin = (...args: string[]) => Promise<string>;

interface DemoAccount {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** Linked to a person of the roster: the one with the same address, or the first of an audience. */
  readonly is?: { readonly email: string } | { readonly audience: 'staff' | 'company' };
}

const learner = (email: string, displayName: string): DemoAccount => ({
  email,
  displayName,
  role: 'learner',
  is: { email },
});

const ofFirst: readonly DemoAccount[] = [
  { email: 'officer@992011.example', displayName: '担当者（デモ）', role: 'municipality-officer' },
  {
    email: 'manager@992011.example',
    displayName: '部署長（デモ）',
    role: 'department-manager',
    is: { audience: 'staff' },
  },
  { email: 'auditor@992011.example', displayName: '監査（デモ）', role: 'auditor' },
  {
    email: 'company-officer@992011.example',
    displayName: '企業担当者（デモ）',
    role: 'company-officer',
    is: { audience: 'company' },
  },
  learner('staff@992011.example', '職員（デモ）'),
  learner('company-learner@992011.example', '企業の受講者（デモ）'),
  learner('citizen@992011.example', '市民の受講者（デモ）'),
];

/** The first administrator of a municipality. */
export async function createAdministrator(admin: Admin, code: MunicipalityCode, password: string): Promise<void> {
  const email = `admin@${code}.example`;
  await create(admin, code, { email, displayName: '管理者（デモ）', role: 'municipality-admin' }, password, undefined);
}

/** The other accounts of the first municipality; whom they are, `api` finds in its rosters. Again: changes nothing. */
export async function createFirstAccounts(
  admin: Admin,
  api: ApiClient,
  code: MunicipalityCode,
  password: string,
): Promise<void> {
  for (const account of ofFirst) {
    const { items } = account.is ? await api.call(listPeople, { ...account.is, limit: 1 }) : { items: [] };
    await create(admin, code, account, password, items[0]?.person);
  }
}

async function create(
  admin: Admin,
  code: MunicipalityCode,
  { email, displayName, role }: DemoAccount,
  password: string,
  person: string | undefined,
): Promise<void> {
  const who = ['--email', email, '--name', displayName, ...(person ? ['--person', person] : [])];
  await admin('create-account', ...who, '--role', role, '--municipality', code, '--password', password);
}
