import { ApiClient } from '#api-client';
import { hasValidCheckDigit, MunicipalityCode } from '#contracts';
import {
  applyForMembership,
  choosePassword,
  confirmMembershipApplication,
  decideMembershipApplication,
  getDeclaration,
  listMembershipApplications,
  listNetworkMembers,
  signDeclaration,
} from '#contracts/registry';
import { outbox, waitFor, type LaidMail } from '#testing';
import { expect } from '@jest/globals';
import { password, type JourneyPlatform } from '../platform.js';

/** Fictional codes with right check digits, of which no list knows a name. */
export const founders: readonly MunicipalityCode[] = Array.from({ length: 45 }, (_, place) => {
  const body = String(99_501 + place);
  const digit = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((one) => hasValidCheckDigit(`${body}${one}`));
  return MunicipalityCode.parse(`${body}${digit}`);
});
const addressOf = (code: string) => `dx@city-${code}.lg.jp`;

/** So many at once, as offices would come on one morning. */
async function each<T>(things: readonly T[], work: (thing: T) => Promise<unknown>, atOnce = 4): Promise<void> {
  const waiting = [...things];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Municipalities found the network: each applies, is approved, and signs the joint declaration. All by the public API. */
export async function found({ url, platform, secretariat }: JourneyPlatform): Promise<void> {
  const anybody = new ApiClient({ url, patienceMs: 30_000 });
  /** The newest mail to each of them with these words, once all have one. */
  const mails = (words: string) =>
    waitFor(
      async () => {
        const to = new Map<string, LaidMail>();
        for (const mail of await outbox(platform.dataDir)) if (mail.text.includes(words)) to.set(mail.to, mail);
        return founders.every((code) => to.has(addressOf(code))) ? to : undefined;
      },
      { what: `the mails that say ${words}`, timeoutMs: 60_000 },
    );

  await each(founders, (municipality) =>
    anybody.call(applyForMembership, {
      request: 'application',
      municipality,
      applicant: {
        name: '架空 設立',
        post: null,
        email: addressOf(municipality),
        department: 'DX推進課',
        organ: null,
        themes: ['staff'],
        message: null,
      },
    }),
  );
  const links = await mails('使われました');
  await each(founders, (code) =>
    anybody.call(confirmMembershipApplication, { code: links.get(addressOf(code))?.code ?? '' }),
  );

  const desk = await secretariat();
  const { items } = await desk.call(listMembershipApplications, { limit: 200 });
  expect(items.map(({ municipality }) => municipality).sort()).toEqual([...founders]);
  expect(items.every(({ proof, lacks }) => proof === 'lg-address' && lacks.length === 0)).toBe(true);
  await each(items, ({ application }) =>
    desk.call(decideMembershipApplication, { application, decision: 'approve', reason: null }),
  );
  expect((await desk.call(listNetworkMembers, {})).items).toEqual([]);

  const invitations = await mails('招待されました');
  const { version, hash } = await anybody.call(getDeclaration, {});
  await each(founders, async (municipality) => {
    const email = addressOf(municipality);
    await anybody.call(choosePassword, { code: invitations.get(email)?.code ?? '', password });
    const administrator = await ApiClient.signIn(url, email, password, 30_000);
    await administrator.call(signDeclaration, { municipality, version, hash, name: '架空 首長', post: '市長' });
  });
}
