import type { CentralRefusal } from '../../src-shared/contract/exchange.ts';
import type { ExchangeAnswer, ExchangeRequest } from '../../src-shared/domain/exchange.ts';
import type { Random } from './random.ts';
import type { Trace } from './trace.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What a terminal hears of a call. */
export type Heard =
  | { readonly is: 'answered'; readonly answer: ExchangeAnswer }
  | { readonly is: 'refused'; readonly code: CentralRefusal['code'] }
  | { readonly is: 'no_answer' };

/** How bad the network is: probabilities, and how long a message travels. */
export interface Weather {
  readonly losesRequest: number;
  readonly losesAnswer: number;
  readonly repeats: number;
  /** A request arrives when whoever sent it has long given up. */
  readonly keepsBack: number;
  readonly refuses: number;
  readonly slowestMs: number;
}

export const FAIR: Weather = {
  losesRequest: 0,
  losesAnswer: 0,
  repeats: 0,
  keepsBack: 0,
  refuses: 0,
  slowestMs: 300,
};

export interface Network {
  readonly setWeather: (weather: Weather) => void;
  /** Cuts a terminal off, or connects it again. */
  readonly setCut: (terminal: number, isCut: boolean) => void;
  readonly isCut: (terminal: number) => boolean;
  /** How many requests are on their way to central. */
  readonly underWay: () => number;
  /** Sends a request to central. `hear` is called once, at some time. */
  readonly call: (terminal: number, request: ExchangeRequest, hear: (heard: Heard) => void) => void;
  /** A word from central to a terminal, which may get lost. */
  readonly whisper: (terminal: number, tell: () => void) => void;
}

/** How long a terminal waits for an answer. */
const PATIENCE_MS = 8_000;
const KEPT_BACK_MS = 45_000;

/** @param answer central; it works a message off before time goes on. */
export function network(given: {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly trace: Trace;
  readonly answer: (terminal: number, request: ExchangeRequest) => Promise<Heard>;
}): Network {
  const { time, random, trace, answer } = given;
  const cut = new Set<number>();
  let weather = FAIR;
  let underWay = 0;
  const travelMs = () => random.between(1, weather.slowestMs);

  const call: Network['call'] = (terminal, request, hear) => {
    // What is on the way does not change with the one who sent it.
    const wire = JSON.stringify(request);
    let isHeard = false;
    const hearOnce = (heard: Heard) => {
      if (isHeard) return;
      isHeard = true;
      hear(heard);
    };
    if (cut.has(terminal)) {
      time.schedule(travelMs(), () => hearOnce({ is: 'no_answer' }));
      return;
    }
    time.schedule(PATIENCE_MS, () => hearOnce({ is: 'no_answer' }));
    const deliver = (afterMs: number) => {
      underWay += 1;
      time.scheduleWork(afterMs, async () => {
        underWay -= 1;
        const heard = await answer(terminal, JSON.parse(wire) as ExchangeRequest);
        const isLost = cut.has(terminal) || random.chance(weather.losesAnswer);
        trace.note(`${time.now()} central to ${terminal}: ${summary(heard)}${isLost ? ', lost' : ''}`);
        if (!isLost) time.schedule(travelMs(), () => hearOnce(heard));
      });
    };
    if (random.chance(weather.losesRequest)) trace.note(`${time.now()} lost on the way from ${terminal}`);
    else if (random.chance(weather.refuses))
      time.schedule(travelMs(), () => hearOnce({ is: 'refused', code: 'unavailable' }));
    else deliver(random.chance(weather.keepsBack) ? random.between(PATIENCE_MS, KEPT_BACK_MS) : travelMs());
    if (random.chance(weather.repeats)) deliver(random.between(1, KEPT_BACK_MS));
  };
  return {
    call,
    setWeather: (next) => {
      weather = next;
    },
    setCut: (terminal, isCut) => void (isCut ? cut.add(terminal) : cut.delete(terminal)),
    isCut: (terminal) => cut.has(terminal),
    underWay: () => underWay,
    whisper: (terminal, tell) => {
      if (!cut.has(terminal) && !random.chance(weather.losesAnswer)) time.schedule(travelMs(), tell);
    },
  };
}

function summary(heard: Heard): string {
  if (heard.is !== 'answered') return heard.is;
  const { vector, operations, notTaken } = heard.answer;
  const held = Object.entries(vector).map(([journal, seq]) => `${journal.slice(0, 4)}:${seq}`);
  return `${held.join(' ')}, gives ${operations.length}, refuses ${notTaken.length}`;
}
