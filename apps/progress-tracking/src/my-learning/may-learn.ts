import type { InputOf, OutputOf } from '#contracts';
import type { mayLearn } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { MyEnrolments } from './my-enrolments.js';

/** Whether somebody may open what belongs to a version of a course. */
@Injectable()
export class MayLearn {
  constructor(private readonly enrolments: MyEnrolments) {}

  async execute({ person, course, version }: InputOf<typeof mayLearn>): Promise<OutputOf<typeof mayLearn>> {
    return { may: await this.enrolments.isLearning(person, course, version) };
  }
}
