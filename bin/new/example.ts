import { camel } from './names.ts';
import { behind, importing, type Tree } from './tree.ts';

const FOLDER = 'docs/examples';

const NOTE = "{ note: 'seen' }";

/** What the OpenAPI document shows as the body of an operation that takes a note. */
export const bodyExample = (tree: Tree, workflow: string, operation: string): void => {
  const declared =
    /export const (\w+) = workflow\(/.exec(tree.read(`functions/${workflow}/workflow.ts`))?.[1] ?? camel(workflow);
  const end = `} satisfies ExamplesOf<typeof ${declared}>;`;
  const there = tree.holding(FOLDER, end);
  if (there !== undefined) {
    tree.edit(there, (text) => text.replace(end, `  ${operation}: ${NOTE},\n${end}`));
    return;
  }
  tree.create(
    `${FOLDER}/${workflow}.ts`,
    `import type { ${declared} } from '../../functions/${workflow}/workflow.ts';
import type { ExamplesOf } from './examples-of.ts';

export const ${declared}Examples = {
  ${operation}: ${NOTE},
${end}
`,
  );
  tree.edit(`${FOLDER}/examples.ts`, (text) =>
    importing(
      behind(text, /bodyExamples: [^=]*= \{\n/, `  ...${declared}Examples,\n`),
      `${declared}Examples`,
      `./${workflow}.ts`,
    ),
  );
};

/** The example of a parameter in a path, where none by that name is there. */
export const parameterExample = (tree: Tree, name: string, sample: string): void => {
  tree.edit(`${FOLDER}/parameters.ts`, (text) =>
    new RegExp(`^  ${name}[:,]`, 'm').test(text)
      ? text
      : behind(text, /parameterExamples[^=]*= \{\n/, `  ${name}: '${sample}',\n`),
  );
};
