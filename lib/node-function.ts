import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  type ICommandHooks,
  NodejsFunction,
  OutputFormat,
  SourceMapMode,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface NodeFunctionProps {
  /** What the function does, for whoever meets it in the console. */
  readonly description: string;
  /** Variables that the function's own `index.ts` reads and checks. */
  readonly environment: Record<string, string>;
  /** @default 512 MB: less is slower and, since CPU follows memory, no cheaper. */
  readonly memoryMB?: number;
  /** @default 15 seconds */
  readonly timeout?: Duration;
  /** Files that lie beside the function: where in it, and which file of the project, or what content. */
  readonly files?: Readonly<Record<string, { readonly copyOf: string } | { readonly content: string }>>;
}

/**
 * A function of `lambdas/<name>`: bundled with its SDK (a smaller and faster start than the one in the runtime),
 * with a role that can do nothing but write its own log until it is granted more.
 */
export class NodeFunction extends NodejsFunction {
  constructor(scope: Construct, name: string, props: NodeFunctionProps) {
    const logGroup = new LogGroup(scope, `${name}-log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    super(scope, name, {
      description: props.description,
      entry: join(import.meta.dirname, '..', 'lambdas', name, 'index.ts'),
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMB ?? 512,
      timeout: props.timeout ?? Duration.seconds(15),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: { ...props.environment, NODE_OPTIONS: '--enable-source-maps' },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        mainFields: ['module', 'main'],
        minify: true,
        sourceMap: true,
        sourceMapMode: SourceMapMode.DEFAULT,
        sourcesContent: false,
        externalModules: [],
        ...(props.files && { commandHooks: filesBeside(props.files) }),
        // Some packages are CommonJS inside and ask for `require`, which a module does not have.
        banner:
          "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
      },
    });
  }
}

function filesBeside(files: NonNullable<NodeFunctionProps['files']>): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_, output) =>
      Object.entries(files).flatMap(([path, file]) => {
        const place = quoted(join(output, path));
        return [
          `mkdir -p "$(dirname ${place})"`,
          'copyOf' in file
            ? `cp ${quoted(join(import.meta.dirname, '..', file.copyOf))} ${place}`
            : `printf %s ${quoted(file.content)} > ${place}`,
        ];
      }),
  };
}

/** As the shell takes it for one word, whatever it is. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
