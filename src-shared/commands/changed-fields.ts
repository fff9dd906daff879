import { canonical } from '../domain/canonical.ts';

export interface FieldChange<Fields> {
  readonly fields: Partial<Fields>;
  readonly was: Partial<Fields>;
}

/** The wanted fields that differ from what is, with what they were; null when none does. */
export function changedFields<Fields extends object>(
  current: Fields,
  wanted: { readonly [Name in keyof Fields]?: Fields[Name] | undefined },
): FieldChange<Fields> | null {
  const names = (Object.keys(wanted) as (keyof Fields)[]).filter(
    (name) => wanted[name] !== undefined && canonical(wanted[name]) !== canonical(current[name]),
  );
  if (names.length === 0) return null;
  const pick = (source: object) =>
    Object.fromEntries(names.map((name) => [name, (source as Fields)[name]])) as Partial<Fields>;
  return { fields: pick(wanted), was: pick(current) };
}
