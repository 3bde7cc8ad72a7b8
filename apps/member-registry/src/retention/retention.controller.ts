import type { Caller, InputOf } from '#contracts';
import { confirmRetention, listDueRetention, previewRetention } from '#contracts/privacy';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ConfirmRetention } from './confirm-retention.js';
import { ListDueRetention } from './list-due-retention.js';
import { PreviewRetention } from './preview-retention.js';

@Controller()
export class RetentionController {
  constructor(
    private readonly listing: ListDueRetention,
    private readonly previewing: PreviewRetention,
    private readonly confirming: ConfirmRetention,
  ) {}

  @Handles(listDueRetention)
  list() {
    return this.listing.execute();
  }

  @Handles(previewRetention)
  preview(input: InputOf<typeof previewRetention>) {
    return this.previewing.execute(input);
  }

  @Handles(confirmRetention)
  confirm(input: InputOf<typeof confirmRetention>, caller: Caller) {
    return this.confirming.execute(input, caller);
  }
}
