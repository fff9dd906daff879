import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src-shared/domain/canonical.ts';
import {
  chainFault,
  GENESIS_HASH,
  operationHash,
  sealOperation,
  verifyChain,
} from '../../src-shared/domain/journal.ts';
import { type Operation, operation } from '../../src-shared/domain/operation.ts';
import { arbitraryPlay, historyOf } from './arbitrary-operations.ts';
import { journalWriter } from './journal-writer.ts';
import {
  addedLine,
  adjustedLine,
  sampleId,
  sampleSale,
  sampleStamp,
  settledSale,
  TABLE_A,
} from './samples.ts';
import { sha256 } from './sha256.ts';

const journal = journalWriter(1).journal;

function chainOf(): readonly Operation[] {
  const writer = journalWriter(1);
  const line = sampleId(1);
  writer.write(addedLine(line, TABLE_A, 2), 1_767_225_600_000);
  writer.write(adjustedLine(line, TABLE_A, 1), 1_767_225_601_000);
  writer.write(settledSale(sampleId(2), sampleSale(TABLE_A, [{ line, quantity: 3 }])), 1_767_225_602_000);
  writer.writeForeign(
    { type: 'kitchen.fired', v: 3, body: { 'naïve 🍺': [null, true, 0.25] } },
    1_767_225_603_000,
  );
  return writer.written;
}

function replaced(chain: readonly Operation[], index: number, by: Operation): readonly Operation[] {
  return chain.map((each, position) => (position === index ? by : each));
}

