import type { MunicipalityCode } from '#contracts';
import type { DocumentAudience } from '#contracts/procurement';
import { describe, expect, it } from '@jest/globals';
import { mayGoWithCase, mayOpen } from './document-sight.domain.js';
import type { Viewer } from './purchase-parts.domain.js';

const code = (of: string) => of as MunicipalityCode;
const viewer = (of: string, isMember = true): Viewer => ({ municipality: code(of), isMember });
const [lead, buyer, invited] = ['992011', '992020', '992038'];
const intent = { municipality: code(buyer), municipalityName: '市', seats: 1, standaloneUnitPrice: 1 };
const purchase = { lead: code(lead), intents: [intent] };

describe('a document of a purchase', () => {
  it.each<[DocumentAudience, { secretariat: boolean; lead: boolean; buyer: boolean; invited: boolean }]>([
    ['lead', { secretariat: true, lead: true, buyer: false, invited: false }],
    ['participants', { secretariat: true, lead: true, buyer: true, invited: false }],
    ['viewers', { secretariat: true, lead: true, buyer: true, invited: true }],
  ])('for %s should open for exactly these', (audience, expected) => {
    const opens = (who: Viewer) => mayOpen({ audience, removedAt: null }, purchase, who);
    expect({
      secretariat: opens(null),
      lead: opens(viewer(lead)),
      buyer: opens(viewer(buyer)),
      invited: opens(viewer(invited)),
    }).toEqual(expected);
  });

  it('should open for a buyer and a lead that left the network as before', () => {
    expect(mayOpen({ audience: 'participants', removedAt: null }, purchase, viewer(buyer, false))).toBe(true);
    expect(mayOpen({ audience: 'lead', removedAt: null }, purchase, viewer(buyer, false))).toBe(false);
    expect(mayOpen({ audience: 'lead', removedAt: null }, purchase, viewer(lead, false))).toBe(true);
  });

  it('should open for nobody once it was taken down', () => {
    for (const who of [null, viewer(lead), viewer(buyer)])
      expect(mayOpen({ audience: 'viewers', removedAt: new Date() }, purchase, who)).toBe(false);
  });

  it('should go with a case unless it is the lead’s alone or was taken down', () => {
    const goes = (audience: DocumentAudience, removedAt: Date | null = null) => mayGoWithCase({ audience, removedAt });
    expect([goes('lead'), goes('participants'), goes('viewers')]).toEqual([false, true, true]);
    expect(goes('viewers', new Date())).toBe(false);
  });
});
