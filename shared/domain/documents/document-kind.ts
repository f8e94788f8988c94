import * as z from 'zod';

/** What a file shows; `personal_data` is a copy of all that is held about its owner. */
export const DocumentKind = z.enum([
  'aadhaar_front',
  'aadhaar_back',
  'aadhaar_xml',
  'pan_image',
  'selfie',
  'business_proof',
  'bank_proof',
  'bank_statement',
  'personal_data',
]);
export type DocumentKind = z.output<typeof DocumentKind>;

/** What people upload; the rest we make ourselves. */
export const UploadKind = DocumentKind.exclude(['personal_data']);
export type UploadKind = z.output<typeof UploadKind>;

/** As announced, as a form demands it, and as it is handed out again. */
export type ContentType = keyof typeof ENDINGS;

const ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/x-zip-compressed': 'zip',
  'application/json': 'json',
} as const;

const IMAGES = ['image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly ContentType[];
/** What browsers call a ZIP: Windows has a name of its own for it. */
const ZIPS = ['application/zip', 'application/x-zip-compressed'] as const satisfies readonly ContentType[];

/** The content types a kind may have (rules: KYC 8). */
export const typesOf = (kind: UploadKind): readonly ContentType[] => {
  if (kind === 'aadhaar_xml') return ZIPS;
  return kind === 'selfie' ? IMAGES : [...IMAGES, 'application/pdf'];
};

/**
 * The ZIP of an offline e-KYC. Its share code is guessed in seconds, so it is as good as plaintext: it is never handed
 * out again, and never leaves the bucket that forgets (UIDAI; ../../../docs/adr/0028-uploads-land-apart-from-documents.md).
 */
export const isSealedAway = (kind: DocumentKind): boolean => kind === 'aadhaar_xml';

/** A name for a download, made of nothing that somebody typed. */
export const fileNameOf = ({
  kind,
  documentId,
  contentType,
}: {
  kind: DocumentKind;
  documentId: string;
  contentType: string;
}): string => {
  const [, ending = 'bin'] = Object.entries(ENDINGS).find(([type]) => type === contentType) ?? [];
  return `${kind}-${documentId}.${ending}`;
};
