import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  allow,
  allowAnyone,
  allowService,
  either,
  judgeAccess,
  orService,
  type Access,
  type Caller,
} from './access.js';
import { allEvents, allOperations } from './all.js';
import { catalogRefusals } from './catalog/refusals.js';
import { DomainError } from './domain-error.js';
import { meetingRefusals } from './exchange/meeting-refusals.js';
import { exchangeRefusals } from './exchange/refusals.js';
import { hasValidCheckDigit } from './ids.js';
import { jsonSchema, openApi } from './openapi.js';
import { get, operation, operationId, routeFields } from './operation.js';
import { outcomesRefusals } from './outcomes/refusals.js';
import { privacyRefusals } from './privacy/refusals.js';
import { procurementRefusals } from './procurement/refusals.js';
import { progressRefusals } from './progress/refusals.js';
import { refusals } from './refusals.js';
import { registryRefusals } from './registry/refusals.js';
import { reportingRefusals } from './reporting/refusals.js';
import { statusOf } from './status.js';

describe('all contracts', () => {
  it('should have one name each', () => {
    const names = [...allOperations, ...allEvents].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(25);
  });

  it('should have one route each', () => {
    const routes = allOperations.flatMap(({ http }) =>
      http ? [`${http.method} ${http.path.replaceAll(/\{\w+\}/g, '*')}`] : [],
    );
    expect(new Set(routes).size).toBe(routes.length);
  });

  it.each(allOperations.map((op) => [op.name, op] as const))(
    '%s should be callable by somebody, and by services only without a route',
    (_, op) => {
      const { who, grants, services } = op.access;
      expect(who === 'roles' ? grants.length : who === 'services-only' ? services.length : 1).toBeGreaterThan(0);
      if (who === 'services-only') expect(op.http).toBeUndefined();
    },
  );

  it.each(allOperations.map((op) => [op.name, op] as const))(
    '%s should refuse unknown fields and be published as JSON Schema',
    (_, op) => {
      const unknown = op.input.safeParse({ 'no-such-field': 1 });
      expect(unknown.error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
      expect(jsonSchema(op.input, 'input')).toMatchObject({ type: 'object', additionalProperties: false });
    },
  );

  it('should say each refusal in one place', () => {
    const groups = [
      catalogRefusals,
      exchangeRefusals,
      meetingRefusals,
      outcomesRefusals,
      privacyRefusals,
      procurementRefusals,
      progressRefusals,
      registryRefusals,
    ];
    const codes = [...groups, reportingRefusals].flatMap((group) => Object.keys(group));
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
  });

  it.each(Object.entries(refusals))('refusal %s should speak Japanese and English', (code, { ja, en, kind }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(ja).toMatch(/[ぁ-ん].*。$|例：/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(statusOf(kind)).toBeGreaterThanOrEqual(400);
    expect(new DomainError(code as keyof typeof refusals).kind).toBe(kind);
  });

  it('should name each operation of the public API in OpenAPI', () => {
    const paths = openApi()['paths'] as Record<string, Record<string, { operationId: string }>>;
    const described = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((method) => method.operationId),
    );
    expect(described.sort()).toEqual(
      allOperations
        .filter(({ http }) => http)
        .map(operationId)
        .sort(),
    );
  });
});

describe('declaring an operation', () => {
  const declared = {
    access: allowAnyone(),
    summary: 's',
    input: z.strictObject({}),
    output: z.strictObject({}),
    refusals: [],
    repeats: 'read',
  } as const;

  it('should refuse a name without version', () => {
    expect(() => operation({ ...declared, name: 'progress.enrol' })).toThrow('operation name');
  });

  it('should refuse a route with a field that the input lacks', () => {
    expect(() => operation({ ...declared, name: 'progress.enrol.v1', http: get('/x/{id}') })).toThrow('{id}');
  });

  it('should know the fields of the path', () => {
    expect(routeFields({ http: get('/a/{one}/b/{two}') })).toEqual(['one', 'two']);
  });
});

describe('access', () => {
  const officer: Caller = { tenant: '992011', roles: ['municipality-officer'], scopes: [] };
  const secretariat: Caller = { roles: ['secretariat'], scopes: [] };
  const service: Caller = { service: 'reporting', tenant: '992011', roles: [], scopes: [] };
  const inOwn = allow('municipality-officer').inOwnMunicipality();
  const named = either(allow('municipality-officer').inOwnMunicipality('code'), allow('secretariat').anywhere());
  const ofMembers = either(allow('municipality-officer').inOwnMemberMunicipality(), allow('secretariat').anywhere());
  const byWidth = either(
    allow('municipality-officer').inOwnMunicipality(),
    allow('department-manager').inOwnDepartments(),
    allow('company-officer').inOwnCompany(),
    allow('learner').onOwnRecords(),
    allow('instructor').withScope('backfill'),
  );
  const as = (role: Caller['roles'][number], more: Partial<Caller> = {}): Caller => ({
    ...officer,
    roles: [role],
    ...more,
  });

  it.each<[string, Access, Caller | undefined, object, string]>([
    ['nobody where anyone may', allowAnyone(), undefined, {}, 'anywhere'],
    ['nobody elsewhere', inOwn, undefined, {}, 'not-signed-in'],
    ['the role', inOwn, officer, {}, 'municipality'],
    ['another role', inOwn, as('learner'), {}, 'forbidden'],
    ['the role without a municipality', inOwn, { roles: ['municipality-officer'], scopes: [] }, {}, 'forbidden'],
    ['the role with its own code', named, officer, { code: '992011' }, 'municipality'],
    ['the role with another code, as if it were unknown', named, officer, { code: '992020' }, 'not-found'],
    ['the secretariat with any code', named, secretariat, { code: '992020' }, 'anywhere'],
    [
      'who is of the secretariat and at home in the municipality, as at home',
      named,
      { ...officer, roles: ['secretariat', 'municipality-officer'] },
      { code: '992011' },
      'municipality',
    ],
    ['the office of a member where members share', ofMembers, { ...officer, member: true }, {}, 'municipality'],
    ['the office of who is no member there', ofMembers, officer, {}, 'not-a-member'],
    ['another role of who is no member there', ofMembers, as('learner'), {}, 'forbidden'],
    ['the secretariat where members share', ofMembers, secretariat, {}, 'anywhere'],
    ['a manager', byWidth, as('department-manager', { departments: ['d1'] }), {}, 'departments'],
    ['a manager of nothing', byWidth, as('department-manager'), {}, 'forbidden'],
    ['a company’s officer', byWidth, as('company-officer', { company: 'c1' }), {}, 'company'],
    ['a company’s officer without a company', byWidth, as('company-officer'), {}, 'forbidden'],
    ['a learner', byWidth, as('learner', { person: 'p1' }), {}, 'person'],
    ['a learner whom no roster knows', byWidth, as('learner'), {}, 'forbidden'],
    ['a program with the scope', byWidth, as('instructor', { scopes: ['backfill'] }), {}, 'municipality'],
    ['a program without the scope', byWidth, as('instructor'), {}, 'forbidden'],
    ['a person where only services may', allowService('reporting'), officer, {}, 'forbidden'],
    ['the service named', allowService('reporting'), service, {}, 'municipality'],
    ['a service not named', allowService('gateway'), service, {}, 'forbidden'],
    ['a service where only roles may', inOwn, service, {}, 'forbidden'],
    ['a service named beside roles', orService(inOwn, 'reporting'), service, {}, 'municipality'],
  ])('should answer %s', (_, access, caller, input, expected) => {
    const judged = judgeAccess(access, caller, input as Record<string, unknown>);
    expect('refused' in judged ? judged.refused : judged.to).toBe(expected);
  });
});

describe('local government codes', () => {
  it.each(['131237', '310000', '231002', '992011', '992020', '992038', '993018'])(
    '%s should have a right check digit',
    (code) => {
      expect(hasValidCheckDigit(code)).toBe(true);
    },
  );

  it('should notice a wrong digit', () => {
    expect(hasValidCheckDigit('131238')).toBe(false);
  });
});
