import { roleWords } from '#contracts';
import type { Language } from '#mail';
import { globalCollection, part, type Versioned } from '#persistence';
import type { Membership, Offer } from './account.domain.js';
import type { StoredCode } from './one-time-code.domain.js';
import type { SignInMethod } from './sign-in-method.js';

/** The authenticator app of an account. */
export interface StoredTotp {
  /** Sealed with the key of KEYS_DIR. */
  readonly key: string;
  /** Null until the owner has shown that the app works. */
  readonly confirmedAt: Date | null;
  /** The newest time step whose digits were used: no digits are taken twice. */
  readonly lastStep: number;
  /** SHA-256 of the recovery codes not used yet. */
  readonly recoveryHashes: readonly string[];
}

/** A sign-in. It belongs to a person of the world, not to a municipality; what it is in each, its owner has accepted. */
export interface AccountDocument extends Versioned {
  readonly displayName: string;
  /** In which the owner is written to. */
  readonly language: Language;
  readonly methods: readonly SignInMethod[];
  /** argon2id; null until a first password was chosen. */
  readonly passwordHash: string | null;
  /** Counts up to end all sessions. */
  readonly epoch: number;
  /** Closed since then: nobody signs in. */
  readonly disabledAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly totp: StoredTotp | null;
  readonly memberships: readonly Membership[];
  readonly offers: readonly Offer[];
  readonly codes: readonly StoredCode[];
  /** For finding: the municipalities of memberships and offers (`network` for the network's own), and their people. */
  readonly places: readonly string[];
  readonly people: readonly string[];
}

const held = { role: String, until: String, departments: [String], company: String, by: String };
const at = { municipality: String, person: String };

const fields = {
  displayName: String,
  language: String,
  methods: [part({ key: String, kind: String, municipality: String, addedAt: Date })],
  passwordHash: String,
  epoch: Number,
  disabledAt: Date,
  lastSignInAt: Date,
  totp: part({ key: String, confirmedAt: Date, lastStep: Number, recoveryHashes: [String] }),
  memberships: [part({ ...at, roles: [part(held)] })],
  offers: [part({ id: String, ...at, ...held, displayName: String, at: Date })],
  codes: [part({ hash: String, purpose: String, offers: [String], expiresAt: Date })],
  places: [String],
  people: [String],
};

const inside = (name: string, names: readonly string[]) => names.map((field) => `${name}.${field}`);
/** Keys, hashes and ids; and what an account is elsewhere, which is not this municipality's to show. */
const unseen = [
  'language',
  'passwordHash',
  'epoch',
  'disabledAt',
  'places',
  'people',
  ...inside('methods', ['key', 'kind', 'municipality', 'addedAt']),
  ...inside('totp', ['key', 'confirmedAt', 'lastStep', 'recoveryHashes']),
  ...inside('memberships', ['municipality', 'person', ...inside('roles', ['departments', 'company', 'by'])]),
  ...inside('offers', ['id', 'municipality', 'person', ...Object.keys(held), 'displayName', 'at']),
  ...inside('codes', ['hash', 'purpose', 'offers', 'expiresAt']),
];

export const accounts = globalCollection({
  name: 'accounts',
  fields,
  personal: {
    file: 'accounts',
    title: '利用者アカウント',
    of: 'account',
    by: '_id',
    items: {
      displayName: '表示名',
      lastSignInAt: '最後にサインインした日時',
      'memberships.roles.role': { label: '役割', words: roleWords },
      'memberships.roles.until': '役割の期限',
    },
    unseen,
    erased: { step: 'EraseAccounts: unlinked, and gone where it is nothing else' },
  },
  // What a municipality's audit shows of a change is what was asked for: the rest is elsewhere's, or the owner's alone.
  secrets: Object.keys(fields),
  indexes: [
    { keys: { 'methods.key': 1 }, unique: true },
    { keys: { 'codes.hash': 1 } },
    { keys: { places: 1, _id: 1 } },
    { keys: { people: 1 } },
  ],
  versioned: true,
});
