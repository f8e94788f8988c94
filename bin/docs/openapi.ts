import { bodyExamples } from '../../docs/examples/examples.ts';
import { parameterExamples } from '../../docs/examples/parameters.ts';
import { queryExample } from '../../docs/examples/queries.ts';
import { openApi } from '../../shared/http/openapi.ts';
import { workflows } from '../../functions/manifest.ts';

const examples = { bodies: bodyExamples, parameters: parameterExamples, query: queryExample };

/** docs/generated/openapi.json. */
export const openApiFile = (version: string): string =>
  `${JSON.stringify(openApi(workflows, { version, examples }), undefined, 2)}\n`;
