import * as z from 'zod';
import type { Resource, Template } from './synth.ts';

export const ACCOUNT = '111122223333';
const REGION = 'ap-south-1';

/** Where an intrinsic is read: its own template, and those whose outputs it may name. */
export type Place = { template: Template; templates: ReadonlyMap<string, Template> };

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  z.strictObject({ 'Fn::GetStackOutput': z.looseObject({ StackName: z.string(), OutputName: z.string() }) }),
]);

const pseudo: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::URLSuffix': 'amazonaws.com',
};

const arn = (service: string, resource: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;

/** The ARN a resource would have once deployed; what AWS names itself is named by the logical id here. */
const arnOf = (id: string, { Type, Properties }: Resource, place: Place): string => {
  const named = (property: string): string => resolved(Properties[property] ?? id, place);
  switch (Type) {
    case 'AWS::DynamoDB::Table':
      return arn('dynamodb', `table/${named('TableName')}`);
    case 'AWS::KMS::Key':
      return arn('kms', `key/${id}`);
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${named('BucketName').toLowerCase()}`;
    case 'AWS::SQS::Queue':
      return arn('sqs', id);
    case 'AWS::SNS::Topic':
      return arn('sns', id);
    case 'AWS::Logs::LogGroup':
      return arn('logs', `log-group:${named('LogGroupName')}:*`);
    case 'AWS::Cognito::UserPool':
      return arn('cognito-idp', `userpool/${REGION}_${id}`);
    case 'AWS::IAM::Role':
      return `arn:aws:iam::${ACCOUNT}:role/${id}`;
    case 'AWS::Lambda::Alias':
      return arn('lambda', `function:${id}:live`);
    case 'AWS::Lambda::Function':
      return arn('lambda', `function:${id}`);
    default:
      return `${id}.Arn`;
  }
};

const attributeOf = (id: string, attribute: string, place: Place): string => {
  const resource = place.template.Resources[id];
  if (resource && attribute === 'Arn') return arnOf(id, resource, place);
  if (resource && attribute === 'StreamArn') return `${arnOf(id, resource, place)}/stream/2026-01-01T00:00:00.000`;
  return `${id}.${attribute}`;
};

/** Types whose `Ref` is their ARN. */
const REF_IS_ARN = ['AWS::Lambda::Alias', 'AWS::SNS::Topic'];

/** An intrinsic as text: what only a deployment knows is made up from logical ids. */
export const resolved = (value: unknown, place: Place): string => {
  if (typeof value === 'string') return value;
  const intrinsic = Intrinsic.parse(value);
  if ('Ref' in intrinsic) {
    const { Ref } = intrinsic;
    const resource = place.template.Resources[Ref];
    if (resource && REF_IS_ARN.includes(resource.Type)) return arnOf(Ref, resource, place);
    if (resource?.Type === 'AWS::S3::Bucket') return resolved(resource.Properties['BucketName'] ?? Ref, place);
    return pseudo[Ref] ?? Ref;
  }
  if ('Fn::GetAtt' in intrinsic) return attributeOf(...intrinsic['Fn::GetAtt'], place);
  if ('Fn::Join' in intrinsic) {
    const [by, parts] = intrinsic['Fn::Join'];
    return parts.map((part) => resolved(part, place)).join(by);
  }
  const { StackName, OutputName } = intrinsic['Fn::GetStackOutput'];
  const template = place.templates.get(StackName);
  if (!template) throw new Error(`there is no stack ${StackName}`);
  return resolved(template.Outputs[OutputName]?.Value, { ...place, template });
};

const isIntrinsic = (value: object): boolean => {
  const [only, ...more] = Object.keys(value);
  return more.length === 0 && (only === 'Ref' || only?.startsWith('Fn::') === true);
};

/** A whole document with its intrinsics resolved: a policy as AWS would see it. */
export const resolvedDeep = (value: unknown, place: Place): unknown => {
  if (Array.isArray(value)) return value.map((one) => resolvedDeep(one, place));
  if (typeof value !== 'object' || value === null) return value;
  if (isIntrinsic(value)) return resolved(value, place);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolvedDeep(one, place)]));
};
