import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { openPracticeAttachment } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository, streamedAttachment } from '../practice-attachment/index.js';
import { editionOf, PracticeRepository, readerOf, type Reader } from '../practice/index.js';

type Input = InputOf<typeof openPracticeAttachment>;
type Output = OutputOf<typeof openPracticeAttachment>;

/** A document of a version, for who may read the version; one that another version names is not there. */
@Injectable()
export class OpenPracticeAttachment {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async execute(input: Input, caller: AllowedCaller | undefined): Promise<Output> {
    return this.open(input, readerOf(caller));
  }

  show(input: Input): Promise<Output> {
    return this.open(input, 'everybody');
  }

  private async open({ practice, edition, attachment }: Input, reader: Reader): Promise<Output> {
    const stored = await this.practices.getStanding(practice, reader);
    const { attachments = [] } = await this.practices.getContent(editionOf(stored, edition, reader).content);
    const [found] = await this.attachments.named(attachments.filter((one) => one === attachment));
    if (!found) throw new DomainError('unknown-practice-attachment');
    return streamedAttachment(found);
  }
}
