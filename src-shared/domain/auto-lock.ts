/** After so many minutes without a touch a terminal locks; 0 for never. */
export const AUTO_LOCK_MINUTES = [0, 1, 5, 15] as const;
