import type { InputOf } from '#contracts';
import { getProgressBacklog } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetBacklog } from './get-backlog.js';

@Controller()
export class BacklogController {
  constructor(private readonly getting: GetBacklog) {}

  @Handles(getProgressBacklog)
  get(input: InputOf<typeof getProgressBacklog>) {
    return this.getting.execute(input);
  }
}
