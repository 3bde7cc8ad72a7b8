import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getPractice, Practice, showPractice } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository, attachmentView } from '../practice-attachment/index.js';
import { PracticeNoteRepository } from '../practice-note/index.js';
import { editionOf, openEditions, PracticeRepository, readerOf, type Reader } from '../practice/index.js';
import { practicePage, withdrawnPage } from './practice-page.js';
import { listedPractice, practiceView } from './practice-view.js';

type Input = InputOf<typeof getPractice>;

/** A published version of a practice, as it was then. */
@Injectable()
export class GetPractice {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly notes: PracticeNoteRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async execute(input: Input, caller: AllowedCaller | undefined): Promise<OutputOf<typeof getPractice>> {
    return this.read(input, readerOf(caller));
  }

  /** The same as a page for everybody; of a withdrawn one, that it was. */
  async show(input: Input): Promise<OutputOf<typeof showPractice>> {
    const stored = await this.practices.getPublished(input.practice, 'everybody');
    if (stored.withdrawn) return { html: withdrawnPage(listedPractice(stored, false)) };
    return { html: practicePage(await this.read(input, 'everybody')) };
  }

  private async read({ practice, edition: number }: Input, reader: Reader): Promise<Practice> {
    const stored = await this.practices.getStanding(practice, reader);
    const edition = editionOf(stored, number, reader);
    const municipality = typeof reader === 'object' ? reader.municipality : null;
    const { count, here } = (await this.notes.thanks.of([practice], municipality))(practice);
    const content = await this.practices.getContent(edition.content);
    const attachments = (await this.attachments.named(content.attachments)).map(attachmentView);
    const view = practiceView(stored, edition, content, openEditions(stored, reader), attachments);
    return { ...view, thanks: count, thanked: here };
  }
}
