export { ForgetSeatAskMails } from './forget-seat-ask-mails.js';
export { IdleSeatModule } from './idle-seat.module.js';
export { MySeats } from './my-seats.js';
export { SeatAskMails } from './seat-ask-mails.js';
export { seatAsks } from './seat-ask.schema.js';
