import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClient } from '#api-client';
import type { CourseId, ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { recordWorkplaceUse, submitSurveyResponse } from '#contracts/outcomes';
import { endEnrolment, openProgramme, recordLearningEvents } from '#contracts/progress';
import { admitMunicipality } from '#contracts/registry';
import { getProgrammeReport } from '#contracts/reporting';
import { importFigures, type Actual } from './actual.js';
import { EnrolmentIndex } from './enrolment-index.js';
import { importFile } from './import-file.js';
import { inParallel } from './in-parallel.js';
import { EndingLine, EventLine, readLines, SurveyLine, UseLine, type Scenario } from './scenario.js';

const AT_ONCE = 8;
const EVENTS_A_REQUEST = 50;
const SETTLED_WITHIN_MS = 120_000;

/** Loads one folder, step by step as a municipality's year goes; every step repeats without harm. */
export class LoadScenario {
  private readonly courses = new Map<string, CourseId>();
  private readonly programmes = new Map<string, ProgrammeId>();

  constructor(
    private readonly api: ApiClient,
    private readonly dir: string,
    private readonly scenario: Scenario,
    private readonly say: (text: string) => void,
  ) {}

  async execute(): Promise<Actual> {
    await this.step('municipality, courses, programmes', () => this.openYear());
    const imports = await this.step('rosters', () => this.importRosters());
    const enrolments = await this.step('people and enrolments', () => EnrolmentIndex.read(this.api, this.programmes));
    const learningEvents = await this.step('learning events', () => this.sendEvents(enrolments));
    await this.step('endings, surveys, uses at work', () => this.sendOutcomes(enrolments));
    imports['placements.csv'] = await this.step('placements', () =>
      this.importFile('placements', 'placements.csv', {}),
    );
    const programmes = await this.step('reports settle', () => this.settledReports());
    return { asOf: this.scenario.asOf, imports, people: enrolments.staff, learningEvents, programmes };
  }

  private async openYear(): Promise<void> {
    await this.api.call(admitMunicipality, { code: this.scenario.municipality });
    for (const course of this.scenario.courses) {
      this.courses.set(course.key, (await this.api.call(publishCourse, course)).course);
    }
    for (const { roster: _, courses, ...programme } of this.scenario.programmes) {
      const opened = await this.api.call(openProgramme, {
        ...programme,
        courses: courses.map((key) => this.course(key)),
      });
      this.programmes.set(programme.key, opened.programme);
    }
  }

  private async importRosters(): Promise<Actual['imports']> {
    const imports: Actual['imports'] = {};
    for (const { key, audience, roster } of this.scenario.programmes) {
      imports[roster] = await this.importFile('people', roster, { audience, programmeId: this.programme(key) });
    }
    return imports;
  }

  private async importFile(kind: 'people' | 'placements', file: string, fields: Record<string, string>) {
    const bytes = new Uint8Array(await readFile(join(this.dir, file)));
    return importFigures(await importFile(this.api, kind, { name: basename(file), bytes }, fields));
  }

  private async sendEvents(enrolments: EnrolmentIndex): Promise<Actual['learningEvents']> {
    const lines = await readLines(this.dir, 'learning-events.jsonl', EventLine);
    const taken = new Set<string>();
    const batches = Array.from({ length: Math.ceil(lines.length / EVENTS_A_REQUEST) }, (_, place) =>
      lines.slice(place * EVENTS_A_REQUEST, (place + 1) * EVENTS_A_REQUEST),
    );
    await inParallel(batches, AT_ONCE, async (batch) => {
      const events = batch.map(({ programme, person, course, lesson, ...event }) => ({
        ...event,
        enrolmentId: enrolments.get({ programme, person }),
        courseId: this.course(course),
        lessonId: lesson,
      }));
      const { results } = await this.api.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
      for (const result of results) {
        if (result.result !== 'refused') taken.add(result.id);
        else this.say(`  event ${result.id} was refused: ${result.code}`);
      }
    });
    return { lines: lines.length, distinct: taken.size };
  }

  private async sendOutcomes(enrolments: EnrolmentIndex): Promise<void> {
    const endings = await readLines(this.dir, 'endings.jsonl', EndingLine);
    await inParallel(endings, AT_ONCE, async ({ on, reason, ...about }) => {
      await this.api.call(endEnrolment, { enrolment: enrolments.get(about), on, reason });
    });
    const surveys = await readLines(this.dir, 'surveys.jsonl', SurveyLine);
    await inParallel(surveys, AT_ONCE, async ({ wave, answers, ...about }) => {
      await this.api.call(submitSurveyResponse, { enrolmentId: enrolments.get(about), wave, answers });
    });
    const uses = await readLines(this.dir, 'workplace-uses.jsonl', UseLine);
    await inParallel(uses, AT_ONCE, async ({ programme, person, ...use }) => {
      await this.api.call(recordWorkplaceUse, { enrolmentId: enrolments.get({ programme, person }), ...use });
    });
  }

  private async settledReports(): Promise<Actual['programmes']> {
    const deadline = Date.now() + SETTLED_WITHIN_MS;
    const figures: Actual['programmes'] = {};
    for (const [key, programme] of this.programmes) {
      let report;
      do {
        if (report) await delay(100);
        if (Date.now() > deadline) throw new Error(`the report of ${key} did not settle`);
        report = await this.api.call(getProgrammeReport, { programme, asOf: this.scenario.asOf });
      } while (report.lagSeconds > 0);
      figures[key] = report.figures;
    }
    return figures;
  }

  private course(key: string): CourseId {
    const course = this.courses.get(key);
    if (!course) throw new Error(`scenario.json has no course ${key}`);
    return course;
  }

  private programme(key: string): ProgrammeId {
    const programme = this.programmes.get(key);
    if (!programme) throw new Error(`scenario.json has no programme ${key}`);
    return programme;
  }

  private async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    this.say(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  }
}
