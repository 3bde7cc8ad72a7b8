import { CertificateId } from '#contracts';
import {
  getCertificateFile,
  listCertificates,
  listMyCertificates,
  revokeCertificate,
  setCertificateName,
  verifyCertificate,
} from '#contracts/progress';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  backfill,
  event,
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  rpa,
  somebody,
  type Harness,
} from '../progress-tracking.factory.js';

describe('certificates', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await progressTracking();
  });
  afterAll(() => harness.close());

  const mine = async (person: string) => (await harness.call(learner(person), listMyCertificates, {})).certificates;
  const verify = (code: string) => harness.call({}, verifyCertificate, { code });
  const completions = (enrolment: string, at: string) => [
    event(enrolment, { kind: 'completed', lessonId: 'dx-1', at }),
    event(enrolment, { kind: 'completed', lessonId: 'dx-2', at }),
    event(enrolment, { kind: 'completed', courseId: rpa.course, lessonId: 'rpa-1', at }),
    event(enrolment, { kind: 'scored', courseId: rpa.course, lessonId: null, score: 80, at }),
  ];

  async function certified(key: string, at = '2025-07-01T00:00:00.000Z') {
    const enrolled = await harness.enrolled(key);
    await harness.record(backfill, completions(enrolled.enrolment, at));
    await harness.settled();
    const [certificate] = await mine(enrolled.person);
    if (!certificate) throw new Error('no certificate');
    return { ...enrolled, certificate };
  }

  it('should be issued when the last course is complete, and once', async () => {
    const { enrolment, person } = await harness.enrolled('issued');
    const [first, ...others] = completions(enrolment, '2025-07-01T00:00:00.000Z');
    await harness.record(backfill, others);
    await harness.settled();
    expect(await mine(person)).toEqual([]);
    await harness.record(backfill, [first as never]);
    await harness.settled();
    await harness.record(backfill, [event(enrolment)]);
    await harness.settled();
    expect(await mine(person)).toMatchObject([
      {
        enrolment,
        programmeName: '庁内DX研修',
        courses: ['dxの講座', 'rpaの講座'],
        minutes: 60,
        completedOn: '2025-07-01',
        number: expect.stringMatching(/^2025-[0-9A-Z]{8}$/),
        nameShown: 'full',
        revoked: null,
      },
    ]);
  });

  it('should tell the earlier day when an event is told late', async () => {
    const { enrolment, person, certificate } = await certified('late', '2025-09-30T15:00:00.000Z');
    expect(certificate.completedOn).toBe('2025-10-01');
    await harness.record(backfill, completions(enrolment, '2025-08-01T00:00:00.000Z'));
    await harness.settled();
    const [after] = await mine(person);
    expect(after).toEqual({ ...certificate, completedOn: '2025-08-01' });
  });

  it('should be verified by anybody who holds the code, with the name as its owner chose', async () => {
    const { certificate, person } = await certified('verified');
    const { number, code } = certificate;
    expect(await verify(code)).toEqual({
      status: 'valid',
      name: '架空 花子',
      number,
      programmeName: '庁内DX研修',
      courses: ['dxの講座', 'rpaの講座'],
      minutes: 60,
      completedOn: '2025-07-01',
      issuedOn: expect.any(String),
      revokedOn: null,
      issuer: 'デモ県デモ市',
    });
    const chosen = { certificate: certificate.certificate, nameShown: 'initials' } as const;
    await harness.call(learner(person), setCertificateName, chosen);
    expect((await verify(code.toLowerCase().replaceAll('-', ' '))).name).toBe('K. H.');
  });

  it('should be a tagged page of A4, for its learner and the office and nobody else', async () => {
    const { certificate, person } = await certified('printed');
    const asked = { certificate: certificate.certificate };
    const { pdf, fileName } = await harness.call(learner(person), getCertificateFile, asked);
    expect(fileName).toBe(`certificate-${certificate.number}.pdf`);
    const page = Buffer.from(pdf, 'base64').toString('latin1');
    expect(page).toMatch(/^%PDF-1[.]7/);
    for (const sign of ['/StructTreeRoot', 'pdfuaid', '/Lang (ja', '595.2']) expect(page).toContain(sign);
    expect((await harness.call(officer, getCertificateFile, asked)).pdf).not.toBe('');
    expect(await refusal(harness.call(learner(somebody()), getCertificateFile, asked))).toMatchObject({
      code: 'unknown-certificate',
    });
  });

  it('should be revoked with the first reason, for everybody to see', async () => {
    const { certificate, programme, person } = await certified('revoked');
    const revoke = (reason: string) =>
      harness.call(officer, revokeCertificate, { certificate: certificate.certificate, reason });
    await revoke('受講者の取り違え');
    expect((await revoke('別の理由')).revoked?.reason).toBe('受講者の取り違え');
    expect(await verify(certificate.code)).toMatchObject({ status: 'revoked', revokedOn: expect.any(String) });
    expect((await mine(person))[0]?.revoked?.reason).toBe('受講者の取り違え');
    const { items } = await harness.call(officer, listCertificates, { programme });
    expect(items).toMatchObject([{ person, name: '架空 花子', revoked: { reason: '受講者の取り違え' } }]);
  });

  it('should be nobody else’s, and no code that nobody gave', async () => {
    const { certificate } = await certified('foreign');
    const unknown = { code: 'unknown-certificate' };
    const named = { certificate: certificate.certificate, nameShown: 'initials' } as const;
    expect(await refusal(harness.call(learner(somebody()), setCertificateName, named))).toMatchObject(unknown);
    const revoking = { certificate: certificate.certificate, reason: '—' };
    expect(await refusal(harness.call(neighbour, revokeCertificate, revoking))).toMatchObject(unknown);
    const nothing = { certificate: CertificateId.parse(randomUUID()), reason: '—' };
    expect(await refusal(harness.call(officer, revokeCertificate, nothing))).toMatchObject(unknown);
    const elsewhere = certificate.code.replace('992011', '992020');
    for (const code of [elsewhere, '992011-0000-0000-0000-0000', '123456-0000-0000-0000-0000', 'なにか'])
      expect(await refusal(verify(code))).toMatchObject(unknown);
  });

  it('should be issued once though two processes fold at once', async () => {
    await harness.startAnother();
    const { person } = await certified('twice');
    await waitFor(async () => (await mine(person)).length === 1, { what: 'the certificate' });
    const { items } = await harness.call(officer, listCertificates, {
      programme: (await harness.open('twice')).programme,
    });
    expect(items).toHaveLength(1);
  });
});
