import { startWorkerServer, type WorkerServer } from './worker-server.ts';

export interface ProviderOptions {
  /** Holds the log. */
  readonly directory: string;
  readonly port: number;
  /** Where Cognito wants whoever has been here to come back to. */
  readonly redirectUri: string;
}

/** Starts an OpenID Connect provider that plays the outside: any name is somebody. It keeps nothing. */
export function startProvider({ directory, port, redirectUri }: ProviderOptions): Promise<WorkerServer> {
  return startWorkerServer({
    name: 'provider',
    script: new URL('./provider-server.ts', import.meta.url),
    workerData: { port, redirectUri },
    directory,
    health: `http://localhost:${port}/.well-known/openid-configuration`,
  });
}