describe('a journal as it was written', () => {
  it('verifies, each operation following from the one before', () => {
    const chain = chainOf();
    expect(verifyChain(journal, chain, sha256)).toBeNull();
    expect(verifyChain(journal, [], sha256)).toBeNull();
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(chain.map(({ previousHash }) => previousHash)).toEqual([
      GENESIS_HASH,
      ...chain.slice(0, -1).map(({ hash }) => hash),
    ]);
  });

  it('verifies after any journey as JSON, in any order of keys', () => {
    fc.assert(
      fc.property(arbitraryPlay, (play) => {
        const { journals } = historyOf(play);
        for (const written of journals) {
          const travelled = written.map((each) => operation.parse(JSON.parse(canonical(each))));
          const name = written.at(0)?.journal ?? journal;
          expect(verifyChain(name, written, sha256)).toBeNull();
          expect(verifyChain(name, travelled, sha256)).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on keys without a value, which vanish on disk', () => {
    const head = { journal, seq: 0, hash: GENESIS_HASH };
    const circumstances = { terminal: sampleId(1), operator: null, at: 1, stamp: sampleStamp(1, 0, journal) };
    const seal = (body: object) =>
      sealOperation(
        { type: 'table.set', body: { id: TABLE_A.id, fields: {}, ...body } },
        head,
        circumstances,
        sha256,
      );
    expect(seal({ was: undefined, undoes: undefined })).toEqual(seal({}));
    expect(Object.keys(seal({ was: undefined }).body)).toEqual(['fields', 'id']);
  });

  it('seals every field of an operation', () => {
    const sealed = chainOf()[0] as Operation;
    const changes: Omit<Operation, 'hash'> = {
      journal: sampleId(7),
      seq: 9,
      stamp: sampleStamp(9, 9, journal),
      terminal: sampleId(7),
      operator: sampleId(7),
      at: 9,
      type: 'line.removed',
      v: 9,
      body: {},
      previousHash: '9'.repeat(64),
    };
    const hashes = Object.entries(changes).map(([field, value]) =>
      operationHash({ ...sealed, [field]: value }, sha256),
    );
    expect(new Set([sealed.hash, ...hashes]).size).toBe(11);
  });
});

describe('a journal that was tampered with', () => {
  const chain = chainOf();
  const [first, second, third, fourth] = chain as [Operation, Operation, Operation, Operation];

  it.each<[string, readonly Operation[], number, object]>([
    ['drops the first', [second, third, fourth], 2, { fault: 'gap', expectedSeq: 1 }],
    ['drops one between', [first, third, fourth], 3, { fault: 'gap', expectedSeq: 2 }],
    ['swaps two', [first, third, second, fourth], 3, { fault: 'gap', expectedSeq: 2 }],
    ['repeats one', [first, second, second, third, fourth], 2, { fault: 'gap', expectedSeq: 3 }],
    ['renumbers one to hide a gap', [first, { ...third, seq: 2 }], 2, { fault: 'fork' }],
    [
      'gives one to another journal',
      [first, { ...second, journal: sampleId(5) }],
      2,
      { fault: 'gap', expectedSeq: 2 },
    ],
    [
      'changes a body',
      [first, { ...second, body: { ...second.body, reason: 'x' } }],
      2,
      { fault: 'altered' },
    ],
    ['changes who did it', [first, { ...second, operator: sampleId(5) }], 2, { fault: 'altered' }],
    ['changes when it was', [{ ...first, at: 0 }], 1, { fault: 'altered' }],
    [
      'bears the stamp of another journal',
      [{ ...first, stamp: sampleStamp(1, 0, sampleId(5)) }],
      1,
      { fault: 'stamp' },
    ],
    ['bears a made-up hash', [{ ...first, hash: 'f'.repeat(64) }], 1, { fault: 'altered' }],
    [
      'follows from nothing that was there',
      [first, { ...second, previousHash: GENESIS_HASH }],
      2,
      { fault: 'fork' },
    ],
  ])('is found out when somebody %s', (_, tampered, seq, fault) => {
    expect(verifyChain(journal, tampered, sha256)).toEqual({ seq, fault });
  });

  it('is found out by the next operation when the changed one was sealed anew', () => {
    const changed = { ...second, at: 0 };
    const resealed = { ...changed, hash: operationHash(changed, sha256) };
    expect(chainFault(resealed, { journal, seq: 1, hash: first.hash }, sha256)).toBeNull();
    expect(verifyChain(journal, [first, resealed, third], sha256)).toEqual({
      seq: 3,
      fault: { fault: 'fork' },
    });
  });

  it('is found out wherever an operation is dropped before the last, swapped or repeated', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), fc.nat(), (play, where, other) => {
        const { journals } = historyOf(play);
        const written = [...journals].sort((left, right) => right.length - left.length)[0] ?? [];
        const name = written.at(0)?.journal ?? '';
        fc.pre(written.length > 1);
        const here = where % (written.length - 1);
        const there = here + 1 + (other % (written.length - 1 - here));
        const dropped = written.filter((_, index) => index !== here);
        const repeated = written.flatMap((each, index) => (index === here ? [each, each] : [each]));
        const swapped = written.map((each, index) => {
          if (index === here) return written[there] as Operation;
          return index === there ? (written[here] as Operation) : each;
        });
        expect(verifyChain(name, dropped, sha256)).toMatchObject({ fault: { fault: 'gap' } });
        expect(verifyChain(name, repeated, sha256)).toMatchObject({ fault: { fault: 'gap' } });
        expect(verifyChain(name, swapped, sha256)).toMatchObject({ fault: { fault: 'gap' } });
      }),
      { numRuns: 60 },
    );
  });

  it('is found out by any one changed byte of any operation, every byte tried', () => {
    for (const [index, sealed] of chain.entries()) {
      const bytes = new TextEncoder().encode(JSON.stringify(sealed));
      for (const [position, byte] of bytes.entries()) {
        // A neighbouring character, the other case, and a byte that is no text.
        for (const changed of [byte ^ 1, byte ^ 0x20, byte ^ 0x80]) {
          const read = readBack(bytes.with(position, changed));
          const fault =
            read === null ? 'unreadable' : verifyChain(journal, replaced(chain, index, read), sha256);
          if (fault === null) expect.fail(`byte ${position} of operation ${sealed.seq} as ${changed}`);
        }
      }
    }
  });

  it('is found out by a changed byte, or else says exactly the same', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), fc.nat(), fc.nat(255), (play, which, where, changed) => {
        const { journals } = historyOf(play);
        const written = journals[which % journals.length] ?? [];
        fc.pre(written.length > 0);
        const index = where % written.length;
        const sealed = written[index] as Operation;
        const bytes = new TextEncoder().encode(JSON.stringify(sealed));
        const read = readBack(bytes.with(where % bytes.length, changed));
        if (read === null || canonical(read) === canonical(sealed)) return;
        expect(verifyChain(sealed.journal, replaced(written, index, read), sha256)).not.toBeNull();
      }),
      { numRuns: 250 },
    );
  });
});

/** What a receiver makes of the bytes of one operation: the operation, or null where it refuses them. */
function readBack(bytes: Uint8Array): Operation | null {
  try {
    const parsed = operation.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
