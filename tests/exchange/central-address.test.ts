import { expect, it } from 'vitest';
import { readAddress } from '../../src-main/exchange/central-address.ts';

it.each([
  ['central.example.com', 'https://central.example.com'],
  [' https://central.example.com/ ', 'https://central.example.com'],
  ['https://example.com/coaster/', 'https://example.com/coaster'],
  ['CENTRAL.example.com:8443', 'https://central.example.com:8443'],
  ['192.168.1.20:8080', 'http://192.168.1.20:8080'],
  ['10.0.0.7', 'http://10.0.0.7'],
  ['172.31.0.1', 'http://172.31.0.1'],
  ['localhost:8080', 'http://localhost:8080'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
  ['http://[fd12:3456::1]', 'http://[fd12:3456::1]'],
  ['http://bar-server.local', 'http://bar-server.local'],
  ['https://192.168.1.20', 'https://192.168.1.20'],
])('reads %s as %s', (typed, address) => {
  expect(readAddress(typed)).toEqual({ ok: true, address });
});

it.each([
  'http://central.example.com',
  'http://172.32.0.1',
  'http://8.8.8.8',
  'http://10.example.com',
  'http://[2001:db8::1]',
])('refuses %s, which anybody on the way could read', (typed) => {
  expect(readAddress(typed)).toEqual({ ok: false, because: 'not_encrypted' });
});

it.each([
  '',
  ' ',
  'two words',
  'ftp://10.0.0.1',
  'file:///etc',
  'https://a:b@example.com',
  'https://x.com/?a=1',
  '://',
])('does not take "%s" for an address', (typed) => {
  expect(readAddress(typed)).toEqual({ ok: false, because: 'not_an_address' });
});
