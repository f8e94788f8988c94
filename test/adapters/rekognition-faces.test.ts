import { DetectFacesCommand, InvalidImageFormatException, RekognitionClient } from '@aws-sdk/client-rekognition';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { startFaceDetector } from '../../local/face-detector.ts';
import { rekognitionFaces } from '../../shared/adapters/rekognition/rekognition-faces.ts';
import { judgeSelfie } from '../../shared/domain/kyc/judge-selfie.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { jpeg, pdf, png } from '../support/files.ts';

const picture = new Uint8Array([1]);

const mocked = () => {
  const client = new RekognitionClient({ region: 'ap-south-1' });
  return { mock: mockClient(client), faces: rekognitionFaces(client) };
};

describe('faces by Rekognition', () => {
  it('are told in percent, and the turn by the largest angle', async () => {
    const { mock, faces } = mocked();
    mock.on(DetectFacesCommand).resolves({
      FaceDetails: [
        {
          Confidence: 99,
          Pose: { Pitch: 4, Roll: 2, Yaw: -20 },
          Quality: { Brightness: 70, Sharpness: 60 },
          EyesOpen: { Value: false, Confidence: 90 },
        },
      ],
    });
    expect(await faces.detect(picture)).toEqual({
      kind: 'faces',
      faces: [{ confidence: 99, sharpness: 60, brightness: 70, eyesOpen: 10, turn: 20 }],
    });
    expect(mock.commandCalls(DetectFacesCommand)[0]?.args[0].input.Image).toEqual({ Bytes: picture });
  });

  it('count against the picture where nothing is said of them', async () => {
    const { mock, faces } = mocked();
    mock.on(DetectFacesCommand).resolves({ FaceDetails: [{}] });
    const found = await faces.detect(picture);
    expect(found.kind === 'faces' && judgeSelfie(found.faces, defaultPolicy.kyc.selfie).selfieVerified).toBe(false);
  });

  it('are not looked for in what is no picture', async () => {
    const { mock, faces } = mocked();
    mock.on(DetectFacesCommand).rejects(new InvalidImageFormatException({ message: 'no', $metadata: {} }));
    expect(await faces.detect(picture)).toEqual({ kind: 'unreadable' });
  });

  it('are an outage when nobody answers', async () => {
    const { mock, faces } = mocked();
    mock.on(DetectFacesCommand).rejects(new Error('down'));
    await expect(faces.detect(picture)).rejects.toThrow(Outage);
  });

  it('time out where nobody answers in time', async () => {
    const { mock, faces } = mocked();
    mock.on(DetectFacesCommand).rejects(Object.assign(new Error('slow'), { name: 'TimeoutError' }));
    await expect(faces.detect(picture)).rejects.toMatchObject({ dependency: 'provider', timedOut: true });
  });
});

describe('faces on this machine', () => {
  it.each([
    [400, []],
    [401, ['no_face']],
    [402, ['several_faces']],
    [403, ['blurred']],
    [404, ['eyes_closed']],
    [405, ['turned_away']],
  ])('are found by the width of the picture, over the protocol of AWS: %i', async (width, reasons) => {
    const server = await startFaceDetector();
    onTestFinished(() => server.close());
    const faces = rekognitionFaces(new RekognitionClient(localAws(server.url)));
    for (const file of [jpeg({ width }), png({ width })]) {
      const found = await faces.detect(file);
      expect(found.kind === 'faces' && judgeSelfie(found.faces, defaultPolicy.kyc.selfie).reasons).toEqual(reasons);
    }
    expect(await faces.detect(pdf())).toEqual({ kind: 'unreadable' });
  });
});
