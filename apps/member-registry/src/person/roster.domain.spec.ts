import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideRoster, remember, type KnownPerson, type PersonFields, type SeenInFile } from './roster.domain.js';

const hanako: PersonFields = {
  familyName: '髙橋',
  givenName: '花子',
  familyNameKana: 'タカハシ',
  givenNameKana: 'ハナコ',
  email: 'hanako@demo.example',
};
const staff = (staffNumber: string, person: Partial<PersonFields> = {}, position: string | null = null) => ({
  ...hanako,
  staff: { staffNumber, department: null, position },
  ...person,
});

/** Staff who have no address. */
const nameless = (staffNumber: string): PersonFields => {
  const { email: _, ...person } = staff(staffNumber);
  return person;
};

function decide(people: PersonFields[], stored: KnownPerson[] = [], seen: SeenInFile = new Map()) {
  return decideRoster(
    people.map((person, place) => ({ row: place + 2, person })),
    stored,
    seen,
    (row) => `new-${row}`,
  );
}
const short = (decisions: ReturnType<typeof decide>) =>
  decisions.map((decision) =>
    decision.outcome === 'refused'
      ? `${decision.code} ${decision.field}`
      : `${decision.outcome} ${decision.person._id}`,
  );

describe('a roster row', () => {
  it('should not bring back who is withheld, by number or by address', () => {
    const stored = [{ ...staff('000001'), _id: 'p1', withheld: true as const }];
    expect(short(decide([staff('000001')], stored))).toEqual(['use-stopped 職員番号']);
    expect(short(decide([hanako], stored))).toEqual(['use-stopped メールアドレス']);
  });

  it('should create who is not there, and change nothing the second time', () => {
    const [first] = decide([staff('000001')]);
    expect(first).toMatchObject({ outcome: 'created', person: { _id: 'new-2', staff: { staffNumber: '000001' } } });
    const stored = [{ ...staff('000001'), _id: 'p1' }];
    expect(short(decide([staff('000001')], stored))).toEqual(['unchanged p1']);
  });

  it('should mean the person with its number also under a new name and address', () => {
    const stored = [{ ...staff('000001'), _id: 'p1' }];
    const married = staff('000001', { familyName: '田中', email: 'tanaka@demo.example' });
    expect(decide([married], stored)[0]).toMatchObject({
      outcome: 'updated',
      person: { _id: 'p1', familyName: '田中' },
    });
  });

  it.each([
    ['by their address', [{ ...staff('000021'), _id: 'p1' }], staff('21')],
    ['by the number alone', [{ ...nameless('000021'), _id: 'p1' }], nameless('21')],
    ['who are new under it', [{ ...staff('0021', { email: 'other@demo.example' }), _id: 'p1' }], staff('21')],
  ])('should be refused when a spreadsheet took the zeros of the number of people known %s', (_, stored, row) => {
    expect(short(decide([row], stored))).toEqual(['zeros-lost 職員番号']);
  });

  it('should be taken when the number got zeros, or differs otherwise', () => {
    const stored = [{ ...staff('21'), _id: 'p1' }];
    expect(short(decide([staff('000021')], stored))).toEqual(['updated p1']);
    expect(short(decide([staff('121')], stored))).toEqual(['updated p1']);
  });

  it('should not make somebody another person: both names new is refused, one of them is not', () => {
    const stored = [{ ...staff('000001'), _id: 'p1' }];
    const another = { familyName: '土井', givenName: '優', familyNameKana: 'ドイ', givenNameKana: 'ユウ' };
    const row = staff('000001', { ...another, email: 'doi@demo.example' });
    expect(short(decide([row], stored))).toEqual(['number-of-another 職員番号']);
    expect(short(decide([{ ...row, givenName: '花子' }], stored))).toEqual(['updated p1']);
    expect(short(decide([{ ...row, familyNameKana: 'タカハシ' }], stored))).toEqual(['updated p1']);
    expect(short(decide([{ ...row, email: 'hanako@demo.example' }], stored))).toEqual(['updated p1']);
  });

  it('should add a profile to the person with its e-mail', () => {
    const stored = [
      { ...hanako, citizen: { ageBand: '30代', residence: null, jobStatus: null, note: null }, _id: 'p1' },
    ];
    expect(decide([staff('000001')], stored)[0]).toMatchObject({
      outcome: 'updated',
      person: { _id: 'p1', citizen: { ageBand: '30代' }, staff: { staffNumber: '000001' } },
    });
  });

  it('should be refused when its e-mail belongs to another name', () => {
    const stored = [{ ...hanako, _id: 'p1' }];
    expect(short(decide([staff('000001', { givenName: '桜' })], stored))).toEqual(['person-conflict メールアドレス']);
  });

  it('should be refused when number and e-mail belong to two people', () => {
    const stored = [
      { ...staff('000001', { email: 'other@demo.example' }), _id: 'p1' },
      { ...staff('000002'), _id: 'p2' },
    ];
    expect(short(decide([staff('000001')], stored))).toEqual(['person-conflict メールアドレス']);
  });

  it('should keep what is stored where its cell is empty', () => {
    const stored = [{ ...staff('000001', {}, '係長'), _id: 'p1' }];
    const sparse = staff('000001', { familyNameKana: null, givenNameKana: null });
    expect(short(decide([sparse], stored))).toEqual(['unchanged p1']);
  });
});

