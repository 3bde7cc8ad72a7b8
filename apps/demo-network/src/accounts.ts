import { ApiClient } from '#api-client';
import type { MunicipalityCode, Role } from '#contracts';
import { activateAccount, inviteAccount, listPeople } from '#contracts/registry';

interface DemoAccount {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** Linked to the person of the roster with the same address. */
  readonly isPerson?: true;
}

const ofFirst: readonly DemoAccount[] = [
  { email: 'officer@992011.example', displayName: '担当者（デモ）', role: 'municipality-officer' },
  { email: 'manager@992011.example', displayName: '部署長（デモ）', role: 'department-manager' },
  { email: 'auditor@992011.example', displayName: '監査（デモ）', role: 'auditor' },
  { email: 'company-officer@992011.example', displayName: '企業担当者（デモ）', role: 'company-officer' },
  { email: 'staff@992011.example', displayName: '職員（デモ）', role: 'learner', isPerson: true },
  { email: 'company-learner@992011.example', displayName: '企業の受講者（デモ）', role: 'learner', isPerson: true },
  { email: 'citizen@992011.example', displayName: '市民の受講者（デモ）', role: 'learner', isPerson: true },
];

/** Invites somebody and chooses the first password, as the invited person would. Again: changes nothing. */
async function inviteAndActivate(
  api: ApiClient,
  municipality: MunicipalityCode,
  account: DemoAccount,
  password: string,
): Promise<void> {
  const { email, displayName, role } = account;
  const person = account.isPerson ? (await api.call(listPeople, { email })).items[0]?.person : undefined;
  const { activationCode } = await api.call(inviteAccount, {
    email,
    displayName,
    role,
    municipality,
    ...(person && { person }),
  });
  if (activationCode !== null) await api.call(activateAccount, { email, activationCode, password });
}

/** The first administrator of a municipality, invited by the secretariat. */
export const inviteAdministrator = (secretariat: ApiClient, code: MunicipalityCode, password: string): Promise<void> =>
  inviteAndActivate(
    secretariat,
    code,
    { email: `admin@${code}.example`, displayName: '管理者（デモ）', role: 'municipality-admin' },
    password,
  );

/** The other accounts of the first municipality, invited by its administrator. */
export async function inviteFirstMunicipality(
  administrator: ApiClient,
  code: MunicipalityCode,
  password: string,
): Promise<void> {
  for (const account of ofFirst) await inviteAndActivate(administrator, code, account, password);
}
