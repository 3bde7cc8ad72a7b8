import type { MunicipalityReport, NetworkReport } from '../api.js';
import { minutes, municipalities, people, percent, programmes } from '../figures.js';
import { words } from '../words.js';
import { figure, type Figure } from './figure.js';

const w = words.figures;

/** What municipality and network count alike. */
function together(f: NetworkReport['figures'] | MunicipalityReport['figures']): Figure[] {
  return [
    figure(w.enrolledTimes.name, people(f.enrolled), w.enrolledTimes.how),
    figure(w.started.name, people(f.started), w.startedTimes.how),
    figure(w.completed.name, people(f.completed), w.completedTimes.how),
    figure(
      w.completionRate.name,
      percent(f.completionRate),
      w.completionRate.how(people(f.completed), people(f.started)),
    ),
    figure(w.learningMinutes.name, minutes(f.learningMinutes), w.learningMinutes.how),
  ];
}

export const municipalityFigures = (f: MunicipalityReport['figures']): Figure[] => [
  figure(w.programmes.name, programmes(f.programmes), w.programmes.how),
  figure(w.people.name, people(f.people), w.people.how),
  ...together(f),
  figure(w.employedInAll.name, people(f.employed), w.employedInAll.how),
];

export const networkFigures = (f: NetworkReport['figures']): Figure[] => [
  figure(w.municipalities.name, municipalities(f.municipalities), w.municipalities.how),
  figure(w.programmes.name, programmes(f.programmes), w.programmes.how),
  ...together(f),
];
