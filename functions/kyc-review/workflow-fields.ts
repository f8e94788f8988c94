import * as z from 'zod';
import { KycStatus } from '../../shared/domain/choices.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { KYC_KINDS } from '../../shared/domain/kyc/flags.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { aadhaarSchema, aadhaarSensitive } from '../../shared/entities/aadhaar-kyc.ts';
import { bankSchema, bankSensitive } from '../../shared/entities/bank-details.ts';
import { businessSchema, businessSensitive } from '../../shared/entities/business-details.ts';
import { panSchema, panSensitive } from '../../shared/entities/pan-kyc.ts';

export const Kind = z.enum(KYC_KINDS);

/** A record is named by whose it is and of which kind. */
export const params = { userCode: UserCodeInput, kind: Kind };

/** Why: for the log, and for whoever is told. */
export const Reason = z.string().trim().min(1).max(500);

type Shape = Readonly<Record<string, z.ZodType>>;

/** What an entity declares sealed or secret leaves in no reply. */
const open = ({ shape }: z.ZodObject, sensitive: Readonly<Record<string, string>>): Shape =>
  Object.fromEntries(
    Object.entries(shape).filter(([name]) => sensitive[name] !== 'sealed' && sensitive[name] !== 'secret'),
  );

/** Personal texts are plain here: they may be masked for who may not read them. */
const maskable = (shape: Shape): Shape =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, PERSONAL.has(name) ? z.string().optional() : field]),
  );

/** Fields of KYC records that say who somebody is and where they live. */
export const PERSONAL: ReadonlySet<string> = new Set([
  'aadhaarName',
  'aadhaarDob',
  'aadhaarAddress',
  'panName',
  'panFatherName',
  'panDob',
  'accountHolderName',
  'nameAtBank',
  'businessName',
  'businessPan',
  'businessPhone',
  'businessEmail',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'city',
  'state',
  'pincode',
]);

/** A record of any kind as reviewers see it: every field but its numbers and fingerprints, and what the provider said. */
export const ReviewedRecord = z
  .object(
    maskable({
      ...open(aadhaarSchema, aadhaarSensitive),
      ...open(panSchema, panSensitive),
      ...open(businessSchema, businessSensitive),
      ...open(bankSchema, bankSensitive),
    }),
  )
  .partial()
  .extend({
    userCode: UserCode,
    kind: Kind,
    status: KycStatus,
    isVerified: z.boolean(),
    version: z.int(),
    // Banks are verified in other ways than people.
    verificationMethod: z.string().optional(),
  });

/** One comparison, of the record with what is known otherwise. */
const Check = z.object({
  what: z.enum(['name', 'dob', 'gender']),
  /** Which source the record was compared with. */
  against: z.string(),
  result: z.enum(['pass', 'review', 'mismatch']),
  score: z.int().optional(),
  reasons: z.array(z.string()).optional(),
});

const DocumentShown = z.object({
  documentId: Ulid,
  field: z.string(),
  kind: z.string(),
  status: z.string(),
  contentType: z.string(),
  download: z.object({ url: z.url(), expiresAt: IsoTime }).optional(),
});

const Note = z.object({ noteId: Ulid, text: z.string(), writtenBy: UserCode, createdAt: IsoTime });

const Former = z.object({
  submission: z.int(),
  status: KycStatus,
  submittedAt: IsoTime,
  verificationMethod: z.string().optional(),
  rejectionReason: z.string().optional(),
});

export const NoteReply = Note;

/** Everything a reviewer decides by, on one page. */
export const ReviewPage = z.object({
  record: ReviewedRecord,
  documents: z.array(DocumentShown),
  checks: z.array(Check),
  notes: z.array(Note),
  history: z.array(Former),
  /** Who else claims its number, where the admin may see them. */
  claimHeldBy: UserCode.optional(),
});
