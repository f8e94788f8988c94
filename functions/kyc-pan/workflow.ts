import * as z from 'zod';
import { PersonalPanInput } from '../../shared/domain/identifiers/pan.ts';
import { PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { Dob } from '../../shared/domain/identifiers/dob.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { claim } from '../../shared/entities/claim.ts';
import { document } from '../../shared/entities/document.ts';
import { panHistory } from '../../shared/entities/kyc-history.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { providerCall } from '../../shared/entities/provider-call.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { PanReply } from '../../shared/http/kyc-reply.ts';
import { route } from '../../shared/http/route.ts';
import { asksProvider, erases, reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** Ways to verify a PAN: by its card and a reviewer, or by a registry. */
const Method = z.enum(['manual', 'api_nsdl', 'api_karza']);

export const kycPan = workflow('kyc-pan', {
  summary: 'The PAN of the caller',
  uses: {
    data: [
      readsAndWrites(panKyc),
      writes(panHistory),
      reads(aadhaarKyc),
      reads(businessDetails),
      reads(bankDetails),
      reads(document),
      readsAndWrites(claim),
      erases(claim),
      readsAndWrites(providerCall),
      erases(providerCall),
      readsAndWrites(registrationProgress),
      readsAndWrites(userAccount),
    ],
    keys: [{ key: 'pan', actions: ['Encrypt'] }, { key: 'fingerprint-hmac', actions: ['GenerateMac'] }, asksProvider],
  },
  routes: {
    getPan: route({
      method: 'GET',
      path: '/v1/me/kyc/pan',
      access: 'user',
      summary: 'My PAN, masked, and how far its verification is',
      replies: { 200: PanReply },
    }),
    putPan: route({
      method: 'PUT',
      path: '/v1/me/kyc/pan',
      access: 'user',
      summary: 'Submit my PAN',
      body: z.strictObject({
        panNumber: PersonalPanInput,
        panName: PersonNameInput,
        panFatherName: PersonNameInput.optional(),
        panDob: Dob,
        panImageId: Ulid.optional(),
        verificationMethod: Method,
      }),
      replies: { 200: PanReply },
      problems: [
        'pan_invalid',
        'pan_type_mismatch',
        'underage',
        'name_mismatch',
        'document_invalid',
        'document_not_ready',
        'pan_already_used',
        'invalid_transition',
        'version_conflict',
        'not_found',
        'validation_failed',
      ],
    }),
    withdrawPan: route({
      method: 'DELETE',
      path: '/v1/me/kyc/pan',
      access: 'user',
      summary: 'Withdraw what I submitted, before it is decided',
      replies: { 200: PanReply },
      problems: ['invalid_transition', 'version_conflict'],
    }),
  },
});
