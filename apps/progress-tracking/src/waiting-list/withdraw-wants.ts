import { DomainError, type Subject } from '#contracts';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { SeatLine } from '../enrolment/index.js';
import { SeatWantRepository } from '../seat-want/index.js';

/** Takes erased people off the waiting lists, before their enrolments are erased: nobody is enrolled afterwards. */
@Injectable()
export class WithdrawWants implements EraseStep {
  constructor(
    private readonly wants: SeatWantRepository,
    private readonly line: SeatLine,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    const people = subjects.flatMap(({ person }) => person ?? []);
    try {
      for (const { programme, person } of await this.wants.ofPeople(people))
        await this.line.withdraw(programme, person);
      return 'done';
    } catch (error) {
      if (error instanceof DomainError && error.code === 'seat-on-its-way') return 'waiting';
      throw error;
    }
  }
}
