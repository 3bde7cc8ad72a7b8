import type { InputOf } from '#contracts';
import { keepPracticeAttachment, openOwnPracticeAttachment } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { KeepPracticeAttachment } from './keep-practice-attachment.js';
import { OpenOwnPracticeAttachment } from './open-own-practice-attachment.js';

@Controller()
export class PracticeAttachmentController {
  constructor(
    private readonly keeping: KeepPracticeAttachment,
    private readonly opening: OpenOwnPracticeAttachment,
  ) {}

  @Handles(keepPracticeAttachment)
  keep(input: InputOf<typeof keepPracticeAttachment>) {
    return this.keeping.execute(input);
  }

  @Handles(openOwnPracticeAttachment)
  open(input: InputOf<typeof openOwnPracticeAttachment>) {
    return this.opening.execute(input);
  }
}
