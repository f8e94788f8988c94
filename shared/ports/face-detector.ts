import type { Face } from '../domain/kyc/judge-selfie.ts';

/** `unreadable`: not a picture of a kind that can be looked at (JPEG, PNG). */
export type FacesFound = { kind: 'faces'; faces: readonly Face[] } | { kind: 'unreadable' };

/** Finds faces in pictures. It recognises nobody and keeps nothing. @throws Outage('provider') */
export type FaceDetector = { detect(picture: Uint8Array): Promise<FacesFound> };
