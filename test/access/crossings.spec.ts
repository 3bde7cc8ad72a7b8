import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Every place that crosses municipalities, by file: the reason it gives, and why that is right. Reviewed by hand. */
const crossings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'apps/course-catalog/src/course-file/course-file.repository.ts': {
    'files of a version that is shown or pinned': 'who asks sees the version, or it is copied (lessons.int-spec)',
  },
  'apps/course-catalog/src/course/course.repository.ts': {
    'a course that may be shown or pinned here': 'courses hold nobody’s data; `isVisibleTo` or a pin decides',
    'courses shown to a municipality': 'the filter names those that are shown to it',
    'courses that a municipality sees': 'the filter names its own and those that are shown to it',
    'versions of courses that were found': 'ids come from courses that were found',
  },
  'apps/course-catalog/src/lesson/lesson-content.repository.ts': {
    'content of a version that is shown or pinned': 'ids come from drafts and versions that were found',
  },
  'apps/member-registry/src/audit/audit-arrival.repository.ts': {
    'audit chains to append to': 'a background loop; each chain is then written in its own municipality',
  },
  'apps/member-registry/src/audit/audit-block.repository.ts': {
    'audit chains to verify': 'the operator’s own check, which tells counts and faults',
  },
  'apps/member-registry/src/company/company.repository.ts': {
    'companies whose profile changed': 'a background loop; each is then told of in its own municipality',
  },
  'apps/member-registry/src/disclosure/disclosure.repository.ts': {
    'disclosures that are due': 'a background loop; each is then made in its own municipality',
    'disclosures whose time is over': 'a background loop; each file is then taken away in its own municipality',
  },
  'apps/member-registry/src/erasure/erasure.repository.ts': {
    'erasures after a restore':
      'which ids of the operator’s list are known; each other one is begun in its own municipality',
    'erasures that are due': 'a background loop; tells municipalities only, each is then worked in by itself',
  },
  'apps/member-registry/src/file-import/file-import.repository.ts': {
    'imports that are due': 'a background loop; each import is then worked off in its own municipality',
    'imports of one file': 'whether another municipality handed in the same bytes: yes or no, shown to nobody',
  },
  'apps/member-registry/src/file-import/upload.repository.ts': {
    'uploads of an hour ago': 'a background loop; each is then looked at in its own municipality',
  },
  'apps/member-registry/src/retention/retention-run.repository.ts': {
    'retention runs that are due': 'a background loop; each run is then worked off in its own municipality',
  },
  'apps/member-registry/src/roster-invitation/invitation-run.repository.ts': {
    'invitation runs that are due': 'a background loop; each run is then worked off in its own municipality',
  },
  'apps/member-registry/src/support-access/support-access.repository.ts': {
    'what the secretariat may read': 'says which municipalities opened support access, for the grant',
  },
  'apps/member-registry/src/transfer/transfer-list.repository.ts': {
    'transfers that are due': 'a background loop; each list is then put into effect in its own municipality',
  },
  'apps/member-registry/src/use-stop/use-stop.repository.ts': {
    'use stops that are due': 'a background loop; each is then done in its own municipality',
  },
  'apps/outcome-tracking/src/company-check/company-check.repository.ts': {
    'checks of companies that owe something': 'a background loop; each is then worked off in its own municipality',
  },
  'apps/outcome-tracking/src/confirmation/confirmation.repository.ts': {
    'confirmations that owe mails': 'a background loop; each is then worked off in its own municipality',
  },
  'apps/outcome-tracking/src/follow-up/follow-up.repository.ts': {
    'enrolments whose placement is to be checked': 'a background loop; each is then asked in its own municipality',
  },
  'apps/outcome-tracking/src/outcome/get-backlog.ts': { backlog: 'ages only, asked by reporting' },
  'apps/outcome-tracking/src/placement-check/checkpoint.repository.ts': {
    'checkpoints that owe a mail': 'a background loop; each is then worked off in its own municipality',
  },
  'apps/outcome-tracking/src/survey-wave/survey-invitation.repository.ts': {
    'survey invitations that are marked': 'a background loop; each is then worked off in its own municipality',
  },
  'apps/outcome-tracking/src/survey-wave/survey-plan.repository.ts': {
    'survey plans to invite by': 'a background loop; each programme is then worked off in its own municipality',
  },
  'apps/progress-tracking/src/application/application.repository.ts': {
    'links of applications':
      'whoever holds the code of a mailed link; what it leads to is read in its own municipality',
    'applications to be finished': 'a background loop; each is then finished in its own municipality',
    'applications that wait for a seat': 'a background loop; each is then looked after in its own municipality',
    'offered seats not taken': 'a background loop; each is then ended in its own municipality',
    'applications never confirmed': 'a background loop; each is then forgotten in its own municipality',
    'programmes of applications that are kept': 'ids of programmes for the background loop beside it',
  },
  'apps/progress-tracking/src/application/forget-applications.ts': {
    'retention of programmes applied for':
      'a background loop; each programme’s are then forgotten in its own municipality',
  },
  'apps/progress-tracking/src/backlog/get-backlog.ts': { backlog: 'ages only, asked by reporting' },
  'apps/progress-tracking/src/enrolment/enrolment.repository.ts': {
    'seats of ended enrolments': 'a background loop; each is marked by its own id and municipality',
    'seats to be given back': 'a background loop; each municipality’s are then given back in it',
    'enrolments that go on without a seat': 'a background loop; each municipality’s are then wanted in it',
    'moves to be finished': 'a background loop; each is then finished in its own municipality',
    'learners to be described': 'a background loop; each municipality’s are then asked for in it',
  },
  'apps/progress-tracking/src/idle-seat/idle-rule.repository.ts': {
    'programmes that ask seats back': 'a background loop; each is then looked at in its own municipality',
  },
  'apps/progress-tracking/src/idle-seat/seat-ask.repository.ts': {
    'seats to be asked back': 'a background loop; each is then posted in its own municipality',
    'seats that were decided to go back': 'a background loop; each is then let go in its own municipality',
  },
  'apps/progress-tracking/src/learning-log/gathered-inserts.ts': {
    'learning events of concurrent calls': 'one trip for many calls; ids hold the municipality, hashes come back',
  },
  'apps/progress-tracking/src/programme/programme.repository.ts': {
    'seats of programmes that were closed or opened again':
      'a background loop; each is then settled in its own municipality',
    'programmes that took up a joint purchase or left one':
      'a background loop; each is then settled in its own municipality',
  },
  'apps/progress-tracking/src/progress/fold-pending-events.ts': {
    'fold pending events': 'a background loop; each enrolment is then folded in its own municipality',
  },
  'apps/progress-tracking/src/progress/folder.ts': { 'how far folding is behind': 'an age only' },
  'apps/progress-tracking/src/progress/refold-programmes.ts': {
    'fold again by changed rules': 'a background loop; each programme is then folded in its own municipality',
  },
  'apps/progress-tracking/src/quiz-attempt/quiz-record.repository.ts': {
    'attempts that are not logged yet': 'a background loop; each is then logged in its own municipality',
  },
  'apps/progress-tracking/src/recording/accepting-pressure.ts': { 'how far folding is behind': 'an age only' },
  'apps/progress-tracking/src/recording/known-enrolments.ts': {
    'enrolments of concurrent calls': 'one trip for many calls; each call gets its own municipality’s',
  },
  'apps/progress-tracking/src/reminder/reminder-settings.repository.ts': {
    'municipalities that remind': 'a background loop; each is then looked at in itself',
  },
  'apps/progress-tracking/src/reminder/reminder.repository.ts': {
    'reminders that are due': 'a background loop; each is then posted in its own municipality',
  },
  'apps/progress-tracking/src/retention/find-automatic-retention.ts': {
    'programmes whose retention is automatic':
      'asked by the registry’s loop; each is then confirmed in its own municipality',
  },
  'apps/progress-tracking/src/session/attendance.repository.ts': {
    'attendances that are not logged yet': 'a background loop; each is then logged in its own municipality',
  },
  'apps/progress-tracking/src/session/session.repository.ts': {
    'sessions whose people are to be told': 'a background loop; each is then told of in its own municipality',
  },
  'apps/progress-tracking/src/seat-want/seat-want.repository.ts': {
    'seats that are wanted': 'ids of purchases for a background loop; each line is then served in its own municipality',
  },
  'apps/progress-tracking/src/seat/seat.repository.ts': {
    'seats that became free': 'a background loop; each is then offered in its own municipality',
    'seats held and not committed': 'a background loop; each is then looked at in its own municipality',
  },
  'apps/reporting/src/closing-report/closing-report.repository.ts': {
    'reports of closed programmes': 'a background loop; each is then kept in its own municipality',
  },
  'apps/reporting/src/export-run/export-run.repository.ts': {
    'whether an export has these bytes': 'before a file is taken away: yes or no, shown to nobody',
    'exports that are due': 'a background loop; each is then made in its own municipality',
    'exports to be told of': 'a background loop; each is then mailed in its own municipality',
    'exports whose time is over': 'a background loop; each file is then taken away in its own municipality',
    'exports of long ago': 'lines of the run log whose time is over, everywhere alike',
  },
  'apps/reporting/src/export-schedule/export-schedule.repository.ts': {
    'monthly exports that are due': 'a background loop; each is then begun in its own municipality',
  },
  'apps/reporting/src/facts/fact.repository.ts': {
    'facts of concurrent events': 'one trip for many events; each filter names its municipality',
  },
  'apps/reporting/src/municipality-report/municipality-report.repository.ts': {
    'stale reports': 'a background loop; each report is then made in its own municipality',
    'years to be put together anew':
      'codes and years for the operator’s rebuilding; each is then put together in its own municipality',
    'how many reports wait': 'a number for the operator',
    'network totals': 'sums for the network report',
    'what members show outside, for benchmarks': 'masked figures; none of them is answered, only bands of five others',
    'network rows, masked': 'programmes with small figures hidden, for the network report',
  },
  'apps/reporting/src/network-report/get-network-report.ts': { 'network lag': 'an age only' },
  'apps/reporting/src/programme-report/programme-report.repository.ts': {
    'reports to be counted anew':
      'ids and marks for the operator’s rebuilding; each is then counted in its own municipality',
    'stale reports': 'codes for a background loop; each report is then made in its own municipality',
    'how many reports wait': 'a number for the operator',
  },
  'libs/audit/src/audit-trail.ts': { 'acts whose service died': 'a background loop that writes one word' },
  'libs/persistence/src/gathered-reads.ts': {
    'documents of concurrent calls': 'one trip for many calls; each call gets its own municipality’s',
  },
  'libs/persistence/src/relay-source.ts': { relay: 'a background loop; each event carries its municipality' },
};

