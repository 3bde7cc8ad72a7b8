import { yen } from '../texts/figures.js';
import { yearlyPhrase } from './price-phrase.js';

interface Props {
  unitPrice: number;
  months: number | null;
  yearlyUnitPrice: number | null;
}

/** The price of a seat; of another term than a year also for one, so that prices compare. */
export function UnitPrice({ unitPrice, ...yearly }: Props) {
  const phrase = yearlyPhrase(yearly);
  return (
    <>
      {yen(unitPrice)}
      {phrase !== null && <span className="row-note">{phrase}</span>}
    </>
  );
}
