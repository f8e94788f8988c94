import type { Policy } from '../policy.ts';

/** A face in a picture, in percent; `turn` is how far it looks away, in degrees. */
export type Face = { confidence: number; sharpness: number; brightness: number; eyesOpen: number; turn: number };

/** What to mend in a picture. */
export const SELFIE_FAULTS = [
  'no_face',
  'several_faces',
  'face_unclear',
  'blurred',
  'dark',
  'eyes_closed',
  'turned_away',
] as const;
export type SelfieFault = (typeof SELFIE_FAULTS)[number];

export type JudgedSelfie = { selfieVerified: boolean; livenessScore: number; reasons: SelfieFault[] };

const QUARTER = 90;
const PERCENT = 100;

/** The weakest of what was measured: a good light makes up for no closed eyes. */
const scoreOf = ({ turn, ...measured }: Face): number => {
  const straight = PERCENT * (1 - Math.min(turn, QUARTER) / QUARTER);
  return Math.round(Math.min(PERCENT, Math.max(0, Math.min(straight, ...Object.values(measured)))));
};

/**
 * Whether a picture shows one person plainly. It says nothing of who that is, nor that they sat before the camera: that
 * takes a live session, and identification of customers by video (V-CIP of the RBI) an official as well.
 */
export const judgeSelfie = (faces: readonly Face[], policy: Policy['kyc']['selfie']): JudgedSelfie => {
  const [face, ...others] = faces;
  if (!face || others.length > 0)
    return { selfieVerified: false, livenessScore: 0, reasons: [face ? 'several_faces' : 'no_face'] };
  const faults: readonly [SelfieFault, boolean][] = [
    ['face_unclear', face.confidence < policy.minConfidence],
    ['blurred', face.sharpness < policy.minSharpness],
    ['dark', face.brightness < policy.minBrightness],
    ['eyes_closed', face.eyesOpen < policy.minEyesOpen],
    ['turned_away', face.turn > policy.maxTurn],
  ];
  const reasons = faults.filter(([, isSo]) => isSo).map(([fault]) => fault);
  return { selfieVerified: reasons.length === 0, livenessScore: scoreOf(face), reasons };
};
