import * as z from 'zod';
import type { Template } from './synth.ts';

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  z.strictObject({ 'Fn::GetStackOutput': z.looseObject({ StackName: z.string(), OutputName: z.string() }) }),
]);

const pseudo: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': '111122223333',
  'AWS::Region': 'ap-south-1',
};

/** An intrinsic as text: `logicalId.Attribute` stands for what only a deployment knows. */
export const resolved = (value: unknown, templates: ReadonlyMap<string, Template>): string => {
  if (typeof value === 'string') return value;
  const intrinsic = Intrinsic.parse(value);
  if ('Ref' in intrinsic) return pseudo[intrinsic.Ref] ?? intrinsic.Ref;
  if ('Fn::GetAtt' in intrinsic) return intrinsic['Fn::GetAtt'].join('.');
  if ('Fn::Join' in intrinsic) {
    const [by, parts] = intrinsic['Fn::Join'];
    return parts.map((part) => resolved(part, templates)).join(by);
  }
  const { StackName, OutputName } = intrinsic['Fn::GetStackOutput'];
  return resolved(templates.get(StackName)?.Outputs[OutputName]?.Value, templates);
};
