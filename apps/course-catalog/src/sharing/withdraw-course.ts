import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { withdrawCourse } from '#contracts/catalog';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CourseRepository } from '../course/index.js';

/** Withdraws a course; again, it is as it was. */
@Injectable()
export class WithdrawCourse {
  constructor(private readonly courses: CourseRepository) {}

  execute(input: InputOf<typeof withdrawCourse>): Promise<OutputOf<typeof withdrawCourse>> {
    return retryWhenChanged(() => this.withdraw(input, new Date()));
  }

  private async withdraw({ course }: InputOf<typeof withdrawCourse>, now: Date) {
    const stored = await this.courses.find(course);
    if (!stored) throw new DomainError('unknown-course');
    const withdrawnAt = stored.withdrawnAt ?? now;
    if (!stored.withdrawnAt) await this.courses.save(stored.version, { ...stored, withdrawnAt }, now);
    return { course, withdrawnAt: withdrawnAt.toISOString() };
  }
}
