import receiptline from 'receiptline';

/** Characters on a line of 80 mm paper. */
const PAPER = { cpl: 42, encoding: 'multilingual' } as const;

/** The style with which ReceiptLine would fetch a font from the web; the paper takes the system's own. */
const WEB_FONT = /<style[^>]*>.*?<\/style>/su;

/** An instruction to enlarge, which plain text could only tell by spacing its letters out. */
const ENLARGED = /(?<!\\)\^+/gu;

/** A ReceiptLine document as a picture: black on nothing, for white paper. It refers to nothing outside itself. */
export function receiptSvg(document: string): string {
  return receiptline.transform(document, { ...PAPER, command: 'svg' }).replace(WEB_FONT, '');
}

/** The same for those who hear it, line by line. */
export function receiptText(document: string): string {
  return receiptline.transform(document.replace(ENLARGED, ''), { ...PAPER, command: 'text' }).trimEnd();
}
