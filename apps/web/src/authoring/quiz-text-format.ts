/** Aiken has its answer in a line of its own; GIFT has answers in braces. */
export const formatOf = (text: string): 'gift' | 'aiken' =>
  /^\s*ANSWER\s*[:：]\s*[A-ZＡ-Ｚ]\s*$/imu.test(text) ? 'aiken' : 'gift';
