import { describe, expect, it } from 'vitest';
import {
  isRecordComplete,
  RECORD_KINDS,
  type RecordState,
  recordFields,
  recordValues,
  writeRecord,
} from '../../src-shared/domain/record.ts';
import { sampleFields, sampleStamp } from './samples.ts';

const stamp = sampleStamp(5);

describe('writeRecord', () => {
  it('keeps a position by one and a name by another', () => {
    const made = writeRecord({}, { fields: sampleFields.table(1), stamp: sampleStamp(1) });
    const moved = { fields: { x: 300, y: 400 }, stamp: sampleStamp(3) };
    const named = { fields: { name: 'Terrace 1' }, stamp: sampleStamp(2) };
    const oneWay = writeRecord(writeRecord(made, moved), named);
    const theOther = writeRecord(writeRecord(made, named), moved);
    expect(oneWay).toEqual(theOther);
    expect(recordValues('table', oneWay)).toMatchObject({ x: 300, y: 400, name: 'Terrace 1', width: 81 });
  });

  it('keeps the later of two writes to one field, whichever came first', () => {
    const early = { fields: { name: 'early' }, stamp: sampleStamp(1) };
    const late = { fields: { name: 'late' }, stamp: sampleStamp(2) };
    expect(writeRecord(writeRecord({}, early), late)).toEqual({ name: { value: 'late', stamp: late.stamp } });
    expect(writeRecord(writeRecord({}, late), early)).toEqual({ name: { value: 'late', stamp: late.stamp } });
  });

  it('does not write what has no value, and writes null and false as values', () => {
    const before: RecordState = { name: { value: 'old', stamp: sampleStamp(1) } };
    expect(writeRecord(before, { fields: { name: undefined }, stamp })).toEqual(before);
    expect(writeRecord(before, { fields: { table: null, closed: false }, stamp })).toEqual({
      ...before,
      table: { value: null, stamp },
      closed: { value: false, stamp },
    });
  });

  it('leaves the state that it was given as it was', () => {
    const before: RecordState = Object.freeze({ name: { value: 'old', stamp: sampleStamp(1) } });
    writeRecord(before, { fields: { name: 'new' }, stamp });
    expect(before).toEqual({ name: { value: 'old', stamp: sampleStamp(1) } });
  });
});

describe.each(RECORD_KINDS)('a record of the kind %s', (kind) => {
  const fields = Object.entries(sampleFields[kind](1));

  it('is complete once all its fields were written, in any order, and not before', () => {
    for (const order of [fields, fields.toReversed()]) {
      const states = order.reduce<RecordState[]>(
        (written, [name, value]) => [
          ...written,
          writeRecord(written.at(-1) ?? {}, { fields: { [name]: value }, stamp }),
        ],
        [],
      );
      expect(states.map((state) => isRecordComplete(kind, state))).toEqual(
        states.map((_, index) => index === states.length - 1),
      );
      expect(recordValues(kind, states.at(-1))).toEqual(Object.fromEntries(fields));
      expect(recordValues(kind, states.at(0))).toBeNull();
    }
  });

  it('has fields that its schema allows', () => {
    expect(recordFields[kind].partial().parse(Object.fromEntries(fields))).toEqual(
      Object.fromEntries(fields),
    );
  });
});

describe('recordValues', () => {
  it('is null for what is unknown and for what was removed', () => {
    const state = writeRecord({}, { fields: sampleFields.room(1), stamp });
    expect(recordValues('room', undefined)).toBeNull();
    expect(recordValues('room', state)).toMatchObject({ name: 'Room 1' });
    const removed = writeRecord(state, { fields: { removed: true }, stamp: sampleStamp(6) });
    expect(recordValues('room', removed)).toBeNull();
    const back = writeRecord(removed, { fields: { removed: false }, stamp: sampleStamp(7) });
    expect(recordValues('room', back)).toMatchObject({ name: 'Room 1' });
  });

  it('is not completed by a release alone, which may come before the table does', () => {
    expect(recordValues('table', { released: { value: 1, stamp } })).toBeNull();
  });
});
