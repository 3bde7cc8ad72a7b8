import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { gradeQuiz } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { PinnedLessons } from '../lesson/index.js';
import { gradeAnswers } from './grading.domain.js';
import { drawQuestions } from '../quiz/index.js';

/** Grades an attempt at a pinned quiz. */
@Injectable()
export class GradeQuiz {
  constructor(private readonly lessons: PinnedLessons) {}

  async execute(input: InputOf<typeof gradeQuiz>): Promise<OutputOf<typeof gradeQuiz>> {
    const { course, version, lesson, seed, answers } = input;
    const { content } = await this.lessons.get(course, version, lesson);
    if (content.kind !== 'quiz') throw new DomainError('not-a-quiz');
    const { quiz } = content;
    const result = gradeAnswers(quiz, drawQuestions(quiz, seed), answers);
    return { result, rules: { passMark: quiz.passMark, attemptsAllowed: quiz.attemptsAllowed } };
  }
}
