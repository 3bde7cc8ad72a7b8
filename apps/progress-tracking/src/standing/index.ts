export { countStandings, daysLeft } from './standing.domain.js';
export { StandingModule } from './standing.module.js';
export { standsView } from './stands-view.js';
export { Standings, type Stands } from './standings.js';
