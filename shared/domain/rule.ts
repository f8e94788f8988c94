/**
 * Marks a zod refinement as a domain rule: a value it refuses is a 422 with this code, while a shape fault stays a 400.
 * Use as `z.string().refine(check, rule('email_invalid', 'not an e-mail address'))`.
 */
export const rule = <const Code extends string>(code: Code, detail: string) => ({ params: { code }, error: detail });