/** Every place that goes past mongoose and so past the scope of a tenant: what narrows it there. Reviewed by hand. */
const natives: Readonly<Record<string, string>> = {
  'apps/admin/src/backup/dump.repository.ts': 'a backup holds everything',
  'apps/admin/src/backup/frozen-store.repository.ts': 'a backup holds everything',
  'apps/admin/src/backup/load.repository.ts': 'a restore brings everything back',
  'apps/course-catalog/src/migrations/searched-courses.ts': 'each course is found by what its own newest version says',
  'apps/course-catalog/src/migrations/split-versions.ts': 'each version is written with its course’s municipality',
  'apps/member-registry/src/migrations/drop-index.ts': 'drops an index',
  'apps/member-registry/src/migrations/index-audit-entries.ts': 'each entry gets the municipality of its block',
  'apps/progress-tracking/src/enrolment/enrolment.repository.ts': 'each filter names the municipality (seats.e2e-spec)',
  'apps/progress-tracking/src/learning-log/learning-log.repository.ts':
    'insertMany: each document carries its municipality (recording.int-spec)',
  'apps/progress-tracking/src/migrations/progress-shares.ts':
    'reads programmes for the progress of their own municipality',
  'apps/progress-tracking/src/progress/progress.repository.ts':
    'each document and filter names the tenant of the scope (folding.int-spec)',
  'apps/reporting/src/stale-mark/stale-mark.repository.ts':
    'each statement names the municipality (stale-report.int-spec)',
  'libs/persistence/src/database.ts': 'indexes and a ping',
  'libs/persistence/src/migrations.ts': 'migrations change every municipality’s documents, each by itself',
  'libs/persistence/src/persistence.module.ts': 'hands the connection to the migrations',
  'libs/persistence/src/relay-source.ts': 'marks by id and version, inside the crossing above (relay-source tests)',
  'libs/persistence/src/tenancy.ts': 'a collection’s name in a message',
  'libs/persistence/src/upsert-parts.ts': 'each filter names the tenant (persistence.int-spec)',
  'libs/persistence/src/write-many.ts': 'the two native writes themselves',
  'libs/testing/src/in-database.ts': 'for tests: what somebody could do who has the database in hand',
};

