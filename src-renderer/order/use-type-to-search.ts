import { type RefObject, useEffect } from 'react';
import { TAKES_ITS_OWN_KEYS } from '../ui/takes-its-own-keys.ts';

/** Letters and digits typed anywhere on the screen go into the search, so that a scanner works without a tap on the field first. */
export function useTypeToSearch(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      const isText = /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isTaken = event.target instanceof Element && event.target.closest(TAKES_ITS_OWN_KEYS) !== null;
      if (isText && !isTaken) field.current?.focus();
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, [field]);
}
