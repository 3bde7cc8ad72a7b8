import type { Patch } from '../drills/harness/copied-build.js';

/** A mistake that somebody could make, built into a copy of the platform, and who must find it. */
export interface Hole {
  readonly name: string;
  readonly patches: readonly Patch[];
  /** both: nothing is planted, and neither may find anything, else what they find elsewhere proves nothing. */
  readonly by: 'matrix' | 'harness' | 'both';
  /** What the finding says: something else that is found by the way does not count. */
  readonly said?: RegExp;
}

const hole = (name: string, by: Hole['by'], file: string, find: string, replace: string, said?: RegExp): Hole => ({
  name,
  by,
  patches: [{ file, find, replace }],
  ...(said && { said }),
});

const access = 'libs/contracts/src/access.js';
const tenancy = 'libs/persistence/src/tenancy.js';
const keyRing = 'libs/messaging/src/key-ring.js';
const gateway = 'apps/gateway/src';

export const holes: readonly Hole[] = [
  { name: 'no hole at all', by: 'both', patches: [] },
  hole('no query is narrowed to the tenant', 'matrix', tenancy, 'this.where({', 'if (false) this.where({'),
  hole(
    'one query goes past the tenant’s scope',
    'matrix',
    'apps/member-registry/src/file-import/file-import.repository.js',
    'return this.model.findById(id).lean().exec();',
    'return this.model.collection.findOne({ _id: id });',
  ),
  hole(
    'a document read for many callers is given to any of them',
    'matrix',
    'libs/persistence/src/gathered-reads.js',
    'found?.tenant === tenant ? found : null',
    'found ?? null',
  ),
  hole('no role is checked', 'matrix', access, 'roles.some((role)=>caller.roles.includes(role))', 'true'),
  hole(
    'the municipality named in the request is not compared',
    'matrix',
    access,
    'field === undefined || input[field] === caller.tenant',
    'true',
  ),
  hole(
    'another municipality is answered 403',
    'matrix',
    access,
    "held.length > fitting.length ? 'not-found'",
    "held.length > fitting.length ? 'forbidden'",
  ),
  hole(
    'every person is within a learner’s reach',
    'matrix',
    access,
    "reach.to === 'person' && reach.person === person",
    'true',
  ),
  hole(
    'every course is shown to everybody',
    'matrix',
    'apps/course-catalog/src/course/course.domain.js',
    'if (course.tenant === reader.municipality) return true;',
    'return true;',
  ),
  hole(
    'files are opened to whoever learns anything',
    'matrix',
    'apps/course-catalog/src/course-file/open-course-file.js',
    'if (!await this.mayOpen(course, version, caller)) throw unknown();',
    '',
  ),
  hole(
    'a learner reads any enrolment’s course',
    'matrix',
    'apps/progress-tracking/src/my-learning/my-enrolments.js',
    '!reachesPerson(reach, enrolment.person)',
    'false',
  ),
  hole('a service may call everything', 'matrix', access, 'access.services.includes(caller.service) ? {', 'true ? {'),
  hole(
    'a manager sees everybody’s enrolments',
    'matrix',
    'apps/progress-tracking/src/enrolment/people-within.js',
    "if (reach.to === 'departments') return this.all({",
    "if (reach.to === 'departments') return null; if (reach.to === 'none') return this.all({",
  ),
  hole(
    'learners may fetch the refused rows of imports',
    'matrix',
    'libs/contracts/src/registry/get-import-error-file.v1.js',
    "allow('municipality-officer', 'municipality-admin')",
    "allow('municipality-officer', 'municipality-admin', 'learner')",
  ),
  hole(
    'learners may read the audit chain',
    'matrix',
    'libs/contracts/src/audit/list-audit-entries.v1.js',
    "allow('auditor', 'municipality-admin')",
    "allow('auditor', 'municipality-admin', 'learner')",
  ),
  hole(
    'who has a role somewhere has it wherever a link says',
    'matrix',
    `${gateway}/caller/choose-tenant.js`,
    'const rolesIn = (code)=>{',
    'const rolesIn = (asked)=>{ const code = current[0]?.municipality ?? asked;',
  ),
  hole(
    'one service answers anybody what each answers for the operator',
    'matrix',
    'libs/contracts/src/upkeep/list-dead-letters.v1.js',
    "allowService('admin', 'member-registry')",
    "allowService('admin', 'member-registry', 'reporting')",
  ),
  hole(
    'an operation for services has a route',
    'matrix',
    'libs/contracts/src/registry/describe-companies.v1.js',
    "access: allowService('progress-tracking', 'reporting'),",
    "http: { method: 'POST', path: '/companies/known', status: 200 }, access: allowService('progress-tracking', 'reporting'),",
  ),
  hole(
    'a token’s signature is not verified',
    'matrix',
    keyRing,
    'await jwtVerify(token, (header)=>this.publicKey(header.kid), {',
    "await ((text)=>{ const [h, p] = text.split('.').slice(0, 2).map((part)=>JSON.parse(Buffer.from(part, 'base64url'))); return { payload: p, protectedHeader: h }; })(token, {",
  ),
  hole(
    'any service’s key speaks for people',
    'matrix',
    keyRing,
    "claims.caller.service === undefined ? claims.kid === 'gateway' : claims.caller.service === claims.kid",
    'true',
  ),
  hole(
    'an event’s subject is not compared with its tenant',
    'matrix',
    'libs/messaging/src/consumer.js',
    'if (subject !== `evt.',
    'if (false && subject !== `evt.',
  ),
  hole(
    'who is not signed in gets past the first door',
    'matrix',
    `${gateway}/operations/operation.routes.js`,
    "if (!identified && op.access.who !== 'anyone')",
    'if (false)',
  ),
  hole(
    'the hash of a file is taken from the form',
    'matrix',
    `${gateway}/transfers/import.routes.js`,
    ' || ofTheFile.has(part.fieldname)',
    '',
  ),
  hole(
    'what is left of an erased record keeps its free text',
    'matrix',
    'libs/personal-data/src/erase-people.js',
    '...keepOnly(document, keep),',
    '...document,',
  ),
  hole(
    'a disclosure asks nobody whose person it is of',
    'matrix',
    'apps/member-registry/src/disclosure/start-disclosure.js',
    "if (!known) throw new DomainError('unknown-person');",
    '',
  ),
  hole(
    'an id is taken from the body',
    'harness',
    `${gateway}/operations/request-input.js`,
    'if (elsewhere.has(field)) throw unknownField(field);\n                input[field] = value;',
    'params[field] = value; if (!elsewhere.has(field)) input[field] = value;',
    /^(kept fields|pollution|invalid): /,
  ),
  hole(
    'an operator gets through',
    'harness',
    'libs/contracts/src/scalars.js',
    'z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)',
    'z.any()',
    /^(operators|invalid): /,
  ),
  hole(
    'unknown fields get through',
    'harness',
    'libs/contracts/src/catalog/publish-course.v1.js',
    'input: z.strictObject(courseContent)',
    'input: z.object(courseContent)',
    /^(kept fields|pollution|invalid): /,
  ),
  hole(
    'formulas are left as they are',
    'harness',
    'libs/csv/src/write-csv.js',
    'ACTIVE.test(text) && !PLAIN_NUMBER.test(text)',
    'false',
    /^CSV out: /,
  ),
  hole(
    'answers tell the stack',
    'harness',
    `${gateway}/problem/problem.js`,
    'detail: en,',
    'detail: String(refusal.stack),',
    /tells of the inside/,
  ),
  hole(
    'pages of other sites may write',
    'harness',
    `${gateway}/http-server.js`,
    'this.refuseForeignOrigin(request);',
    '',
    /^http: .* origin /,
  ),
  hole(
    'the municipality of the header is believed',
    'harness',
    `${gateway}/caller/choose-tenant.js`,
    "if (asked && rolesIn(asked).roles.length === 0) throw new DomainError('forbidden');",
    'if (asked && rolesIn(asked).roles.length === 0) return chooseTenant(grant, undefined, named);',
    /^http: .* municipality /,
  ),
  hole(
    'the prototype of a body is merged',
    'harness',
    `${gateway}/http-server.js`,
    'bodyLimit: 128 * 1024,',
    "bodyLimit: 128 * 1024, onProtoPoisoning: 'ignore', onConstructorPoisoning: 'ignore',",
    /^pollution: /,
  ),
  hole(
    'large bodies are taken',
    'harness',
    `${gateway}/http-server.js`,
    'bodyLimit: 128 * 1024,',
    'bodyLimit: 64 * 1024 * 1024,',
    /^(bodies|http|raw): /,
  ),
];
