import {
  DetectFacesCommand,
  RekognitionServiceException,
  type FaceDetail,
  type RekognitionClient,
} from '@aws-sdk/client-rekognition';
import type { Face } from '../../domain/kyc/judge-selfie.ts';
import { Outage } from '../../domain/outage.ts';
import type { FaceDetector } from '../../ports/face-detector.ts';

const PERCENT = 100;

/** What is not said counts against the picture. */
const faceOf = ({ Confidence = 0, Quality, EyesOpen, Pose }: FaceDetail): Face => {
  const { Confidence: sure = 0, Value: isOpen = false } = EyesOpen ?? {};
  const angles = Pose ? [Pose.Pitch, Pose.Roll, Pose.Yaw] : [undefined];
  return {
    confidence: Confidence,
    sharpness: Quality?.Sharpness ?? 0,
    brightness: Quality?.Brightness ?? 0,
    eyesOpen: isOpen ? sure : PERCENT - Math.max(sure, PERCENT / 2),
    turn: Math.max(...angles.map((angle) => Math.abs(angle ?? PERCENT))),
  };
};

const UNREADABLE = ['InvalidImageFormatException', 'ImageTooLargeException', 'InvalidParameterException'];

const isUnreadable = (cause: unknown): boolean =>
  cause instanceof RekognitionServiceException && UNREADABLE.includes(cause.name);

/** Amazon Rekognition's DetectFaces: the picture goes with the call, and nothing of it is kept. */
export const rekognitionFaces = (client: RekognitionClient): FaceDetector => ({
  async detect(picture) {
    const wanted = new DetectFacesCommand({ Image: { Bytes: picture }, Attributes: ['DEFAULT', 'EYES_OPEN'] });
    try {
      const { FaceDetails = [] } = await client.send(wanted);
      return { kind: 'faces', faces: FaceDetails.map(faceOf) };
    } catch (cause) {
      if (isUnreadable(cause)) return { kind: 'unreadable' };
      throw new Outage('provider', cause, { timedOut: cause instanceof Error && cause.name === 'TimeoutError' });
    }
  },
});
