const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' };

/** Text as a hurried hand types it: small letters without accents, so that `creme` finds `Crème` and `weiss` finds `Weiß`. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđæœ]/gu, (letter) => LETTERS[letter] ?? letter);
}
