/** Whether two names would look the same to a person: case and surrounding or repeated spaces do not tell them apart. */
export function isSameName(left: string, right: string): boolean {
  return foldName(left) === foldName(right);
}

/** A name without what people do not tell names apart by. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
}
