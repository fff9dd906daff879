/** What came of an address as a person typed it. */
export type AddressReading =
  | { readonly ok: true; readonly address: string }
  /** `not_encrypted`: plain http to a host that is not on this network, where anybody on the way could read orders and the token. */
  | { readonly ok: false; readonly because: 'not_an_address' | 'not_encrypted' };

/**
 * Reads the address of central as people type it: `central.example.com`, `https://…/`, `192.168.1.20:8080`. Without a scheme it
 * is https, but for this machine and the venue's own network, where central has no certificate.
 * @returns the origin, and the path below which central answers, without a slash at the end.
 */
export function readAddress(text: string): AddressReading {
  const typed = text.trim();
  const url = parseUrl(typed.includes('://') ? typed : `https://${typed}`);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return { ok: false, because: 'not_an_address' };
  const isNear = isPrivateHost(url.hostname);
  if (url.protocol === 'http:' && !isNear) return { ok: false, because: 'not_encrypted' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, because: 'not_an_address' };
  const scheme = typed.includes('://') ? url.protocol : isNear ? 'http:' : 'https:';
  return { ok: true, address: `${scheme}//${url.host}${url.pathname.replace(/\/+$/, '')}` };
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** This machine, a private network (RFC 1918, RFC 4193, link-local) or a name that only the venue's own network knows. */
function isPrivateHost(host: string): boolean {
  if (host === 'localhost' || host === '[::1]' || /\.(local|lan|internal|home\.arpa)$/.test(host))
    return true;
  if (/^\[(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(host)) return true;
  const parts = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (parts === null) return false;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  return (
    first === 127 ||
    first === 10 ||
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 169 && second === 254)
  );
}