const tests = /[.](?:spec|int-spec|e2e-spec|factory)[.]ts$/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'test' || path === 'libs/embedded-mongo' ? [] : sources(path);
    return path.endsWith('.ts') && !tests.test(path) ? [path] : [];
  });
}

const files = ['apps', 'libs'].flatMap(sources).map((path) => ({ path, text: readFileSync(join('.', path), 'utf8') }));

describe('the ways past a tenant’s scope', () => {
  it('should be those crossings that were reviewed, each with a reason in words', () => {
    const found: Record<string, string[]> = {};
    for (const { path, text } of files) {
      for (const [, argument = ''] of text.matchAll(/\bacrossTenants\(\s*('[^']*'|[^,)]+)/g)) {
        if (path === 'libs/persistence/src/tenancy.ts') continue;
        const reason = /^'([^']+)'$/.exec(argument.trim())?.[1] ?? `not in words: ${argument}`;
        const reasons = (found[path] ??= []);
        if (!reasons.includes(reason)) reasons.push(reason);
      }
    }
    const reviewed = Object.entries(crossings).map(([path, reasons]) => [path, Object.keys(reasons)]);
    expect(found).toEqual(Object.fromEntries(reviewed));
  });

  it('should be those native accesses that were reviewed', () => {
    const native =
      /\.collection\b(?!\w)|\bMongoClient\b|\.db\b[.?]|\{ db \}|\bdb[.]command|\bimport \{[^}]*\b(?:insertMany|updateMany)\b[^}]*\} from|\.watch\(|\$where\b/;
    const found = files.filter(({ text }) => native.test(text)).map(({ path }) => path);
    expect(found.sort()).toEqual(Object.keys(natives).sort());
  });

  it('should not set the crossing of a scope by hand', () => {
    const byHand = files.filter(({ text }) => /\bcrossing\s*:/.test(text)).map(({ path }) => path);
    expect(byHand).toEqual(['libs/persistence/src/tenancy.ts']);
  });
});
