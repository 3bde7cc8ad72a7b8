import type { InputOf } from '#contracts';
import { previewNewsletter, sendNewsletter } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { PreviewNewsletter } from './preview-newsletter.js';
import { SendNewsletter } from './send-newsletter.js';

@Controller()
export class NewsletterController {
  constructor(
    private readonly previewing: PreviewNewsletter,
    private readonly sending: SendNewsletter,
  ) {}

  @Handles(previewNewsletter)
  preview(input: InputOf<typeof previewNewsletter>) {
    return this.previewing.execute(input);
  }

  @Handles(sendNewsletter)
  send(input: InputOf<typeof sendNewsletter>) {
    return this.sending.execute(input);
  }
}
