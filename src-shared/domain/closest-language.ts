/**
 * The first of the wanted languages that there is, also without its region: `it` for `it-CH`. Null when there is none of them.
 * @param wanted BCP 47 tags, the dearest first
 */
export function closestLanguage(wanted: readonly string[], available: ReadonlySet<string>): string | null {
  for (const tag of wanted) {
    const [plain = tag] = tag.split('-');
    const found = [tag, plain].find((code) => available.has(code));
    if (found !== undefined) return found;
  }
  return null;
}
