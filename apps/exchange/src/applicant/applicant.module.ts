import { Module } from '@nestjs/common';
import { ApplicantRepository } from './applicant.repository.js';
import { ForgetApplicants } from './forget-applicants.js';

@Module({ providers: [ApplicantRepository, ForgetApplicants], exports: [ApplicantRepository, ForgetApplicants] })
export class ApplicantModule {}
