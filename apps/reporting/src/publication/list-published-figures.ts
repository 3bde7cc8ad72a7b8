import { DomainError, type InputOf, type OutputOf } from '#contracts';
import { PublishedReport, type listPublishedFigures } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { figuresInWords } from '../exports/index.js';
import { publishedEditions } from './publication-view.js';
import { published } from './publication.domain.js';
import { PublicationRepository } from './publication.repository.js';
import { titleOf } from './published-page.js';
import { totalsInWords } from './totals-in-words.domain.js';

type Output = OutputOf<typeof listPublishedFigures>;

/** What can be quoted of a published edition: nothing but what everybody can read there. */
@Injectable()
export class ListPublishedFigures {
  constructor(private readonly publications: PublicationRepository) {}

  async execute({ subject, edition: number }: InputOf<typeof listPublishedFigures>): Promise<Output> {
    const all = published((await this.publications.find(subject))?.editions ?? []);
    const edition = number === undefined ? all.at(-1) : all.find((one) => one.number === number);
    const [view] = publishedEditions(edition ? [edition] : []);
    if (!edition || !view) throw new DomainError('unknown-publication');
    const report = PublishedReport.parse(JSON.parse(edition.text));
    return { ...view, name: titleOf(report), figures: figuresOf(report) };
  }
}

type Quotable = Output['figures'][number];

function figuresOf({ content }: PublishedReport): Quotable[] {
  if (content.kind === 'year')
    return totalsInWords(content.figures).map(([figure, value]) => ({ figure, value: value ?? null }));
  return namedApart(
    figuresInWords(content).map(([group, name, value]) => ({ figure: `${group}：${name}`, value: value ?? null })),
  );
}

/** A figure is quoted by its name alone: names that repeat, of courses of one title, are numbered in the order of the page. */
const namedApart = (figures: readonly Quotable[]): Quotable[] =>
  figures.map(({ figure, value }, place) => {
    const isAlike = (one: Quotable) => one.figure === figure;
    if (figures.filter(isAlike).length === 1) return { figure, value };
    return { figure: `${figure}（${figures.slice(0, place + 1).filter(isAlike).length}）`, value };
  });
