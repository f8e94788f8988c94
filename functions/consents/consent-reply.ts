import type { Consent } from '../../shared/entities/consent.ts';

/** `version` is the notice's; the item's own counts its writes. */
export const consentReply = ({ noticeVersion, ...consent }: Omit<Consent, 'version'>) => ({
  ...consent,
  version: noticeVersion,
});
