import { type App, Fn, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Institute } from '../domain/institute.ts';
import { PorteDocumentStack } from './porte-document-stack.ts';
import { SiteStack } from './site/site-stack.ts';

export interface PorteDocumentAppProps {
  readonly institute: Institute;
  /**
   * Scheme and host of the site, without a slash at the end.
   * @default the institute's domain; without one the address is unknown until CloudFront has given it
   */
  readonly siteOrigin?: string;
  /** Where Cognito serves OAuth 2.0, where that is not AWS. */
  readonly oauthEndpoint?: string;
  /** Folder of the built site. Without it there is no site: a laptop serves it by itself (local/edge.ts). */
  readonly siteFolder?: string;
}

/** The stacks of one institute, checked against the rules of AWS Solutions. */
export function addPorteDocument(app: App, props: PorteDocumentAppProps): void {
  const { institute, oauthEndpoint, siteFolder } = props;
  const siteOrigin = props.siteOrigin ?? (institute.domain && `https://${institute.domain.name}`);

  const main = new PorteDocumentStack(app, 'PorteDocument', { institute, siteOrigin, oauthEndpoint });
  if (siteOrigin === undefined) {
    Validations.of(main).addWarning(
      'porte-document:site-origin',
      'The site’s address is not known yet: mails wait, and pages cannot use the API. Deploy again with the ' +
        'output SiteOrigin of PorteDocumentSite as the context siteOrigin (npm run deploy does).',
    );
  }
  if (siteFolder !== undefined) {
    new SiteStack(app, 'PorteDocumentSite', {
      institute,
      // `https://abc.execute-api…` → its host
      apiHost: Fn.select(2, Fn.split('/', main.api.httpApi.apiEndpoint)),
      originSecret: main.api.originSecret,
      siteFolder,
    });
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
