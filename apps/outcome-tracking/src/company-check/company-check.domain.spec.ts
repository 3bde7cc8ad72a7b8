import type { CompanyConsent } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import {
  agreementOf,
  decideCompanyAnswer,
  decideConsent,
  shownCheck,
  type CompanyCheck,
} from './company-check.domain.js';

const now = new Date('2026-03-10T03:00:00Z');
const later = new Date('2026-04-10T03:00:00Z');
const about = { enrolment: 'e', programme: 'p', person: 'h', months: 3 as const, day: '2026-03-01' };
const how = { way: 'link' as const, account: null, saidOn: '2026-03-10' };
const yes: CompanyConsent = { agreed: true, company: '架空商店', email: 'jinji@shop.example' };
const other: CompanyConsent = { agreed: true, company: '架空工業', email: 'jinji@works.example' };
const no: CompanyConsent = { agreed: false };
const say = (stored: CompanyCheck | null, said: CompanyConsent, at = now) =>
  decideConsent(stored, about, said, how, at);
/** Agreed, and its mail is out until the given moment. */
const asked = (until = new Date('2026-03-24T03:00:00Z')): CompanyCheck => ({
  ...say(null, yes).check,
  hashes: ['h'],
  until,
});
const job = { works: true as const, startedOn: '2026-02-01', insured: true, openEnded: false };

describe('whether a company may be asked', () => {
  it('should be kept once, and asked anew only when its link has ended or another company is named', () => {
    expect(say(null, yes)).toMatchObject({ outcome: 'agreed', check: { round: 1, said: [{ agreed: true }] } });
    expect(say(asked(), yes)).toEqual({ outcome: 'unchanged', check: asked() });
    expect(say(asked(), yes, later).check).toMatchObject({ round: 2, hashes: [], until: null });
    expect(say(asked(), other).check).toMatchObject({ round: 2, hashes: [], until: null });
    const answered = decideCompanyAnswer(asked(), job, now);
    expect(say(answered, yes, later).outcome).toBe('unchanged');
    expect(say(answered, other).check).toMatchObject({ round: 2, answer: null });
  });

  it('should be withdrawn at any time, with all that was said kept, and the link kept to say so', () => {
    expect(say(null, no)).toMatchObject({ outcome: 'refused', check: { said: [{ agreed: false, email: null }] } });
    const { outcome, check } = say(asked(), no);
    expect(outcome).toBe('withdrawn');
    expect(check).toMatchObject({ round: 1, hashes: ['h'], said: [{ agreed: true }, { agreed: false }] });
    expect(say(check, no).outcome).toBe('unchanged');
    expect(() => agreementOf(check, '2026-02-01', now)).toThrow(
      expect.objectContaining({ code: 'company-check-withdrawn' }),
    );
    let often: CompanyCheck | null = null;
    for (let count = 0; count < 10; count += 1) often = say(often, count % 2 ? yes : other).check;
    expect(() => say(often, other)).toThrow(expect.objectContaining({ code: 'too-many-outcomes' }));
    expect(say(often, no).outcome).toBe('withdrawn');
  });

  it('should end when the person says they do not work, and be shown to nobody after its day', () => {
    expect(agreementOf(asked(), '2026-02-01', now)).toMatchObject({ company: '架空商店', startedOn: '2026-02-01' });
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => agreementOf(asked(), null, now)).toThrow(code('company-check-withdrawn'));
    expect(() => agreementOf(asked(), '2026-02-01', later)).toThrow(code('wrong-link'));
  });

  it('should show how far it is', () => {
    const shown = (check: CompanyCheck, at = now) => shownCheck(check, at).state;
    expect(shown(asked())).toBe('waiting');
    expect(shown(asked(), later)).toBe('link-ended');
    expect(shown(decideCompanyAnswer(asked(), job, now), later)).toBe('answered');
    expect(shown(say(asked(), no).check)).toBe('withdrawn');
    expect(shown(say(null, no).check)).toBe('refused');
  });
});

describe('what a company answers', () => {
  it('should be taken once: the same again changes nothing, anything else is refused', () => {
    const answered = decideCompanyAnswer(asked(), job, now);
    expect(decideCompanyAnswer(answered, { ...job }, later)).toBe(answered);
    expect(() => decideCompanyAnswer(answered, { works: false }, later)).toThrow(
      expect.objectContaining({ code: 'company-check-answered' }),
    );
  });
});
