/** How short and how long a PIN may be. Apart from the schema, which a page cannot load. */
export const PIN_DIGITS = { least: 4, most: 6 } as const;
