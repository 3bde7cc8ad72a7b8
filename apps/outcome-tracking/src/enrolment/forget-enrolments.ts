import type { Subject } from '#contracts';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { Enrolments } from './enrolments.js';

/** Forgets enrolments that are erased, so that nothing more is recorded of them. */
@Injectable()
export class ForgetEnrolments implements EraseStep {
  constructor(private readonly enrolments: Enrolments) {}

  erase(subjects: readonly Subject[]): Promise<StepResult> {
    this.enrolments.forget(subjects.flatMap(({ enrolments }) => enrolments));
    return Promise.resolve('done');
  }
}