describe('the same person twice in a file', () => {
  it('should be refused by number, also in a later chunk', () => {
    const other = staff('000001', { email: 'other@demo.example', givenName: '桜' });
    expect(short(decide([staff('000001'), other]))).toEqual(['created new-2', 'duplicate-in-file 職員番号']);
    const seen: SeenInFile = new Map();
    remember(seen, staff('000001'));
    expect(short(decide([other], [], seen))).toEqual(['duplicate-in-file 職員番号']);
  });

  it('should be refused by e-mail where there are no numbers', () => {
    expect(short(decide([hanako, { ...hanako, givenName: '桜' }]))).toEqual([
      'created new-2',
      'duplicate-in-file メールアドレス',
    ]);
  });

  it('should be a conflict when two numbers and two names share an e-mail', () => {
    expect(short(decide([staff('000001'), staff('000002', { givenName: '桜' })]))).toEqual([
      'created new-2',
      'person-conflict メールアドレス',
    ]);
  });

  it('should not count a refused row', () => {
    const stored = [{ ...hanako, _id: 'p1' }];
    const refused = staff('000001', { givenName: '桜' });
    const right = staff('000001', { email: 'sakura@demo.example', givenName: '桜' });
    expect(short(decide([refused, right], stored))).toEqual(['person-conflict メールアドレス', 'created new-3']);
  });
});

describe('any roster', () => {
  const person = fc
    .record({
      staffNumber: fc.constantFrom('1', '2', '3'),
      email: fc.constantFrom('a@x.y', 'b@x.y', 'c@x.y'),
      givenName: fc.constantFrom('花子', '桜'),
      position: fc.constantFrom('係長', null),
    })
    .map(({ staffNumber, email, givenName, position }) => staff(staffNumber, { email, givenName }, position));

  it('should keep addresses unique, and change nothing when it comes again, where no row was refused', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), fc.array(person, { maxLength: 8 }), (before, roster) => {
        const store = new Map<string, KnownPerson>();
        const importAll = (people: PersonFields[], prefix: string) => {
          const rows = people.map((given, row) => ({ row, person: given }));
          const decisions = decideRoster(rows, [...store.values()], new Map(), (row) => `${prefix}${row}`);
          for (const decision of decisions)
            if (decision.outcome !== 'refused') store.set(decision.person._id, decision.person);
          return decisions.map(({ outcome }) => outcome);
        };
        importAll(before, 'before-');
        const first = importAll(roster, 'roster-');
        const emails = [...store.values()].map(({ email }) => email);
        expect(new Set(emails).size).toBe(emails.length);
        const second = importAll(roster, 'again-');
        if (!first.includes('refused')) expect(second).toEqual(roster.map(() => 'unchanged'));
      }),
      { numRuns: 2000 },
    );
  });
});
