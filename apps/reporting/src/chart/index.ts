export { barsOf, findingOf, sentenceOf } from './chart-bars.domain.js';
export { ChartModule } from './chart.module.js';
export { drawChart } from './draw-chart.js';
