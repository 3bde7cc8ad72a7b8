import { naturalId, type Migration } from '#persistence';
import { dropIndex } from './drop-index.js';

interface OldAccount {
  readonly _id: string;
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly memberships: readonly { municipality: string | null; roles: readonly string[]; person: string | null }[];
}

/**
 * Accounts get sign-in methods in place of an address, and roles their own fields. What an account without a password
 * was invited to is an offer: nobody has accepted it. Old codes end; the inviter invites again.
 */
export const acceptMemberships: Migration = {
  id: 1,
  name: 'accept memberships',
  run: async (step) => {
    await dropIndex(step, 'accounts', 'email_1');
    // Staff without an address: the index is built again without them.
    await dropIndex(step, 'people', 'tenant_1_email_1');
    await step.changeEach('accounts', { email: { $exists: true } }, (document) => {
      const now = new Date();
      const old = document as unknown as OldAccount;
      const isOwn = old.passwordHash !== null;
      const places = old.memberships.map(({ municipality }) => municipality ?? 'network');
      const $set = {
        language: 'ja',
        methods: [{ key: `mail:${old.email}`, kind: 'password', municipality: null, addedAt: now }],
        epoch: 0,
        disabledAt: null,
        lastSignInAt: null,
        totp: null,
        memberships: isOwn ? old.memberships.map((held) => ({ ...held, roles: held.roles.map(given) })) : [],
        offers: isOwn ? [] : offersOf(old, now),
        codes: [],
        places: [...new Set(places)],
        people: [...new Set(old.memberships.flatMap(({ person }) => person ?? []))],
      };
      return { $set, $unset: { email: 1, activationHash: 1 } };
    });
  },
};

const given = (role: string) => ({ role, until: null, departments: [], company: null, by: null });

const offersOf = ({ _id, displayName, memberships }: OldAccount, at: Date) =>
  memberships.flatMap(({ municipality, person, roles }) =>
    roles.map((role) => ({
      id: naturalId('offer', _id, municipality ?? '', role),
      municipality,
      person,
      ...given(role),
      displayName,
      at,
    })),
  );
