import type { InputOf } from '#contracts';
import { copyCourse } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CopyCourse } from './copy-course.js';

@Controller()
export class CopyingController {
  constructor(private readonly copying: CopyCourse) {}

  @Handles(copyCourse)
  copy(input: InputOf<typeof copyCourse>) {
    return this.copying.execute(input);
  }
}
