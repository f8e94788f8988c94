import * as z from 'zod';

/** Who an Aadhaar of these last four digits is, at this sandbox. */
export const SandboxPerson = z.strictObject({
  last4: z.string().regex(/^\d{4}$/),
  name: z.string().trim().min(1).max(100),
  dob: z.iso.date(),
  gender: z.enum(['male', 'female', 'other']),
  address: z.string().trim().min(1).max(500),
});
export type SandboxPerson = z.output<typeof SandboxPerson>;

/** Somebody invented, who has every Aadhaar that nobody else was said to have. */
const DEFAULT_PERSON: Omit<SandboxPerson, 'last4'> = {
  name: 'Asha Patil',
  dob: '1990-05-17',
  gender: 'female',
  address: '12 MG Road, Pune, Maharashtra 411001',
};

/** The people of a sandbox, by the last four digits of their Aadhaar. */
export const sandboxPeople = () => {
  const known = new Map<string, SandboxPerson>();
  return {
    put: (person: SandboxPerson): void => void known.set(person.last4, person),
    of: (last4: string): SandboxPerson => known.get(last4) ?? { last4, ...DEFAULT_PERSON },
  };
};

export type SandboxPeople = ReturnType<typeof sandboxPeople>;
