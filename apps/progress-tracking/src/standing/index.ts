export { countStandings, daysLeft } from './standing.domain.js';
export { StandingModule } from './standing.module.js';
export { Standings, type Stands } from './standings.js';
