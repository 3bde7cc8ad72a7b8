export { WaitingListModule } from './waiting-list.module.js';
export { WithdrawWants } from './withdraw-wants.js';
