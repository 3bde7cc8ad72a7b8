export { examinePlatform } from './doctor.js';
