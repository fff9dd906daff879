/** What ReceiptLine reads as an instruction; a line of hyphens or equals signs alone would be a rule or a cut. */
const SPECIAL = /[\\|{}~_"`^=-]/gu;

/** A text as it stands on paper, whatever is in it. Alone on a line it stands in the middle. */
export function plain(text: string): string {
  return text.replace(SPECIAL, String.raw`\$&`);
}

/** Twice as wide and high: it takes twice the characters of its column. */
export function large(text: string): string {
  return `^^^${plain(text)}`;
}

export const RULE = '-';

/** From here on, lines have columns of so many characters; null takes what is left. */
export function columns(...widths: readonly (number | null)[]): string {
  return `{border:space;width:${widths.map((width) => width ?? '*').join(',')}}`;
}

/** A text at the left of its column. */
export function left(text: string): string {
  return `${text} `;
}

/** A text at the right of its column. */
export function right(text: string): string {
  return ` ${text}`;
}

export function cells(...given: readonly string[]): string {
  return given.join('|');
}
