import Bowser from 'bowser';

/** The browser and the system of a device, in the words of their makers, as far as it has said so. */
export interface Device {
  readonly browser?: string;
  readonly system?: string;
}

/** Reads a `User-Agent` header. It proves nothing: it helps owners to know their own devices again. */
export function readDevice(userAgent: string | undefined): Device {
  if (!userAgent?.trim()) return {};
  const parser = Bowser.getParser(userAgent);
  const [browser, system] = [parser.getBrowserName(), parser.getOSName()];
  return { ...(browser && { browser }), ...(system && { system }) };
}
