/** Selects what keys belong to while the focus is inside: keys that mean something everywhere else do not there. */
export const TAKES_ITS_OWN_KEYS = [
  'input',
  'textarea',
  'select',
  '[contenteditable]',
  '[role="dialog"]',
  '[role="menu"]',
].join(',');
