import type { IRestApi, SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Alias, IFunction, IVersion, Version } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';

/*
 * Under exactOptionalPropertyTypes some of CDK's classes are not assignable to the interfaces they implement: their
 * optional members are declared `T | undefined`. These say once that they are.
 */

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above: Bucket implements IBucket
export const asBucket = (bucket: Bucket): IBucket => bucket as IBucket;

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above: Version implements IVersion
export const asVersion = (version: Version): IVersion => version as IVersion;

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above: Alias implements IFunction
export const asFunction = (alias: Alias): IFunction => alias as IFunction;

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above: SpecRestApi implements IRestApi
export const asApi = (api: SpecRestApi): IRestApi => api as IRestApi;
