import { maskEmail, maskMobile, maskText } from '../domain/identifiers/mask.ts';
import type { Raw } from './conditions.ts';
import type { Entity } from './entity.ts';

const REDACTED = '[redacted]';

const mask = (value: unknown): unknown => {
  if (typeof value !== 'string') return REDACTED;
  if (value.includes('@')) return maskEmail(value);
  return value.startsWith('+') ? maskMobile(value) : maskText(value, 2, 2, '*');
};

/** An item's fields as the audit log may keep them: what the entity declares secret or sealed is gone, masked is masked. */
export const redactFields = (of: Entity, values: Raw): Raw =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const how = of.sensitive[name];
      return [name, how === undefined ? value : how === 'masked' ? mask(value) : REDACTED];
    }),
  );
