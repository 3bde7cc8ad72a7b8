import type { AllowedCaller, InputOf } from '#contracts';
import {
  agreeLearningTime,
  askLearningTime,
  describeAgain,
  endEnrolment,
  enrolPeople,
  findEnrolments,
  listEnrolments,
  matchEnrolments,
  moveEnrolment,
  setEnrolmentFunding,
} from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AgreeLearningTime } from './agree-learning-time.js';
import { AskLearningTime } from './ask-learning-time.js';
import { DescribeAgain } from './describe-again.js';
import { EndEnrolment } from './end-enrolment.js';
import { EnrolPeople } from './enrol-people.js';
import { FindEnrolments } from './find-enrolments.js';
import { ListEnrolments } from './list-enrolments.js';
import { MatchEnrolments } from './match-enrolments.js';
import { MoveEnrolment } from './move-enrolment.js';
import { SetEnrolmentFunding } from './set-enrolment-funding.js';

@Controller()
export class EnrolmentController {
  constructor(
    private readonly enrolling: EnrolPeople,
    private readonly listing: ListEnrolments,
    private readonly ending: EndEnrolment,
    private readonly moving: MoveEnrolment,
    private readonly finding: FindEnrolments,
    private readonly matching: MatchEnrolments,
    private readonly funding: SetEnrolmentFunding,
    private readonly agreeing: AgreeLearningTime,
    private readonly asking: AskLearningTime,
    private readonly describing: DescribeAgain,
  ) {}

  @Handles(enrolPeople)
  enrol(input: InputOf<typeof enrolPeople>) {
    return this.enrolling.execute(input);
  }

  @Handles(listEnrolments)
  list(input: InputOf<typeof listEnrolments>, { reach }: AllowedCaller) {
    return this.listing.execute(input, reach);
  }

  @Handles(describeAgain)
  describeAgain(input: InputOf<typeof describeAgain>) {
    return this.describing.execute(input);
  }

  @Handles(askLearningTime)
  askLearningTime(input: InputOf<typeof askLearningTime>, { reach }: AllowedCaller) {
    return this.asking.execute(input, reach);
  }

  @Handles(endEnrolment)
  end(input: InputOf<typeof endEnrolment>) {
    return this.ending.execute(input);
  }

  @Handles(moveEnrolment)
  move(input: InputOf<typeof moveEnrolment>) {
    return this.moving.execute(input);
  }

  @Handles(findEnrolments)
  find(input: InputOf<typeof findEnrolments>) {
    return this.finding.execute(input);
  }

  @Handles(matchEnrolments)
  match(input: InputOf<typeof matchEnrolments>) {
    return this.matching.execute(input);
  }

  @Handles(setEnrolmentFunding)
  setFunding(input: InputOf<typeof setEnrolmentFunding>) {
    return this.funding.execute(input);
  }

  @Handles(agreeLearningTime)
  agreeLearningTime(input: InputOf<typeof agreeLearningTime>, { reach }: AllowedCaller) {
    return this.agreeing.execute(input, reach);
  }
}
