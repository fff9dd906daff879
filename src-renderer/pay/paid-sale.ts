/** A payment that was recorded just now. */
export interface PaidSale {
  readonly sale: string;
  /** What was paid: `Table 8`. The tab itself may be closed by now. */
  readonly holderName: string;
  readonly totalMinor: number;
  readonly changeMinor: number;
}
