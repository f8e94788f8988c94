/** Keeps `head` and `tail` characters and hides the rest; a text too short to hide anything is hidden whole. */
export const maskText = (text: string, head: number, tail: number, cover = 'X'): string => {
  const letters = Array.from(text);
  const hidden = letters.length - head - tail;
  if (hidden <= 0) return cover.repeat(letters.length);
  return `${letters.slice(0, head).join('')}${cover.repeat(hidden)}${letters.slice(letters.length - tail).join('')}`;
};

/** `john@example.com` → `j***n@example.com`. Three stars whatever the length: it would tell addresses apart. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  const local = Array.from(email.slice(0, Math.max(at, 0)));
  const first = local.length > 1 ? (local[0] ?? '') : '';
  const last = local.length > 2 ? (local.at(-1) ?? '') : '';
  return `${first}***${last}${at < 0 ? '' : email.slice(at)}`;
};

/** `+919876541234` → `+91XXXXXX1234`. */
export const maskMobile = (mobile: string): string => maskText(mobile, 3, 4);

/** `ABCPE1234F` → `ABCXXXXX4F`. */
export const maskPan = (pan: string): string => maskText(pan, 3, 2);
