import { dayInJapan, DomainError, MunicipalityCode, ProgrammeId } from '#contracts';
import { formulaVersions, PublishedReport } from '#contracts/reporting';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  breakdownsFor,
  disclosedFigures,
  figuresOf,
  isPreliminary,
  noTotals,
  protectRelease,
  maskedBreakdown,
  rowOfFigures,
  showableTotals,
  toldBy,
  yearFigures,
} from '../figures/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { ReadMunicipalityReport } from '../municipality-report/index.js';
import { GroupNames, ReadProgrammeReport } from '../programme-report/index.js';
import { readSubject } from '../subject.domain.js';
import { published } from './publication.domain.js';
import { PublicationRepository } from './publication.repository.js';
import { ToldBefore } from './told-before.js';

type Head = Pick<PublishedReport, 'municipality' | 'municipalityName' | 'subject' | 'fiscalYear' | 'asOf' | 'version'>;
/** What is published of a report as it is now: masked, whoever asks; and what it is called in lists. */
export interface Content {
  readonly head: Head;
  readonly content: PublishedReport['content'];
  readonly name: string | null;
}

/** Makes what is published of a report from what it says now. */
@Injectable()
export class PublishedContent {
  constructor(
    private readonly reading: ReadProgrammeReport,
    private readonly readingYear: ReadMunicipalityReport,
    private readonly names: MunicipalityNames,
    private readonly groupNames: GroupNames,
    private readonly publications: PublicationRepository,
  ) {}

  /** @throws DomainError `unknown-programme`, `no-report-yet`, `report-behind` */
  of(subject: string): Promise<Content> {
    const about = readSubject(subject);
    return 'fiscalYear' in about ? this.ofYear(subject, about.fiscalYear) : this.ofProgramme(subject, about.programme);
  }

  private async ofProgramme(subject: string, id: ProgrammeId): Promise<Content> {
    const { programme, tally, breakdown, fresh } = await this.reading.execute(id);
    const head = await this.head(subject, fresh);
    const judgedOn = dayInJapan(fresh.asOf);
    const { key, name, audience, startsOn, endsOn, courses, fiscalYear } = programme;
    const told = await this.told(fiscalYear);
    const raw = { audience, figures: figuresOf(programme, tally, judgedOn), tally };
    const figures = protectRelease(raw, told.ofProgramme(id));
    const shown = toldBy(figures);
    return {
      head: { ...head, fiscalYear },
      name,
      content: {
        kind: 'programme',
        programme: { programme: id, key, name, audience, startsOn, endsOn, courses: [...courses] },
        preliminary: isPreliminary(programme, tally, judgedOn),
        figures,
        provenance: { facts: figures.enrolled, formulas: formulaVersions },
        breakdowns: await Promise.all(
          breakdownsFor[audience]
            .filter((by) => by !== 'company' && breakdown[by]?.length)
            .map(async (by) => {
              const rows = maskedBreakdown({ audience, shown }, by, breakdown[by] ?? [], told.ofBreakdown(id, by));
              return { by, rows: await this.groupNames.named(by, rows) };
            }),
        ),
      },
    };
  }

  private async ofYear(subject: string, fiscalYear: number): Promise<Content> {
    const { report, fresh } = await this.readingYear.execute(fiscalYear);
    const head = await this.head(subject, fresh);
    if (!report?.rows?.length) throw new DomainError('no-report-yet');
    const judgedOn = dayInJapan(fresh.asOf);
    const told = await this.told(fiscalYear);
    const rows = report.rows.map(({ id, folded: { programme, tally } }) => {
      const raw = { audience: programme.audience, figures: figuresOf(programme, tally, judgedOn), tally };
      const figures = protectRelease(raw, told.ofProgramme(id));
      const plain = disclosedFigures(programme, tally, judgedOn, 'masked');
      return {
        row: rowOfFigures(id, programme, figures, isPreliminary(programme, tally, judgedOn)),
        /** Something that it would show by itself is held back beside what is out already. */
        isHeldBack: toldBy(figures).size < toldBy(plain).size,
      };
    });
    const { totals = noTotals, people = 0 } = report;
    // A total beside rows of which one is held back would tell it.
    const shown = rows.some(({ isHeldBack }) => isHeldBack)
      ? []
      : showableTotals(report.disclosure?.shown ?? [], { ...totals, people }, told.ofYear());
    return {
      head: { ...head, fiscalYear },
      name: null,
      content: {
        kind: 'year',
        figures: yearFigures(totals, people, shown),
        rows: rows.map(({ row }) => row),
      },
    };
  }

  /** What everybody may have read of a fiscal year already. */
  private async told(fiscalYear: number): Promise<ToldBefore> {
    const found = await this.publications.publishedOf(fiscalYear);
    const texts = found.flatMap(({ editions }) => published(editions).map(({ text }) => text));
    return new ToldBefore(texts.map((text) => PublishedReport.parse(JSON.parse(text))));
  }

  /** A report that is behind is not published: what it lacks would have to be corrected at once. */
  private async head(
    subject: string,
    { asOf, lagSeconds, version }: { readonly asOf: string; readonly lagSeconds: number; readonly version: number },
  ): Promise<Omit<Head, 'fiscalYear'>> {
    if (lagSeconds > 0) throw new DomainError('report-behind');
    const municipality = MunicipalityCode.parse(requireTenant());
    return { municipality, municipalityName: await this.names.get(municipality), subject, asOf, version };
  }
}
