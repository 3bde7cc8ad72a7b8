import { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { decideLeadAnswer } from './lead-change.domain.js';
import type { PurchaseParts } from './purchase-parts.domain.js';

const [lead, next] = ['992011', '992020'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
];
const at = new Date(0);
const offer = { from: lead, newLead: next, newLeadName: 'デモ県みどり市', at, answer: null, answeredAt: null };
const purchase = (contractForm: PurchaseParts['contractForm'], fixed: boolean) =>
  ({
    lead,
    contractForm,
    intents: [{ municipality: next }],
    leadOffers: [offer],
    billing: { issuerName: 'x', issuerAddress: 'x', registrationNumber: null, agreedInWriting: true, fixed },
  }) as unknown as PurchaseParts;
const accepted = (of: PurchaseParts) =>
  decideLeadAnswer(of, { municipality: next, isMember: true }, 'accept', { at, today: '2025-04-01' });

describe('another lead', () => {
  it.each([true, false])('should bill in no other’s name, also where invoices went out in it: %s', (fixed) => {
    expect(accepted(purchase('lead-contracts', fixed))).toMatchObject({ lead: next, billing: null });
    expect(accepted(purchase('council-contracts', fixed))).toMatchObject({ lead: next, billing: null });
  });

  it('should leave the terms of a vendor that bills, whoever leads', () => {
    expect(accepted(purchase('separate-contracts', true))).not.toHaveProperty('billing');
  });
});
