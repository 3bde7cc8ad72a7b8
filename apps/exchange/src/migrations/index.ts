export { searchedMeetings } from './searched-meetings.js';
