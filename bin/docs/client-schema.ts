import openapiTS, { astToString } from 'openapi-typescript';

const WARNING = '/** Generated from docs/generated/openapi.json by npm run docs. Do not edit. */\n';

/**
 * client/schema.d.ts: the types of every path. What has a default may be left out of a request.
 * @param document the text of docs/generated/openapi.json
 */
export const clientSchema = async (document: string): Promise<{ path: string; text: string }> => ({
  path: 'client/schema.d.ts',
  text: WARNING + astToString(await openapiTS(document, { defaultNonNullable: false, silent: true })),
});
