import { useEffect } from 'react';
import { venueStore } from '../connection/venue-store.ts';
import { takeBack } from './take-back.ts';

/** Ctrl+Z and Cmd+Z take back the last step, unless they belong to a text field. */
export function useUndoKey(): void {
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.repeat || isTextField(event.target)) return;
      const terminal = venueStore.getState().venue?.terminal;
      const last = terminal?.undo;
      if (last && !terminal.locked) void takeBack(last.seq);
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input,textarea,[contenteditable]') !== null;
}
