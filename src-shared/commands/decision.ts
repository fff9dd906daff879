import type { Refusal } from '../contract/command.ts';
import type { LayoutCrossing, LayoutKind } from '../contract/layout-change.ts';
import type { Stamp } from '../domain/clock.ts';
import type { LayoutAspect } from '../domain/layout-aspect.ts';
import type { Draft } from '../domain/operation.ts';

/** What a command comes to: the operations to write, or why not. */
export type Decision =
  | {
      readonly drafts: readonly Draft[];
      /** What the command created; null if it created nothing. */
      readonly created: string | null;
      /** What others changed meanwhile in what a layout changes. */
      readonly meanwhile?: readonly MeanwhileChange[];
    }
  | { readonly refusal: Refusal };

/** A change of somebody else that a published layout meets, by the stamp of the operation that made it. */
export interface MeanwhileChange {
  readonly kind: LayoutKind;
  readonly id: string;
  readonly name: string;
  readonly what: LayoutAspect;
  readonly stamp: Stamp;
  readonly stands: LayoutCrossing['stands'];
}

export function write(...drafts: readonly Draft[]): Decision {
  return { drafts, created: null };
}

export function create(id: string, draft: Draft): Decision {
  return { drafts: [draft], created: id };
}

/** Several decisions as one: all of their drafts, or the first refusal. */
export function together(...decisions: readonly Decision[]): Decision {
  const drafts: Draft[] = [];
  for (const decision of decisions) {
    if ('refusal' in decision) return decision;
    drafts.push(...decision.drafts);
  }
  return { drafts, created: null };
}

/** Nothing has to change: what was asked for is so already. */
export const NOTHING: Decision = { drafts: [], created: null };

export function refuse(refusal: Refusal): { readonly refusal: Refusal } {
  return { refusal };
}

/** Either what was looked up or the refusal to answer with. */
export type Found<Value> = { readonly value: Value } | { readonly refusal: Refusal };
