import type { InputOf } from '#contracts';
import { recordCompletions } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { RecordCompletions } from './record-completions.js';

@Controller()
export class CompletionImportController {
  constructor(private readonly recording: RecordCompletions) {}

  @Handles(recordCompletions)
  record(input: InputOf<typeof recordCompletions>) {
    return this.recording.execute(input);
  }
}
