import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { DomainName, EndpointType, SecurityPolicy, type SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { asApi } from './interfaces.ts';
import type { Stage } from '../stages.ts';

/** The API under a name of one's own. The outputs are what its alias record in DNS points to. */
export const ownDomain = (stack: Stack, api: SpecRestApi, { domain, endpoint }: Stage): void => {
  if (domain === undefined) return;
  const named = new DomainName(stack, 'Domain', {
    domainName: domain.name,
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', domain.certificateArn),
    endpointType: endpoint === 'edge' ? EndpointType.EDGE : EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
    mapping: asApi(api),
  });
  new CfnOutput(stack, 'DomainAlias', { value: named.domainNameAliasDomainName });
  new CfnOutput(stack, 'DomainAliasZone', { value: named.domainNameAliasHostedZoneId });
};
