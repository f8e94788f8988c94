import type { Face } from '../../shared/domain/kyc/judge-selfie.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { FaceDetector } from '../../shared/ports/face-detector.ts';

export const plainFace: Face = { confidence: 99.9, sharpness: 89, brightness: 82, eyesOpen: 97, turn: 3 };

/** A detector that finds what the test says; it counts the pictures. */
export const memoryFaces = () => {
  const found: { next: readonly Face[] | 'unreadable' | 'outage' } = { next: [plainFace] };
  let looks = 0;
  const detector: FaceDetector = {
    detect: () => {
      looks += 1;
      if (found.next === 'outage') return Promise.reject(new Outage('provider', new Error('injected')));
      return Promise.resolve(
        found.next === 'unreadable' ? { kind: 'unreadable' } : { kind: 'faces', faces: found.next },
      );
    },
  };
  return { detector, found, looks: () => looks };
};
