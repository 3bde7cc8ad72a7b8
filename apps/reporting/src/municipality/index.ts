export { MunicipalityModule } from './municipality.module.js';
export { MunicipalityNames } from './municipality-names.js';
