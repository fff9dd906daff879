import type * as z from 'zod';
import type { JoinResult, JournalStanding, joinInput } from '../../src-shared/contract/connection-view.ts';
import type { Membership } from '../store/installation.ts';
import { type FollowDependencies, type Following, followCentral } from './follow-central.ts';
import { joinCentral } from './join-central.ts';
import { journalStandings } from './journal-standing.ts';

/** A terminal's relation to central: alone until it joins, then kept in step with it. */
export interface CentralLink {
  readonly join: (input: z.output<typeof joinInput>) => Promise<JoinResult>;
  /** Exchanges at once; nothing for a terminal that is alone. */
  readonly tryNow: () => void;
  readonly journals: () => JournalStanding[];
  /** Calls back after each exchange with what came of it. */
  readonly watch: (settled: FollowDependencies['settled']) => void;
  /** Ends it, and writes down how it stood. */
  readonly stop: () => void;
}

export interface CentralLinkDependencies extends Omit<FollowDependencies, 'settled'> {
  /** 32 random bytes in hexadecimal. */
  readonly newToken: () => string;
}

/** Opens the link that the terminal had when it was last at work. */
export function openCentralLink(given: CentralLinkDependencies): CentralLink {
  const { terminal } = given;
  let following: Following | null = null;
  const watching = new Set<FollowDependencies['settled']>();

  const follow = (membership: Membership) => {
    following?.stop();
    following = followCentral(membership, {
      ...given,
      settled: (outcome, client) => {
        for (const settled of watching) settled(outcome, client);
      },
    });
  };
  const { membership } = terminal.settings();
  if (membership !== null) follow(membership);

  return {
    join: async (input) => {
      const joined = await joinCentral({ ...given, isOnline: following?.isOnline() ?? false, input });
      if ('failed' in joined) return { outcome: 'failed', because: joined.failed };
      follow(joined.membership);
      return { outcome: 'joined', venueName: joined.membership.venue.name };
    },
    tryNow: () => following?.tryNow(),
    journals: () => {
      const settings = terminal.settings();
      return journalStandings({
        store: terminal.store,
        own: settings.journal,
        terminal: settings.terminal,
        venue: settings.membership?.venue.id ?? null,
        central: following?.held() ?? null,
      });
    },
    watch: (settled) => void watching.add(settled),
    stop: () => following?.stop(),
  };
}
