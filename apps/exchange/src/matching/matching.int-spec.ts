import { AccountId, ContactRequestId, type Caller, type ChallengeId, type RequestOf } from '#contracts';
import {
  answerContactRequest,
  listContactRequests,
  listSimilarMunicipalities,
  raiseChallenge,
  requestContact,
  setSameHere,
  withdrawContactRequest,
} from '#contracts/exchange';
import { erasePeople } from '#contracts/privacy';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { neighbour, officer, other, startExchange, type TestExchange } from '../exchange.factory.js';

const account = () => AccountId.parse(randomUUID());
const [here, there] = ['992011', '992020'];

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => exchange.stop());

const raise = async (as: Partial<Caller>, title: string, changes: Partial<RequestOf<typeof raiseChallenge>> = {}) =>
  (
    await exchange.call(as, raiseChallenge, {
      key: randomUUID(),
      theme: 'staff',
      kind: 'managers',
      otherKind: null,
      title,
      tried: '',
      stage: 'starting',
      urgency: 'now',
      visibility: 'members',
      ...changes,
    })
  ).challenge;

describe('municipalities like ours', () => {
  const similar = (as: Partial<Caller> = officer) => exchange.call(as, listSimilarMunicipalities, {});
  const found = async () => (await similar()).items.map(({ municipality }) => municipality);
  let ours: ChallengeId;
  let theirs: ChallengeId;

  it('should be those with the same challenge first, with why and what they work on', async () => {
    ours = await raise(officer, '管理職が研修の時間を認めない');
    theirs = await raise(neighbour, '課長の理解を得る', { stage: 'advanced' });
    await raise(neighbour, '講座の選び方', { theme: 'citizens', kind: 'what-to-learn' });
    const { items, compared } = await similar();
    expect(compared).toBe(1);
    const [own, named] = [
      { challenge: ours, title: '管理職が研修の時間を認めない', own: true },
      { challenge: theirs, title: '課長の理解を得る' },
    ];
    expect(items[0]).toMatchObject({
      municipality: there,
      municipalityName: `団体${there}`,
      reasons: [
        { code: 'same-kind', ours: own, theirs: named, theme: 'staff', kind: 'managers' },
        { code: 'further-on', theirs: named, stage: 'advanced', state: 'open' },
        { code: 'same-size', kind: 'city' },
        { code: 'same-region', region: 'fictional' },
      ],
      works: [named, { title: '講座の選び方' }],
    });
    expect(items.map(({ municipality }) => municipality)).toEqual([there, '992038']);
  });

  it('should not be told by what another municipality keeps to itself', async () => {
    const before = await similar();
    await raise(other, '管理職が研修の時間を認めない', { visibility: 'own', stage: 'advanced' });
    expect(await similar()).toEqual(before);
    await raise(other, '管理職が研修の時間を認めない', { stage: 'advanced' });
    expect(await found()).toEqual(['992038', there]);
  });

  it('should be told also by what the municipality keeps to itself, and by what it said is the same with it', async () => {
    await raise(officer, '学んだことを使う場がない', { visibility: 'own', theme: 'companies', kind: 'into-practice' });
    await exchange.call(officer, setSameHere, { challenge: theirs, sameHere: true });
    const { items, compared } = await similar();
    expect(compared).toBe(3);
    const told = items.find(({ municipality }) => municipality === there);
    expect(told?.reasons).toContainEqual({
      code: 'same-here',
      theirs: { challenge: theirs, title: '課長の理解を得る' },
    });
    await exchange.call(officer, setSameHere, { challenge: theirs, sameHere: false });
  });

  it('should be members that do not rest, at most three, for members alone', async () => {
    exchange.members.set('992038', { suspended: true });
    for (const code of ['993018', '993026', '993034']) exchange.members.set(code, {});
    expect(await found()).toEqual([there, '993018', '993026']);
    exchange.members.set('992038', {});
    exchange.members.delete(here);
    await expect(similar()).rejects.toMatchObject({ code: 'not-a-member' });
    exchange.members.set(here, {});
  });
});

