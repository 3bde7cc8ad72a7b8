import type { OutputOf } from '#contracts';
import { listSkillFrameworks } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { skillFrameworks } from './skill-frameworks.js';

@Controller()
export class SkillController {
  @Handles(listSkillFrameworks)
  list(): OutputOf<typeof listSkillFrameworks> {
    return { frameworks: [...skillFrameworks] };
  }
}
