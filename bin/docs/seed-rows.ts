import * as z from 'zod';

/** One thing the old system's documentation promises. `id` is unique; `text` is what it says. */
export const SeedRow = z.object({
  id: z.string(),
  kind: z.enum([
    'model',
    'choice',
    'field',
    'index',
    'relationship',
    'query',
    'example',
    'key feature',
    'best practice',
    'security consideration',
    'feature seed',
    'registration step',
  ]),
  /** The model, choice list or section it belongs to. */
  of: z.string(),
  text: z.string(),
  /** Of a choice value. */
  label: z.string().optional(),
});
export type SeedRow = z.output<typeof SeedRow>;

type Section = { title: string; under: string; body: string };

/** Cuts the document at its headings; `under` is the nearest `##` heading above. */
const sectionsOf = (markdown: string): Section[] => {
  let under = '';
  const fenced = markdown.replaceAll(/```[\s\S]*?```/g, (code) => code.replaceAll(/^#/gm, '\u0001'));
  return fenced.split(/^(?=#{2,4} )/m).map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const title = heading.replace(/^#+ /, '').trim();
    if (heading.startsWith('## ')) under = title;
    return { title, under, body: lines.join('\n').replaceAll('\u0001', '#') };
  });
};

const matches = (pattern: RegExp, text: string): string[][] => [...text.matchAll(pattern)].map((found) => [...found]);

const row = (kind: SeedRow['kind'], of: string, text: string, label?: string): SeedRow => ({
  id: `${kind}: ${of}${text === of ? '' : ` / ${text}`}`,
  kind,
  of,
  text,
  ...(label !== undefined && { label }),
});

/** `TABLE 4: OTPRecord (OTP Management)` → `OTPRecord`. */
const modelOf = (under: string): string => /^TABLE \d+: (\w+)/.exec(under)?.[1] ?? '';

const choices = ({ body }: Section): SeedRow[] =>
  matches(/^class (\w+)Choices\(models\.TextChoices\):\n((?: {4}.*\n?)+)/gm, body).flatMap(
    ([, list = '', lines = '']) =>
      matches(/= '([^']+)', '([^']+)'/g, lines).map(([, value = '', label = '']) => row('choice', list, value, label)),
  );

const models = ({ title, body }: Section): SeedRow[] =>
  title.endsWith('MODEL REFERENCE')
    ? matches(/^\| \d+ \| \*\*(\w+)\*\* \|/gm, body).map(([, model = '']) => row('model', model, model))
    : [];

/** Fields of the class block, of the explanation table, and those that only its examples write. */
const fields = ({ title, under, body }: Section): SeedRow[] => {
  const model = modelOf(under);
  if (model === '') return [];
  const declared =
    title === 'Structure'
      ? matches(/^ {4}([a-z][a-z0-9_]*(?:, [a-z][a-z0-9_]*)*)(?: = models\.[\s\S]*?)?$/gm, body).flatMap(
          ([, names = '']) => names.split(', '),
        )
      : [];
  const explained = title === 'Fields Explanation' ? matches(/^\| `(\w+)`/gm, body).map(([, name = '']) => name) : [];
  const written =
    title === 'Usage Examples'
      ? matches(new RegExp(`\\b${model}\\.objects\\.create\\(\\n([\\s\\S]*?)\\n\\)`, 'g'), body).flatMap(
          ([, call = '']) => matches(/^ {4}(\w+)=/gm, call).map(([, name = '']) => name),
        )
      : [];
  const assigned =
    title === 'Usage Examples' && model === 'UserAccount'
      ? matches(/^user\.(\w+) = /gm, body).map(([, name = '']) => name)
      : [];
  return [...declared, ...explained, ...written, ...assigned].map((name) => row('field', model, name));
};

const indexes = ({ title, under, body }: Section): SeedRow[] => {
  const declared = matches(/^Index\(fields=\['(\w+)'\]\)/gm, body).map(([, name = '']) =>
    row('index', modelOf(under), name),
  );
  const listed = /^(.+) \(\d+ (?:indexes|each)\)$|^(KYC Tables) /.exec(title);
  if (!under.includes('INDEXES') || !listed) return declared;
  const model = listed[2] ?? listed[1] ?? '';
  return [...declared, ...matches(/^- \(?(\w+)/gm, body).map(([, name = '']) => row('index', model, name))];
};

const relationships = ({ title, under, body }: Section): SeedRow[] => {
  if (under.includes('RELATIONSHIPS')) {
    return matches(/^(\w+ (?:←→|→) .+)$/gm, body).map(([, text = '']) => row('relationship', title, text));
  }
  if (title !== 'Entity Relationship Diagram') return [];
  return matches(/^(\w+).*\n((?: {4}[├└]─→ .*\n)+)/gm, body).flatMap(([, from = '', lines = '']) =>
    matches(/─→ (.+)$/gm, lines).map(([, text = '']) => row('relationship', `${from} in the diagram`, text)),
  );
};

/** What a block of Python is for: the comments at its outer level. */
const purposes = (body: string): string[] =>
  matches(/```python\n([\s\S]*?)```/g, body).flatMap(([, code = '']) =>
    matches(/^# (.+)$/gm, code).map(([, text = '']) => text),
  );

const examples = ({ title, under, body }: Section): SeedRow[] => {
  const model = modelOf(under);
  if (title === 'Usage Examples' && model !== '') return purposes(body).map((text) => row('example', model, text));
  if (title === 'Verification Methods')
    return matches(/^\d\. \*\*(.+?)\*\*/gm, body).map(([, text = '']) => row('example', model, text));
  if (/^Example \d/.test(title)) return purposes(body).map((text) => row('example', title, text));
  if (under.includes('QUERY EXAMPLES') || title === 'Query Performance Optimization')
    return purposes(body).map((text) => row('query', title, text));
  return [];
};

const ticks = (body: string): string[] =>
  matches(/^✅ (.+?) *$/gm, body).map(([, text = '']) => text.replaceAll('**', ''));

const promises = ({ title, under, body }: Section): SeedRow[] => {
  if (title === 'Key Features' || title === 'Key Principles') {
    return ticks(body).map((text) => row('key feature', modelOf(under) || 'Overview', text));
  }
  if (under.includes('SECURITY CONSIDERATIONS'))
    return ticks(body).map((text) => row('security consideration', title, text));
  if (under.includes('BEST PRACTICES') && /^\d+\. /.test(title))
    return [row('best practice', 'Best practices', title.replace(/^\d+\. /, ''))];
  if (title === 'Registration Steps') {
    return matches(/^(\d) = (.+)$/gm, body).map(([, step = '', text = '']) => row('registration step', step, text));
  }
  return matches(/^FEAT_\w+ *= '([A-Z ]{4})' +- (.+)$/gm, body).map(([, code = '', text = '']) =>
    row('feature seed', code.trim(), text),
  );
};

/** Every row of the old system's documentation, in its order, each once. */
export const extractRows = (markdown: string): SeedRow[] => {
  const found = sectionsOf(markdown).flatMap((section) =>
    [choices, models, fields, indexes, relationships, examples, promises].flatMap((extract) => extract(section)),
  );
  return [...new Map(found.map((one) => [one.id, one])).values()];
};
