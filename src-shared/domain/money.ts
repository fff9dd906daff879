/**
 * Money is an integer count of the currency's minor unit (cents). This file is the only place that rounds: half away from
 * zero, once per tax rate and bill, never per line, so that what the guest adds up by hand is what the bill says.
 */

/** What one bill owes in tax at one rate. All amounts in minor units; `netMinor + taxMinor = grossMinor`. */
export interface TaxShare {
  readonly basisPoints: number;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/** An amount that carries a tax rate. `basisPoints` is the rate in hundredths of a percent: 22 % is 2200. */
export interface Taxed {
  readonly amountMinor: number;
  readonly basisPoints: number;
}

export interface BillTotals {
  /** What the guest pays, tax included. */
  readonly totalMinor: number;
  readonly taxMinor: number;
  readonly shares: readonly TaxShare[];
}

/** Divides integers, rounding half away from zero. Exact up to 2^53. */
export function divideRounded(numerator: number, denominator: number): number {
  const magnitude = Math.abs(numerator);
  const remainder = magnitude % denominator;
  const quotient = (magnitude - remainder) / denominator + (remainder * 2 >= denominator ? 1 : 0);
  return numerator < 0 && quotient !== 0 ? -quotient : quotient;
}

/**
 * Adds amounts up into a bill, with the tax by rate in ascending order of the rate.
 * @param pricesIncludeTax whether the amounts already hold their tax (most of Europe) or it comes on top (most of America).
 */
export function billTotals(amounts: readonly Taxed[], pricesIncludeTax: boolean): BillTotals {
  const amountByRate = new Map<number, number>();
  for (const { amountMinor, basisPoints } of amounts) {
    amountByRate.set(basisPoints, (amountByRate.get(basisPoints) ?? 0) + amountMinor);
  }
  const shares = [...amountByRate]
    .sort(([left], [right]) => left - right)
    .map(([basisPoints, amountMinor]) => taxShare(basisPoints, amountMinor, pricesIncludeTax));
  return {
    totalMinor: shares.reduce((sum, share) => sum + share.grossMinor, 0),
    taxMinor: shares.reduce((sum, share) => sum + share.taxMinor, 0),
    shares,
  };
}

function taxShare(basisPoints: number, amountMinor: number, pricesIncludeTax: boolean): TaxShare {
  if (pricesIncludeTax) {
    const taxMinor = divideRounded(amountMinor * basisPoints, 10_000 + basisPoints);
    return { basisPoints, grossMinor: amountMinor, netMinor: amountMinor - taxMinor, taxMinor };
  }
  const taxMinor = divideRounded(amountMinor * basisPoints, 10_000);
  return { basisPoints, grossMinor: amountMinor + taxMinor, netMinor: amountMinor, taxMinor };
}
