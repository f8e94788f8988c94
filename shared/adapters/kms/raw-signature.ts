const INTEGER = 0x02;
const COORDINATE_BYTES = 32;

/** One DER integer as a fixed-width big-endian number, and where the next begins. */
const coordinate = (der: Buffer, at: number): { value: Buffer; next: number } => {
  const length = der[at + 1] ?? 0;
  const digits = der.subarray(at + 2, at + 2 + length);
  if (der[at] !== INTEGER || digits.length !== length || length === 0 || length > COORDINATE_BYTES + 1)
    throw new Error('not a DER signature over P-256');
  const value = Buffer.alloc(COORDINATE_BYTES);
  const significant = digits.length > COORDINATE_BYTES ? digits.subarray(1) : digits;
  significant.copy(value, COORDINATE_BYTES - significant.length);
  return { value, next: at + 2 + length };
};

/** KMS signs in DER (RFC 3279); JOSE wants the 64 bytes r‖s (RFC 7518, 3.4). @throws Error when it is no P-256 signature */
export const rawSignature = (der: Buffer): Buffer => {
  const r = coordinate(der, 2);
  const s = coordinate(der, r.next);
  return Buffer.concat([r.value, s.value]);
};