describe('a contact request', () => {
  const [asker, answerer] = [account(), account()];
  const asking = { ...officer, account: asker };
  const asked = { ...neighbour, account: answerer };
  const request = (changes: Partial<RequestOf<typeof requestContact>> = {}, as: Partial<Caller> = asking) =>
    exchange.call(as, requestContact, {
      key: randomUUID(),
      partner: there,
      reason: '進め方を聞きたい',
      ...changes,
    });
  const listed = async (as: Partial<Caller>, side: 'sent' | 'received') =>
    (await exchange.call(as, listContactRequests, { side })).items;
  const answer = (contactRequest: ContactRequestId, accept: boolean, as: Partial<Caller> = asked) =>
    exchange.call(as, answerContactRequest, { contactRequest, accept });
  const withdraw = (contactRequest: ContactRequestId, as: Partial<Caller> = asking) =>
    exchange.call(as, withdrawContactRequest, { contactRequest });
  const missing = { code: 'contact-request-not-found' };

  it('should show who the officials are to both sides once it is accepted, and to nobody before', async () => {
    exchange.office.add(answerer);
    const challenge = await raise(neighbour, '講座の選び方');
    const key = randomUUID();
    const [one, two] = await Promise.all([request({ key, challenge }), request({ key, challenge })]);
    expect(one).toEqual(two);
    const { contactRequest } = one;
    const about = { contactRequest, reason: '進め方を聞きたい', challenge: { challenge, title: '講座の選び方' } };
    const waiting = { ...about, state: 'asked', contact: null };
    expect(await listed(asked, 'received')).toMatchObject([{ ...waiting, municipality: here }]);
    expect(await listed(asking, 'sent')).toMatchObject([{ ...waiting, municipality: there }]);
    expect(await listed({ ...other, account: account() }, 'received')).toEqual([]);

    const [mail, ...more] = await exchange.mailsTo(answerer, 1);
    expect(mail?.text).toContain('デモ県あおば市');
    expect(mail?.text).toContain(`/exchange/contact-requests?municipality=${there}`);
    expect(mail?.text).not.toMatch(new RegExp(`${asker}|進め方`));
    expect(more).toEqual([]);

    expect(await answer(contactRequest, true)).toEqual({ contactRequest, state: 'accepted' });
    expect(await answer(contactRequest, true)).toEqual({ contactRequest, state: 'accepted' });
    await expect(answer(contactRequest, false)).rejects.toMatchObject({ code: 'contact-request-closed' });
    await expect(withdraw(contactRequest)).rejects.toMatchObject({ code: 'contact-request-closed' });
    const of = (who: string) => ({ name: `架空 ${who}`, email: `${who}@city.example` });
    expect(await listed(asked, 'received')).toMatchObject([{ state: 'accepted', contact: of(asker) }]);
    expect(await listed(asking, 'sent')).toMatchObject([{ state: 'accepted', contact: of(answerer) }]);
    const [told] = await exchange.mailsTo(asker, 1);
    expect(told?.text).toContain(`団体${there}から、連絡の希望に返事がありました`);
    expect(told?.text).not.toContain(answerer);

    exchange.gone.add(answerer);
    expect(await listed(asking, 'sent')).toMatchObject([{ state: 'accepted', contact: null }]);
    exchange.gone.delete(answerer);
  });

  it('should be one for a pair while it is open, whoever asks', async () => {
    const { contactRequest } = await request();
    await expect(request()).rejects.toMatchObject({ code: 'contact-request-open' });
    await expect(request({ partner: here }, asked)).rejects.toMatchObject({ code: 'contact-request-open' });
    for (const as of [asking, { ...other, account: account() }])
      await expect(answer(contactRequest, true, as)).rejects.toMatchObject(missing);
    await expect(answer(ContactRequestId.parse(randomUUID()), true)).rejects.toMatchObject(missing);
    expect(await answer(contactRequest, false)).toMatchObject({ state: 'declined' });
    expect((await listed(asking, 'sent'))[0]).toMatchObject({ state: 'declined', contact: null });
    const again = await request();
    await expect(withdraw(again.contactRequest, asked)).rejects.toMatchObject(missing);
    expect(await withdraw(again.contactRequest)).toMatchObject({ state: 'withdrawn' });
    expect(await withdraw(again.contactRequest)).toMatchObject({ state: 'withdrawn' });
    await expect(answer(again.contactRequest, true)).rejects.toMatchObject({ code: 'contact-request-closed' });
  });

  it('should be answered by an official, and as long as who asked is of a member', async () => {
    const { contactRequest } = await request();
    exchange.gone.add(answerer);
    await expect(answer(contactRequest, true)).rejects.toMatchObject({ code: 'not-an-official' });
    exchange.gone.delete(answerer);
    exchange.left.add(asker);
    for (const accept of [true, false])
      await expect(answer(contactRequest, accept)).rejects.toMatchObject({ code: 'contact-request-closed' });
    exchange.left.delete(asker);
    expect(await answer(contactRequest, false)).toMatchObject({ state: 'declined' });
  });

  it('should be kept once for its key, and refused with another text under it', async () => {
    const key = randomUUID();
    const { contactRequest } = await request({ key });
    await expect(request({ key, reason: '別の理由' })).rejects.toMatchObject({ code: 'contact-key-taken' });
    await withdraw(contactRequest);
    expect(await request({ key })).toEqual({ contactRequest, state: 'withdrawn' });
  });

  it('should go from members to members that do not rest, about what both see, by somebody who is signed in', async () => {
    const refused = { code: 'contact-with-no-member' };
    for (const partner of [here, '992046']) await expect(request({ partner })).rejects.toMatchObject(refused);
    exchange.members.set(there, { suspended: true });
    await expect(request()).rejects.toMatchObject(refused);
    exchange.members.set(there, {});
    await expect(request({}, officer)).rejects.toMatchObject({ code: 'not-signed-in' });
    // A program’s token is of no office.
    exchange.gone.add(asker);
    await expect(request()).rejects.toMatchObject({ code: 'not-an-official' });
    exchange.gone.delete(asker);
    for (const as of [officer, neighbour]) {
      const challenge = await raise(as, '自分だけの課題', { visibility: 'own' });
      await expect(request({ challenge })).rejects.toMatchObject({ code: 'challenge-not-found' });
    }
  });

  it('should go with the account that asked or answered, and with the mails to it', async () => {
    const { contactRequest } = await request();
    await answer(contactRequest, true);
    const registry = { service: 'member-registry', tenant: here } as const;
    const subjects = [{ person: null, enrolments: [], accounts: [asker], words: [] }];
    await exchange.call(registry, erasePeople, { subjects }, { owner: 'exchange' });
    expect(await listed(asking, 'sent')).toEqual([]);
    expect(await listed(asked, 'received')).toEqual([]);
    expect(await exchange.mailsTo(asker, 0)).toEqual([]);
  });
});
