import { describe, expect, it } from 'vitest';
import { judgeSelfie, type Face } from '../../../shared/domain/kyc/judge-selfie.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';

const policy = defaultPolicy.kyc.selfie;
const plain: Face = { confidence: 99, sharpness: 90, brightness: 85, eyesOpen: 95, turn: 0 };
/** As poor as the policy still takes it. */
const least: Face = {
  confidence: policy.minConfidence,
  sharpness: policy.minSharpness,
  brightness: policy.minBrightness,
  eyesOpen: policy.minEyesOpen,
  turn: policy.maxTurn,
};

describe('a selfie', () => {
  it('of one face that is plain to see is taken', () => {
    expect(judgeSelfie([plain], policy)).toEqual({ selfieVerified: true, livenessScore: 85, reasons: [] });
  });

  it('is taken at the bounds of the policy', () => {
    expect(judgeSelfie([least], policy)).toMatchObject({ selfieVerified: true, reasons: [] });
  });

  it.each<[string, Partial<Face>]>([
    ['face_unclear', { confidence: least.confidence - 1 }],
    ['blurred', { sharpness: least.sharpness - 1 }],
    ['dark', { brightness: least.brightness - 1 }],
    ['eyes_closed', { eyesOpen: least.eyesOpen - 1 }],
    ['turned_away', { turn: least.turn + 1 }],
  ])('is refused beyond them, and says why: %s', (reason, change) => {
    expect(judgeSelfie([{ ...least, ...change }], policy)).toMatchObject({ selfieVerified: false, reasons: [reason] });
  });

  it('says everything that is to be mended', () => {
    const { reasons } = judgeSelfie([{ confidence: 0, sharpness: 0, brightness: 0, eyesOpen: 0, turn: 90 }], policy);
    expect(reasons).toEqual(['face_unclear', 'blurred', 'dark', 'eyes_closed', 'turned_away']);
  });

  it('shows one person', () => {
    expect(judgeSelfie([], policy)).toEqual({ selfieVerified: false, livenessScore: 0, reasons: ['no_face'] });
    expect(judgeSelfie([plain, plain], policy)).toEqual({
      selfieVerified: false,
      livenessScore: 0,
      reasons: ['several_faces'],
    });
  });

  it.each([
    ['the weakest of what was measured', { eyesOpen: 81.4 }, 81],
    ['half of it for a head half turned', { turn: 45 }, 50],
    ['nothing for a head turned away', { turn: 90 }, 0],
    ['nothing, never less, for one turned farther', { turn: 135 }, 0],
    ['never less than nothing', { sharpness: -5 }, 0],
    ['never more than all', { confidence: 120, sharpness: 120, brightness: 120, eyesOpen: 120 }, 100],
  ])('scores %s', (_, change, score) => {
    expect(judgeSelfie([{ ...plain, ...change }], policy).livenessScore).toBe(score);
  });
});
