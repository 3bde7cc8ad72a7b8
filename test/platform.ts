import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ApiClient } from '#api-client';
import { MunicipalityCode, type CompanyId, type DepartmentId, type PersonId, type Role } from '#contracts';
import {
  acceptInvitation,
  admitMunicipality,
  choosePassword,
  getDeclaration,
  getMyAccount,
  inviteAccount,
  signDeclaration,
} from '#contracts/registry';
import { outbox, startPlatform, waitFor, type Platform, type PlatformOptions } from '#testing';

/** Every account of a journey has this password. */
export const password = 'journey-2026-pass';

/** What a role reaches no further than. */
export interface Limits {
  readonly departments?: DepartmentId[];
  readonly company?: CompanyId;
}

export interface JourneyPlatform {
  readonly platform: Platform;
  readonly url: string;
  /** The operator's tool on this platform. */
  admin(...args: string[]): Promise<string>;
  secretariat(): Promise<ApiClient>;
  /** A program that may act in any municipality coded 99… and whose events’ own time is trusted. */
  backfill(): Promise<ApiClient>;
  /** Admits the municipality and signs in somebody with this role there, invited the way people are. */
  signedIn(code: string, role: Role, email: string, person?: PersonId, limits?: Limits): Promise<ApiClient>;
  stop(): Promise<void>;
}

export type StartPlatform = (options: PlatformOptions) => Promise<Platform>;

/** The municipality signs the joint declaration: its officials see what members share. Again: changes nothing. */
export async function joinNetwork(administrator: ApiClient, code: string): Promise<void> {
  const { version, hash } = await administrator.call(getDeclaration, {});
  const municipality = MunicipalityCode.parse(code);
  await administrator.call(signDeclaration, { municipality, version, hash, name: '架空 首長', post: '市長' });
}

/** A whole private platform, without demo data, as `npm start` runs it. `root` and `startPlatform`: of a changed copy. */
export async function journeyPlatform(
  options: { services?: boolean; env?: Record<string, string>; root?: string; startPlatform?: StartPlatform } = {},
): Promise<JourneyPlatform> {
  const dataDir = await mkdtemp(join(tmpdir(), 'manabi-journey-'));
  const platform = await (options.startPlatform ?? startPlatform)({
    dataDir,
    // Tests speak from one machine; where they say that they come from elsewhere, they are believed.
    env: { DEMO: 'empty', LOG_LEVEL: 'warn', TRUST_PROXY: 'loopback', ...options.env },
    services: options.services ?? false,
    quiet: true,
  });
  const { url } = platform;
  const admin = async (...args: string[]) => {
    const run = await promisify(execFile)(process.execPath, ['dist/apps/admin/src/cli.js', ...args], {
      env: { ...process.env, DATA_DIR: dataDir },
      cwd: options.root ?? process.cwd(),
    });
    return run.stdout.trim();
  };
  let created: Promise<string> | undefined;
  const secretariat = async () => {
    const made = ['--email', 'secretariat@manabi.example', '--name', '事務局（架空）', '--password', password];
    await (created ??= admin('create-secretariat', ...made));
    return ApiClient.signIn(url, 'secretariat@manabi.example', password, 10_000);
  };
  const known = new Set<string>();
  const signIn = (email: string) => ApiClient.signIn(url, email, password, 10_000);
  /** What somebody does who gets the mail: opens its page and chooses a password; later, says yes when signed in. */
  const accept = async (email: string): Promise<ApiClient> => {
    if (!known.has(email)) {
      const mail = await waitFor(async () => (await outbox(dataDir)).find(({ to }) => to === email), {
        what: `the invitation of ${email}`,
      });
      await new ApiClient({ url }).call(choosePassword, { code: mail.code, password });
      known.add(email);
    }
    const api = await signIn(email);
    const { offers } = await api.call(getMyAccount, {});
    for (const { invitation } of offers) await api.call(acceptInvitation, { invitation });
    return offers.length > 0 ? signIn(email) : api;
  };
  const invite = async (
    by: ApiClient,
    municipality: MunicipalityCode,
    role: Role,
    email: string,
    person?: PersonId,
    limits?: Limits,
  ) => {
    const link = person && { person };
    await by.call(inviteAccount, { email, displayName: '架空 太郎', role, municipality, ...link, ...limits });
    return accept(email);
  };
  return {
    platform,
    url,
    admin,
    secretariat,
    backfill: async () => new ApiClient({ url, token: await admin('create-token', '--scenario'), patienceMs: 60_000 }),
    signedIn: async (code, role, email, person, limits) => {
      const municipality = MunicipalityCode.parse(code);
      const office = await secretariat();
      await office.call(admitMunicipality, { code: municipality });
      const administrator = await invite(office, municipality, 'municipality-admin', `admin@${code}.example`);
      return role === 'municipality-admin'
        ? administrator
        : invite(administrator, municipality, role, email, person, limits);
    },
    stop: async () => {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
