/**
 * Whether a normalised text is a 法人番号: 13 digits, the first being the check digit
 * 9 − (Σ Pn·Qn mod 9), with Pn the n-th of the other 12 from the right and Qn 1 for odd n, 2 for even n.
 * Source: 法人番号の指定等に関する省令, article 2. An exchange of 0 and 9 goes unseen.
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const [check, ...base] = [...text].map(Number);
  const sum = base.reverse().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
