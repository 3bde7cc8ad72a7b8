import {
  addDays,
  dayInJapan,
  DepartmentId,
  MunicipalityCode,
  type Caller,
  type OutputOf,
  type PersonId,
  type TransferListId,
} from '#contracts';
import { describeAgain } from '#contracts/progress';
import {
  admitMunicipality,
  approveTransfers,
  choosePassword,
  getAccountGrant,
  getTransferList,
  grantRole,
  inviteAccount,
  listDepartmentPeople,
  listDepartments,
  listPeople,
  listPostings,
  listTransferLists,
  listTransfers,
  proposeTransfers,
  withdrawTransfers,
} from '#contracts/registry';
import { connectNats } from '#messaging';
import { naturalId } from '#persistence';
import { answering, inDatabase, onlyDate, resetServers, testServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { admin, gateway, officer, operator, password, startRegistry, type TestRegistry } from '../registry.factory.js';

const roster = `職員番号,氏,名,メールアドレス,所属,職位
000001,髙橋,花子,hanako@demo.example,総務部/人事課,課長
000002,試験,太郎,taro@demo.example,総務部/人事課,主事
000003,試験,次郎,jiro@demo.example,福祉部/障害福祉課,主事
000004,試験,三郎,saburo@demo.example,福祉部/高齢課,主事`;

const [aoba, hinata] = ['992011', '992020'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
];
const today = dayInJapan(new Date());
const department = (...path: string[]) => DepartmentId.parse(naturalId('department', '992011', ...path));
type ListsInDatabase = ReturnType<Parameters<Parameters<typeof inDatabase>[2]>[0]>;

describe('人事異動', () => {
  let registry: TestRegistry;
  let nats: Awaited<ReturnType<typeof connectNats>>;
  /** Of whom reports are to be broken down anew. */
  const told: PersonId[] = [];
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    for (const code of [aoba, hinata]) await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
    await registry.importPeople(roster);
    nats = await connectNats(testServers().natsUrl, 'test');
    answering(nats, describeAgain, ({ people }) => {
      told.push(...people);
      return {};
    });
  });
  afterAll(async () => {
    await nats.close();
    await registry.stop();
  });

  async function propose(on: string, ...rows: string[]): Promise<OutputOf<typeof proposeTransfers>> {
    const text = ['職員番号,新所属,職位,発令日', ...rows.map((row) => `${row},${on}`)].join('\n');
    const { hash } = await registry.files.put(Buffer.from(text), { maxBytes: 1e6 });
    return registry.call(officer(), proposeTransfers, { fileHash: hash, fileName: '異動表.csv' });
  }
  const get = (transferList: TransferListId, as: Partial<Caller> = officer()) =>
    registry.call(as, getTransferList, { transferList });
  const approve = async (transferList: TransferListId, closes: DepartmentId[] = []) => {
    const { version } = await get(transferList);
    return registry.call(officer(), approveTransfers, { transferList, version, closes });
  };
  const personOf = async (staffNumber: string) => {
    const { items } = await registry.call(officer(), listPeople, { staffNumber });
    return items[0] as NonNullable<(typeof items)[0]>;
  };
  const there = async (on: string, ...path: string[]) => {
    const asked = { department: department(...path), on };
    const { items } = await registry.call(officer(), listDepartmentPeople, asked);
    return items.map(({ staffNumber }) => staffNumber).toSorted();
  };

  /** Somebody's account that leads a department, and learns. */
  async function managerOf(person: PersonId, led: DepartmentId) {
    const at = { municipality: aoba };
    const invited = { email: 'hanako@demo.example', displayName: '髙橋 花子', person, departments: [led], ...at };
    const asked = { ...invited, role: 'department-manager' as const };
    const { account, code } = await registry.call(operator, inviteAccount, asked);
    await registry.call({}, choosePassword, { code: code ?? '', password });
    await registry.call(admin(), grantRole, { account, role: 'learner', ...at });
    return account;
  }

  it('should be shown before anybody moves, and be the same list when it comes twice', async () => {
    const on = addDays(today, 30);
    const rows = [
      '000001,福祉部／障害福祉課,',
      '000002,企画部/DX推進課,係長',
      '000004,福祉部/高齢課,',
      '999999,総務部,',
    ];
    const { transferList, outcome } = await propose(on, ...rows);
    expect(outcome).toBe('proposed');
    expect(await propose(on, ...rows.toReversed())).toMatchObject({ transferList, outcome: 'unchanged' });
    expect(await get(transferList)).toMatchObject({
      status: 'proposed',
      on,
      counts: { rows: 3, unchanged: 1, refused: 1 },
      refused: [{ code: 'unknown-person', field: '職員番号' }],
      opens: [['企画部'], ['企画部', 'DX推進課']],
      empties: [{ department: department('総務部', '人事課'), path: ['総務部', '人事課'] }],
      managers: [],
      enrolments: null,
    });
    const { items } = await registry.call(officer(), listTransfers, { transferList });
    expect(items).toMatchObject([
      { name: '髙橋 花子', from: ['総務部', '人事課'], to: ['福祉部', '障害福祉課'], position: null, outcome: 'moves' },
      { name: '試験 太郎', fromPosition: '主事', to: ['企画部', 'DX推進課'], position: '係長', outcome: 'moves' },
      { name: '試験 三郎', outcome: 'unchanged' },
    ]);
    expect((await personOf('000002')).staff).toMatchObject({ department: ['総務部', '人事課'] });
    const { items: lists } = await registry.call(officer(), listTransferLists, {});
    expect(lists).toMatchObject([{ transferList, status: 'proposed' }]);
  });

  it('should wait for its day once it is approved, and be taken back until then', async () => {
    const { transferList } = await propose(addDays(today, 60), '000003,総務部/人事課,');
    expect(await approve(transferList)).toMatchObject({ status: 'approved' });
    expect((await personOf('000003')).staff).toMatchObject({ department: ['福祉部', '障害福祉課'] });
    const withdraw = () => registry.call(officer(), withdrawTransfers, { transferList });
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    await expect(approve(transferList)).rejects.toMatchObject({ code: 'transfers-withdrawn' });
    expect(await propose(addDays(today, 60), '000003,総務部/人事課,')).toMatchObject({
      transferList,
      outcome: 'proposed',
    });
  });

  it('should move people on its day, with their managers’ reach, and be right as of any day', async () => {
    const { person } = await personOf('000001');
    const account = await managerOf(person, department('総務部'));

    const { transferList } = await propose(today, '000001,福祉部/障害福祉課,', '000002,企画部/DX推進課,係長');
    expect((await get(transferList)).managers).toEqual([
      { person, name: '髙橋 花子', ends: [{ department: department('総務部'), path: ['総務部'] }] },
    ]);
    await expect(approve(transferList, [department('福祉部', '高齢課')])).rejects.toMatchObject({
      code: 'department-not-emptied',
    });
    expect(await approve(transferList, [department('総務部', '人事課')])).toMatchObject({ status: 'in-effect' });

    expect((await personOf('000002')).staff).toEqual({
      staffNumber: '000002',
      department: ['企画部', 'DX推進課'],
      position: '係長',
    });
    const { memberships } = await registry.call(gateway, getAccountGrant, { account });
    expect(memberships[0]?.roles).toEqual(['learner']);
    const { departments } = await registry.call(officer(), listDepartments, {});
    expect(departments.map(({ name }) => name)).not.toContain('人事課');
    expect(await there(today, '福祉部')).toEqual(['000001', '000003', '000004']);
    expect(await there(today, '総務部')).toEqual([]);
    await expect(registry.call(officer(), withdrawTransfers, { transferList })).rejects.toMatchObject({
      code: 'transfers-in-effect',
    });
    expect(await propose(today, '000001,福祉部/障害福祉課,', '000002,企画部/DX推進課,係長')).toMatchObject({
      outcome: 'unchanged',
    });
  });

  it('should take effect at the beginning of its day in Japan, and be harmless when a crash has it done again', async () => {
    const { person } = await personOf('000003');
    const on = addDays(today, 1);
    const { transferList } = await propose(on, '000003,企画部/広報課,主任');
    expect(await approve(transferList)).toMatchObject({ status: 'approved' });
    jest.useFakeTimers({ now: new Date(`${on}T00:00:00.000+09:00`), doNotFake: [...onlyDate] });
    const inLists = <T>(work: (lists: ListsInDatabase) => Promise<T>) =>
      inDatabase(registry.env['MONGODB_URI'] ?? '', 'member-registry', (collection) =>
        work(collection('transfer_lists')),
      );
    const ended = () =>
      waitFor(
        async () =>
          (await inLists((lists) => lists.findOne({ _id: transferList })))?.['due'] ? undefined : get(transferList),
        { what: 'the transfers to take effect' },
      );
    expect(await ended()).toMatchObject({ status: 'in-effect', on });
    const postings = () => registry.call(officer(), listPostings, { person });
    const before = await postings();
    expect(before.postings).toMatchObject([
      { path: ['福祉部', '障害福祉課'], until: today },
      { path: ['企画部', '広報課'], position: '主任', from: on, until: null },
    ]);
    await inLists((lists) => lists.updateOne({ _id: transferList }, { $set: { due: true } }));
    await ended();
    expect(await postings()).toEqual(before);
    jest.useRealTimers();
  });

  it('should take a list that comes late as of its day, and keep what was before', async () => {
    const { person } = await personOf('000004');
    const late = addDays(today, -10);
    const { transferList } = await propose(late, '000004,税務部,主査');
    expect(await approve(transferList)).toMatchObject({ status: 'in-effect' });
    await waitFor(() => told.includes(person), { what: 'reports to be told' });
    expect(told).toEqual([person]);
    // The roster came today: nothing is known of days before, and what it said of today stays.
    const { postings } = await registry.call(officer(), listPostings, { person });
    expect(postings).toMatchObject([
      { path: ['税務部'], position: '主査', from: late, until: addDays(today, -1) },
      { path: ['福祉部', '高齢課'], position: '主事', from: today, until: null },
    ]);
    expect(await there(late, '税務部')).toEqual(['000004']);
    expect(await there(addDays(late, -1), '税務部')).toEqual([]);
    expect(await there(today, '税務部')).toEqual([]);
  });

  it('should refuse a list whose day is too far, or in which nobody is known', async () => {
    await expect(propose(addDays(today, 400), '000001,税務部,')).rejects.toMatchObject({
      code: 'transfer-day-out-of-range',
    });
    await expect(propose(today, '777777,税務部,')).rejects.toMatchObject({ code: 'no-transfers' });
  });

  it('should be nobody’s in another municipality', async () => {
    const { transferList } = await propose(addDays(today, 5), '000003,税務部,');
    await expect(get(transferList, officer('992020'))).rejects.toMatchObject({ code: 'unknown-transfer-list' });
  });
});
