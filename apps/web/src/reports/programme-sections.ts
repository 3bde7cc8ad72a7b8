import type { ProgrammeReport } from '../api.js';
import { hours, mean, minutes, people, percent, points } from '../figures.js';
import { words } from '../words.js';
import { figure, type Figure } from './figure.js';

type Figures = ProgrammeReport['figures'];
const w = words.figures;

export function learningSection(f: Figures): Figure[] {
  return [
    figure(w.enrolled.name, people(f.enrolled), w.enrolled.how),
    figure(w.started.name, people(f.started), w.started.how),
    figure(w.completed.name, people(f.completed), w.completed.how),
    figure(
      w.completionRate.name,
      percent(f.completionRate),
      w.completionRate.how(people(f.completed), people(f.started)),
    ),
    figure(w.leftForJob.name, people(f.leftForJob), w.leftForJob.how),
    figure(w.learningMinutes.name, minutes(f.learningMinutes), w.learningMinutes.how),
  ];
}

export function satisfactionSection({ satisfaction: s }: Figures): Figure[] {
  return [
    figure(w.satisfaction.name, percent(s.topTwoRate), w.satisfaction.how(s.scaleMax, people(s.answered))),
    figure(w.satisfactionMean.name, mean(s.mean, s.scaleMax), w.satisfactionMean.how(s.scaleMax)),
    figure(w.responseRate.name, percent(s.responseRate), w.responseRate.how(people(s.answered), people(s.invited))),
    figure(w.invited.name, people(s.invited), w.invited.how),
    figure(w.answered.name, people(s.answered), w.answered.how),
  ];
}

export function understandingSection({ understanding: u }: Figures): Figure[] {
  return [
    figure(w.changePoints.name, points(u.changePoints), w.changePoints.how(percent(u.postRate), percent(u.preRate))),
    figure(w.preRate.name, percent(u.preRate), w.preRate.how(people(u.matched))),
    figure(w.postRate.name, percent(u.postRate), w.postRate.how(people(u.matched))),
    figure(w.matched.name, people(u.matched), w.matched.how),
  ];
}

export function useAtWorkSection({ useAtWork: u, workplaceUses }: Figures): Figure[] {
  const reported = workplaceUses && [
    figure(w.workplacePeople.name, people(workplaceUses.people), w.workplacePeople.how),
    figure(w.hoursSaved.name, hours(workplaceUses.hoursSavedPerMonth), w.hoursSaved.how),
  ];
  return [
    figure(w.useRate.name, percent(u.rate), w.useRate.how(people(u.used), people(u.answered))),
    figure(w.used.name, people(u.used), w.used.how),
    figure(w.useAnswered.name, people(u.answered), w.useAnswered.how),
    ...(reported ?? []),
  ];
}

/** Undefined for programmes that are not for job seekers. */
export function employmentSection({ employment: e, completed, leftForJob }: Figures): Figure[] | undefined {
  if (!e) return undefined;
  const [denominator, employed] = [people(e.denominator), people(e.employed)];
  const sum = w.employmentDenominator.how(people(completed), people(leftForJob), people(e.nextTraining));
  return [
    figure(w.employmentRate.name, percent(e.rate), w.employmentRate.how(employed, denominator)),
    figure(w.employed.name, employed, w.employed.how),
    figure(w.employmentDenominator.name, denominator, sum),
    figure(w.insuredRate.name, percent(e.insuredRate), w.insuredRate.how(denominator)),
    figure(w.relatedShare.name, percent(e.relatedShare), w.relatedShare.how(employed)),
    figure(w.openEndedShare.name, percent(e.openEndedShare), w.openEndedShare.how(employed)),
    figure(w.nextTraining.name, people(e.nextTraining), w.nextTraining.how),
  ];
}
