import * as z from 'zod';
import { bodyOf, problem, type Controls } from '../control.ts';
import { json } from '../http-server.ts';
import { PAN_MAGIC } from './pan-magic.ts';
import { inTrouble } from './trouble.ts';

const Asked = z.strictObject({
  pan: z.string().regex(/^[A-Z]{5}\d{4}[A-Z]$/),
  name: z.string().min(1),
  fatherName: z.string().optional(),
  dob: z.iso.date(),
  reference: z.string().min(1),
});

/** `POST /pan`: a registry that compares, and tells the registered name. The same question has the same answer. */
export const panAnswers: Controls = {
  'POST /pan': (request) => {
    const asked = bodyOf(Asked, request);
    if (!asked) return problem(400, 'expected {"pan", "name", "fatherName"?, "dob", "reference"}');
    const magic = PAN_MAGIC[asked.pan.slice(5, 9)] ?? {};
    if (magic.trouble) return inTrouble(magic.trouble);
    const { status = 'E', name = (same: string) => same, dobMatch = 'Y', seeding = 'Y' } = magic;
    if (!status.startsWith('E')) return json(200, { status, reference: asked.reference });
    return json(200, { status, registeredName: name(asked.name), dobMatch, seeding, reference: asked.reference });
  },
};
